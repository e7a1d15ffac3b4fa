/**
 * What has to be known about a body before `JSON.parse` may see it: strict UTF-8, bounded depth, no key twice.
 *
 * Promises: linear time and no recursion, whatever the input; for text that is JSON the verdict is exact, also for keys
 * that are the same only once their escapes are read. `JSON.parse` lets the last of two equal keys win and other parsers
 * the first, so a hashed value could pass here and a raw one be read elsewhere.
 * Must not: decide whether the text is JSON. That is `JSON.parse`'s task, right after.
 */
import { refuse } from './refusal.js';

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;

export type StructureFault = 'too_deep' | 'duplicate_key';

/** @throws CollectorError `invalid_encoding` unless the bytes are UTF-8; a byte order mark is not removed, so JSON.parse refuses it. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse('invalid_encoding');
  }
}

/** The first structural fault of a JSON text, or undefined. `maxDepth` counts containers: `[]` has depth 1. */
export function findStructureFault(text: string, maxDepth: number): StructureFault | undefined {
  /** One entry per open container: the keys of an object, null for a list. */
  const open: (Set<string> | null)[] = [];
  let keyNext = false;

  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case openBrace:
      case openBracket: {
        if (open.length === maxDepth) return 'too_deep';
        keyNext = text.charCodeAt(at) === openBrace;
        open.push(keyNext ? new Set() : null);
        break;
      }
      case closeBrace:
      case closeBracket:
        open.pop();
        keyNext = false;
        break;
      case comma:
        keyNext = open.at(-1) instanceof Set;
        break;
      case quote: {
        const end = endOfString(text, at);
        const keys = open.at(-1);
        if (keyNext && keys) {
          const key = readKey(text.slice(at, end + 1));
          if (keys.has(key)) return 'duplicate_key';
          keys.add(key);
          keyNext = false;
        }
        at = end;
        break;
      }
    }
  }
  return undefined;
}

/** Index of the closing quote of the string that opens at `start`; the text's end if there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === quote) return at;
    at += unit === backslash ? 2 : 1;
  }
  return text.length;
}

/** The key a string token spells; the token itself where it is malformed, since the text is refused anyway. */
function readKey(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1);
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}
