/**
 * Undoes escapes that can hide a value one character at a time: %XX of URLs, \uXXXX, \xXX, \/ and the like of JSON and JavaScript, and
 * &#NN; of HTML. A view is the bytes with one kind of escape undone, and the way back to the offsets it came from. Views are nested
 * three times, as a URL in JSON in a JSON string is.
 */
import { dialects, lengthOf, unitOf, type Dialect } from './escape-dialects.js';

export interface View {
  /** Kinds of escape undone, outermost first; none for the bytes themselves. */
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
  /** Offset in the original bytes. */
  origin(offset: number): number;
  /** False where this stretch holds no escape, so that the view below already shows it, or spans what was left out. */
  unescaped(start: number, end: number): boolean;
}

/** Escapes within escapes: three rounds undo JSON in JSON in JSON, and a URL that was encoded three times. */
const rounds = 3;
/** Bytes that one byte may be written as in one round: `&commat;`. */
const longestEscape = 8;
/** Bytes that one byte may be written as in all rounds. */
export const longestNestedEscape = longestEscape ** rounds;

/**
 * `reach`: how far from an escape the caller looks, in bytes of the innermost view. What is farther away is left out of the views, so that
 * they cost next to nothing where escapes are rare. Default: views are whole.
 */
export function escapeViews(bytes: Uint8Array, reach = Infinity): readonly View[] {
  const views: View[] = [{ path: [], bytes, origin: (offset) => offset, unescaped: () => true }];
  let previous = views;
  for (let round = 0; round < rounds; round += 1) {
    previous = previous.flatMap((view) => dialects.flatMap((dialect) => unescape(view, dialect, reach * longestEscape ** (rounds - 1 - round)) ?? []));
    views.push(...previous);
  }
  return views;
}

function unescape(parent: View, dialect: Dialect, reach: number): View | undefined {
  const source = parent.bytes;
  let target: Uint8Array | undefined;
  /** Per escape: where its bytes begin and end in the view. */
  const starts: number[] = [];
  const ends: number[] = [];
  /** Where stretches of the source begin in the view; between them, something was left out. */
  const stretches: number[] = [];
  /** Ends of escapes and beginnings of stretches, and how much larger than the view's the parent's offsets are from there on. */
  const marks: number[] = [];
  const ahead: number[] = [];
  let read = 0;
  let written = 0;
  for (let lead = source.indexOf(dialect.lead); lead !== -1; lead = source.indexOf(dialect.lead, Math.max(read, lead + 1))) {
    const escape = dialect.read(source, lead);
    if (escape === 0) continue;
    target ??= new Uint8Array(source.length);
    if (starts.length === 0 || lead - read > 2 * reach) {
      if (starts.length > 0) written += copy(source, read, read + reach, target, written);
      read = Math.max(0, lead - reach);
      stretches.push(written);
      marks.push(written);
      ahead.push(read - written);
    }
    written += copy(source, read, lead, target, written);
    starts.push(written);
    written += dialect.unit === 'byte' ? writeByte(target, written, unitOf(escape)) : writeCodePoint(target, written, unitOf(escape));
    ends.push(written);
    read = lead + lengthOf(escape);
    marks.push(written);
    ahead.push(read - written);
  }
  if (target === undefined) return undefined;
  written += copy(source, read, read + reach, target, written);

  const inParent = (offset: number): number => offset + (ahead[countUpTo(marks, offset) - 1] ?? 0);
  /** Where what ends at `offset` ends in the parent, though the next stretch may begin there. */
  const endInParent = (offset: number): number => {
    const passed = countUpTo(marks, offset);
    const stretchBegins = stretches[countUpTo(stretches, offset) - 1] === offset;
    return offset + (ahead[stretchBegins ? passed - 2 : passed - 1] ?? 0);
  };
  return {
    path: [...parent.path, dialect.name],
    bytes: target.subarray(0, written),
    origin: (offset) => parent.origin(inParent(offset)),
    unescaped: (start, end) =>
      countUpTo(starts, end - 1) > countUpTo(ends, start) &&
      countUpTo(stretches, start) === countUpTo(stretches, end - 1) &&
      parent.unescaped(inParent(start), endInParent(end)),
  };
}

/** Returns how many bytes there were. */
function copy(source: Uint8Array, from: number, to: number, target: Uint8Array, at: number): number {
  const part = source.subarray(from, Math.min(to, source.length));
  target.set(part, at);
  return part.length;
}

function writeByte(target: Uint8Array, at: number, byte: number): number {
  target[at] = byte;
  return 1;
}

/** Half a surrogate pair becomes U+FFFD, as everywhere in Node. */
function writeCodePoint(target: Uint8Array, at: number, codePoint: number): number {
  if (codePoint < 0x80) return writeByte(target, at, codePoint);
  const bytes = Buffer.from(codePoint >= 0xd800 && codePoint < 0xe000 ? '\ufffd' : String.fromCodePoint(codePoint));
  target.set(bytes, at);
  return bytes.length;
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
