/**
 * Searches many byte strings in one pass that skips most of the bytes (Wu and Manber, 1994): it looks at four bytes at a time, and where
 * they stand in no pattern's window, moves on as far as no window can end.
 *
 * Promises: every occurrence of every pattern, overlapping ones too. Must not know what the patterns mean.
 */
export interface BytePattern {
  /** At least 4 bytes. */
  readonly bytes: Uint8Array;
  /** ASCII letters match in either case. */
  readonly foldCase: boolean;
}

export interface ByteSearch {
  /** Bytes of the longest pattern; 0 without a pattern. */
  readonly longest: number;
  search(bytes: Uint8Array, found: (pattern: number, start: number) => void): void;
}

const block = 4;
/** Windows are as long as the shortest pattern, but no longer than this: from there on the skips gain nothing. */
const longestWindow = 16;
/** Sets this bit in each byte, so that letters of both cases fall together. What else falls together, the comparison tells apart. */
const caseBits = 0x2020_2020;
const golden = 0x9e37_79b1;
const second = 0x85eb_ca6b;

/** @throws RangeError for a pattern of less than 4 bytes. */
export function createByteSearch(patterns: readonly BytePattern[]): ByteSearch {
  if (patterns.length === 0) return { longest: 0, search: () => undefined };
  const window = patterns.reduce((shortest, { bytes }) => Math.min(shortest, bytes.length), longestWindow);
  const longest = patterns.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  if (window < block) throw new RangeError(`A pattern must have at least ${block} bytes.`);

  // Eight slots for each block of four, so that few blocks fall together by chance.
  const bits = Math.min(22, Math.max(12, Math.ceil(Math.log2(patterns.length * (window - block + 1) * 8))));
  const shift = 32 - bits;
  const skips = new Uint8Array(1 << bits).fill(window - block + 1);
  /** By slot: one more than the last pattern whose window ends in it; 0 for none. Earlier ones follow in `next`. */
  const heads = new Int32Array(1 << bits);
  const next = new Int32Array(patterns.length);
  /** By pattern: where in it its window ends. */
  const ends = new Int32Array(patterns.length);
  /** One bit for each window that a pattern has, by its last six bytes: digits and hexadecimal have so few blocks of four that most are in use. */
  const windows = new Int32Array((1 << bits) / 4);
  const asks = window >= 6;
  const crowd = new Uint16Array(1 << bits);
  const slotAt = (bytes: Uint8Array, end: number): number => Math.imul(blockAt(bytes, end), golden) >>> shift;

  patterns.forEach(({ bytes }, index) => {
    const end = loneliestEnd(bytes, window, (at) => crowd[slotAt(bytes, at)] as number);
    const slot = slotAt(bytes, end);
    crowd[slot] = Math.min((crowd[slot] as number) + 1, 0xffff);
    ends[index] = end;
    next[index] = heads[slot] as number;
    heads[slot] = index + 1;
    const six = sixSlot(blockAt(bytes, end), bytes[end - 5] ?? 0, bytes[end - 4] ?? 0) >>> (shift - 3);
    windows[six >>> 5] = (windows[six >>> 5] as number) | (1 << (six & 31));
    for (let back = 0; back <= window - block; back += 1) {
      const inside = slotAt(bytes, end - back);
      skips[inside] = Math.min(skips[inside] as number, back);
    }
  });

  return {
    longest,
    search(bytes, found) {
      const { length } = bytes;
      let at = window - 1;
      while (at < length) {
        const four = ((bytes[at - 3] as number) | ((bytes[at - 2] as number) << 8) | ((bytes[at - 1] as number) << 16) | ((bytes[at] as number) << 24)) | caseBits;
        const slot = Math.imul(four, golden) >>> shift;
        const skip = skips[slot] as number;
        if (skip !== 0) {
          at += skip;
          continue;
        }
        if (asks) {
          const six = sixSlot(four, bytes[at - 5] as number, bytes[at - 4] as number) >>> (shift - 3);
          if (((windows[six >>> 5] as number) & (1 << (six & 31))) === 0) {
            at += 1;
            continue;
          }
        }
        for (let entry = heads[slot] as number; entry !== 0; entry = next[entry - 1] as number) {
          const start = at - (ends[entry - 1] as number);
          if (start >= 0 && matches(patterns[entry - 1] as BytePattern, bytes, start)) found(entry - 1, start);
        }
        at += 1;
      }
    },
  };
}

function blockAt(bytes: Uint8Array, end: number): number {
  return ((bytes[end - 3] ?? 0) | ((bytes[end - 2] ?? 0) << 8) | ((bytes[end - 1] ?? 0) << 16) | ((bytes[end] ?? 0) << 24)) | caseBits;
}

function sixSlot(four: number, first: number, next: number): number {
  return Math.imul(four ^ Math.imul((first | (next << 8)) | caseBits, second), golden);
}

/** Values of one kind begin alike (`user-17@…`); filed by the place that they share least, a hit stands for few of them. */
function loneliestEnd(bytes: Uint8Array, window: number, crowdAt: (end: number) => number): number {
  let best = window - 1;
  for (let end = window; end < Math.min(bytes.length, 64) && crowdAt(best) > 0; end += 1) if (crowdAt(end) < crowdAt(best)) best = end;
  return best;
}

function matches({ bytes: wanted, foldCase }: BytePattern, bytes: Uint8Array, start: number): boolean {
  if (start + wanted.length > bytes.length) return false;
  for (let index = 0; index < wanted.length; index += 1) {
    const one = wanted[index] as number;
    const other = bytes[start + index] as number;
    if (one !== other && !(foldCase && (one | 0x20) === (other | 0x20) && isLetter(one))) return false;
  }
  return true;
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
