import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitJsonTokens, type JsonToken } from '../src/json-tokens.js';

function tokens(text: string | Uint8Array): JsonToken[] {
  const found: JsonToken[] = [];
  visitJsonTokens(Buffer.from(text as string), (token) => found.push(token));
  return found;
}
const brief = (text: string | Uint8Array): string[] => tokens(text).map(({ kind, key, text: token }) => `${kind} ${key ?? '-'} ${token}`);

/** The same from a parsed document. */
function expected(value: unknown, key?: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => expected(item, key));
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([name, part]) => [`key ${name} ${name}`, ...expected(part, name)]);
  return typeof value === 'string' || typeof value === 'number' ? [`${typeof value} ${key ?? '-'} ${value}`] : [];
}

test('reads every key, string and number of any document', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), fc.constantFrom(undefined, 2), (document, indent) => {
      // Written by JSON.stringify, so that numbers are written the one way that String(number) writes them.
      const plain = JSON.parse(JSON.stringify(document)) as unknown;
      expect(brief(JSON.stringify(plain, undefined, indent))).toEqual(expected(plain));
    }),
    { numRuns: 500 },
  );
});

describe('finds documents', () => {
  test.each([
    ['in the body of a request', 'POST / HTTP/1.1\r\nhost: a\r\n\r\n{"user":"bob"}', ['key user user', 'string user bob']],
    ['line by line', '{"a":"x"}\n{"a":"y"}\n', ['key a a', 'string a x', 'key a a', 'string a y']],
    ['between other text', 'level=info {"a":"x"} done [1]', ['key a a', 'string a x', 'number - 1']],
    ['behind braces that are none', '{ no } {{ "b" } {"a":"x"}', ['key b b', 'key a a', 'string a x']],
    ['as a string that is a line', '"bob"\n"eve"', ['string - bob', 'string - eve']],
    ['with escapes', '{"\\u0061":"b\\u006fb"}', ['key a a', 'string a bob']],
    ['in binary bytes', Buffer.concat([Buffer.from([0, 255, 128, 0x7b, 0]), Buffer.from('{"a":7}'), Buffer.from([0])]), ['key a a', 'number a 7']],
  ])('%s', (_name, text, found) => expect(brief(text)).toEqual(found));

  test('that break off, as far as they go', () => {
    expect(brief('{"a":"x","b":["y",')).toEqual(expect.arrayContaining(['key a a', 'string a x', 'key b b', 'string b y']));
    expect(brief('[{"a":"x"},{"a":"y"')).toEqual(expect.arrayContaining(['string a x', 'string a y']));
  });

  test('however deep, without giving up or blowing the stack', () => {
    expect(brief(`${'['.repeat(100_000)}"deep"${']'.repeat(100_000)}`)).toContain('string - deep');
  });
});

test('says where a token begins', () => {
  expect(tokens('x {"a": "b", "c": [12]}').map(({ offset }) => offset)).toEqual([3, 8, 13, 19]);
});

test('a quoted word in a line of text is not a document', () => expect(tokens('user "bob" failed')).toEqual([]));
