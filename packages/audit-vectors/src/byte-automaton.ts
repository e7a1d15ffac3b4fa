/**
 * Searches many byte strings in one pass (Aho and Corasick, 1975), as a table of transitions: the time to search does not depend on
 * how many patterns there are. Must not know what the patterns mean.
 */
export interface ByteAutomaton {
  /** Calls `found` for each occurrence of each pattern, overlapping ones included. `end` is the offset behind it. */
  search(bytes: Uint8Array, found: (pattern: number, end: number) => void): void;
}

const upperA = 0x41;
const upperZ = 0x5a;

/** With `foldCase`, ASCII letters match in either case. Empty patterns are never found. */
export function createByteAutomaton(patterns: readonly Uint8Array[], foldCase: boolean): ByteAutomaton {
  const fold = (byte: number): number => (foldCase && byte >= upperA && byte <= upperZ ? byte + 32 : byte);
  // Bytes that occur in no pattern share class 0, so that the table stays small: most text uses few of the 256.
  const classes = new Uint16Array(256);
  let width = 1;
  for (const pattern of patterns) for (const byte of pattern) if (classes[fold(byte)] === 0) classes[fold(byte)] = width++;
  for (let byte = 0; byte < 256; byte += 1) classes[byte] = classes[fold(byte)] ?? 0;

  const most = 1 + patterns.reduce((sum, pattern) => sum + pattern.length, 0);
  const table = new Int32Array(most * width);
  /** By state: the last pattern added that ends there, plus one; 0 for none. Earlier ones follow in `before`. */
  const ending = new Int32Array(most);
  const before = new Int32Array(patterns.length);
  /** By state: the longest shorter suffix that ends a pattern. */
  const shorter = new Int32Array(most);
  let states = 1;

  patterns.forEach((pattern, index) => {
    if (pattern.length === 0) return;
    let state = 0;
    for (const byte of pattern) {
      const slot = state * width + (classes[byte] ?? 0);
      if (table[slot] === 0) table[slot] = states++;
      state = table[slot] ?? 0;
    }
    before[index] = ending[state] ?? 0;
    ending[state] = index + 1;
  });
  completeTransitions(table, width, states, ending, shorter);

  return {
    search(bytes, found) {
      let state = 0;
      for (let offset = 0; offset < bytes.length; offset += 1) {
        state = table[state * width + (classes[bytes[offset] as number] as number)] as number;
        let hit = ending[state] !== 0 ? state : (shorter[state] as number);
        while (hit !== 0) {
          for (let pattern = ending[hit] ?? 0; pattern !== 0; pattern = before[pattern - 1] ?? 0) found(pattern - 1, offset + 1);
          hit = shorter[hit] ?? 0;
        }
      }
    },
  };
}

/** Breadth first: where a state has no transition of its own, it takes that of its longest suffix. */
function completeTransitions(table: Int32Array, width: number, states: number, ending: Int32Array, shorter: Int32Array): void {
  const suffix = new Int32Array(states);
  const queue = [...table.subarray(0, width)].filter((state) => state !== 0);
  for (let next = 0; next < queue.length; next += 1) {
    const state = queue[next] as number;
    const fallback = suffix[state] as number;
    shorter[state] = ending[fallback] !== 0 ? fallback : (shorter[fallback] as number);
    for (let byteClass = 0; byteClass < width; byteClass += 1) {
      const target = table[state * width + byteClass] as number;
      const otherwise = table[fallback * width + byteClass] as number;
      if (target === 0) table[state * width + byteClass] = otherwise;
      else {
        suffix[target] = otherwise;
        queue.push(target);
      }
    }
  }
}
