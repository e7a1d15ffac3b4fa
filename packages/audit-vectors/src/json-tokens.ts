/**
 * Reads the strings, keys and numbers of JSON documents that stand anywhere in bytes: a request body behind its head, lines of a log,
 * rows of a dump. A document that breaks off is read up to there.
 *
 * Must not: decide what a token means. Not a validator: it is lenient where that shows more.
 */
export interface JsonToken {
  readonly kind: 'string' | 'key' | 'number';
  /** A string without its escapes; a number as it is written. */
  readonly text: string;
  /** The property that the token is the value of, through lists; its own text for a key; undefined outside of objects. */
  readonly key: string | undefined;
  readonly offset: number;
}

/** Deeper documents are read from their inner parts on, so that no input makes this slow. */
const maxDepth = 64;

const code = { quote: 0x22, comma: 0x2c, colon: 0x3a, openList: 0x5b, backslash: 0x5c, closeList: 0x5d, openObject: 0x7b, closeObject: 0x7d, newline: 0x0a };

/** A token may be visited twice where a document breaks off: once in it and once in a part of it. */
export function visitJsonTokens(bytes: Uint8Array, visit: (token: JsonToken) => void): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < buffer.length; ) {
    const byte = buffer[at];
    // A string is a document of its own only at the beginning of a line; anywhere else quotes are too common.
    const opens = byte === code.openObject || byte === code.openList || (byte === code.quote && (at === 0 || buffer[at - 1] === code.newline));
    at = (opens ? readValue(buffer, at, undefined, 0, visit) : undefined) ?? at + 1;
  }
}

type Visit = (token: JsonToken) => void;

/** Reads the value at `at` and returns the offset behind it, or undefined where it is not JSON. */
function readValue(buffer: Buffer, at: number, key: string | undefined, depth: number, visit: Visit): number | undefined {
  const byte = buffer[at];
  if (byte === code.quote) {
    const string = readString(buffer, at);
    if (string !== undefined) visit({ kind: 'string', text: string.text, key, offset: at });
    return string?.end;
  }
  if (byte === code.openObject || byte === code.openList) return depth === maxDepth ? undefined : readMembers(buffer, at, key, depth, visit);
  const literal = /^(?:true|false|null|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)/.exec(buffer.toString('latin1', at, at + 40))?.[0];
  if (literal === undefined) return undefined;
  if (!/^[a-z]/.test(literal)) visit({ kind: 'number', text: literal, key, offset: at });
  return at + literal.length;
}

function readMembers(buffer: Buffer, start: number, listKey: string | undefined, depth: number, visit: Visit): number | undefined {
  const isObject = buffer[start] === code.openObject;
  const close = isObject ? code.closeObject : code.closeList;
  let at = skipSpace(buffer, start + 1);
  if (buffer[at] === close) return at + 1;
  for (;;) {
    let key = listKey;
    if (isObject) {
      const name = buffer[at] === code.quote ? readString(buffer, at) : undefined;
      if (name === undefined) return undefined;
      key = name.text;
      visit({ kind: 'key', text: key, key, offset: at });
      at = skipSpace(buffer, name.end);
      if (buffer[at] !== code.colon) return undefined;
      at = skipSpace(buffer, at + 1);
    }
    const end = readValue(buffer, at, key, depth + 1, visit);
    if (end === undefined) return undefined;
    at = skipSpace(buffer, end);
    if (buffer[at] === close) return at + 1;
    if (buffer[at] !== code.comma) return undefined;
    at = skipSpace(buffer, at + 1);
  }
}

function readString(buffer: Buffer, start: number): { readonly text: string; readonly end: number } | undefined {
  for (let at = start + 1; at < buffer.length; at += 1) {
    const byte = buffer[at] as number;
    if (byte === code.backslash) at += 1;
    else if (byte < 0x20) return undefined;
    else if (byte === code.quote) {
      try {
        return { text: JSON.parse(buffer.toString('utf8', start, at + 1)) as string, end: at + 1 };
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}

function skipSpace(buffer: Buffer, start: number): number {
  let at = start;
  while (buffer[at] === 0x20 || buffer[at] === 0x09 || buffer[at] === 0x0a || buffer[at] === 0x0d) at += 1;
  return at;
}
