/**
 * Undoes escapes that can hide a value one character at a time: %XX of URLs, and \uXXXX, \xXX, \/ and the like of JSON and JavaScript.
 * A view is the bytes with one kind of escape undone, and the way back to the offsets it came from. Views are nested twice, as a JSON
 * document inside a JSON string is.
 */
export interface View {
  /** Kinds of escape undone, outermost first; none for the bytes themselves. */
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
  /** Offset in the original bytes. */
  origin(offset: number): number;
  /** False where this stretch holds no escape, so that the view below already shows it. */
  unescaped(start: number, end: number): boolean;
}

/** Escapes within escapes: two rounds undo JSON in JSON, and a URL that was encoded twice. */
const rounds = 2;

interface Escape {
  readonly length: number;
  readonly bytes: Uint8Array;
}

interface Dialect {
  readonly name: string;
  readonly lead: number;
  /** The escape that begins at `offset`, where `lead` stands. */
  read(bytes: Uint8Array, offset: number): Escape | undefined;
}

export function escapeViews(bytes: Uint8Array): readonly View[] {
  const views: View[] = [{ path: [], bytes, origin: (offset) => offset, unescaped: () => true }];
  let previous = views;
  for (let round = 0; round < rounds; round += 1) {
    previous = previous.flatMap((view) => dialects.flatMap((dialect) => unescape(view, dialect) ?? []));
    views.push(...previous);
  }
  return views;
}

function unescape(parent: View, dialect: Dialect): View | undefined {
  const source = parent.bytes;
  const target = new Uint8Array(source.length);
  /** Per escape: where its bytes begin and end in the view, and how many bytes have been saved up to its end. */
  const starts: number[] = [];
  const ends: number[] = [];
  const saved: number[] = [];
  let read = 0;
  let written = 0;
  while (read < source.length) {
    const found = source.indexOf(dialect.lead, read);
    const stop = found === -1 ? source.length : found;
    target.set(source.subarray(read, stop), written);
    written += stop - read;
    read = stop;
    if (found === -1) break;
    const escape = dialect.read(source, found) ?? { length: 1, bytes: source.subarray(found, found + 1) };
    target.set(escape.bytes, written);
    if (escape.length > escape.bytes.length) {
      starts.push(written);
      ends.push(written + escape.bytes.length);
      saved.push((saved.at(-1) ?? 0) + escape.length - escape.bytes.length);
    }
    written += escape.bytes.length;
    read += escape.length;
  }
  if (starts.length === 0) return undefined;
  const inParent = (offset: number): number => offset + (saved[countUpTo(ends, offset) - 1] ?? 0);
  return {
    path: [...parent.path, dialect.name],
    bytes: target.subarray(0, written),
    origin: (offset) => parent.origin(inParent(offset)),
    unescaped: (start, end) => countUpTo(starts, end - 1) > countUpTo(ends, start) && parent.unescaped(inParent(start), inParent(end)),
  };
}

/** How many of the ascending `numbers` are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const percent: Dialect = {
  name: 'percent',
  lead: 0x25,
  read(bytes, offset) {
    const byte = hexNumber(bytes, offset + 1, 2);
    return byte === undefined ? undefined : { length: 3, bytes: Uint8Array.of(byte) };
  },
};

const backslash: Dialect = {
  name: 'backslash',
  lead: 0x5c,
  read(bytes, offset) {
    const letter = String.fromCharCode(bytes[offset + 1] ?? 0);
    if (letter === 'u') return unicodeEscape(bytes, offset);
    const byte = letter === 'x' ? hexNumber(bytes, offset + 2, 2) : undefined;
    if (byte !== undefined) return { length: 4, bytes: Buffer.from(String.fromCharCode(byte)) };
    const plain = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '/': '/', '\\': '\\' }[letter];
    return plain === undefined ? undefined : { length: 2, bytes: Buffer.from(plain) };
  },
};

const dialects = [percent, backslash];

function unicodeEscape(bytes: Uint8Array, offset: number): Escape | undefined {
  const unit = hexNumber(bytes, offset + 2, 4);
  if (unit === undefined) return undefined;
  const second = bytes[offset + 6] === 0x5c && bytes[offset + 7] === 0x75 ? hexNumber(bytes, offset + 8, 4) : undefined;
  const pair = unit >= 0xd800 && unit < 0xdc00 && second !== undefined && second >= 0xdc00 && second < 0xe000;
  return pair ? { length: 12, bytes: Buffer.from(String.fromCharCode(unit, second)) } : { length: 6, bytes: Buffer.from(String.fromCharCode(unit)) };
}

function hexNumber(bytes: Uint8Array, offset: number, digits: number): number | undefined {
  const text = String.fromCharCode(...bytes.subarray(offset, offset + digits));
  return text.length === digits && /^[0-9a-f]+$/i.test(text) ? parseInt(text, 16) : undefined;
}
