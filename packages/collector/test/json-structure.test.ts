import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, findStructureFault } from '../src/json-structure.js';

const deepEnough = 64;

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** A JSON text of an object with these members in order, each key spelt with `\u` escapes where its mark says so. */
function objectText(members: readonly (readonly [string, unknown, readonly boolean[]])[]): string {
  const spell = (key: string, marks: readonly boolean[]): string => {
    const units = Array.from({ length: key.length }, (_, at) => key.charCodeAt(at));
    const escaped = units.map((unit, at) =>
      marks[at % Math.max(1, marks.length)] ? `\\u${unit.toString(16).padStart(4, '0')}` : JSON.stringify(key[at]).slice(1, -1),
    );
    return `"${escaped.join('')}"`;
  };
  return `{${members.map(([key, value, marks]) => `${spell(key, marks)} : ${JSON.stringify(value)}`).join(' , ')}}`;
}

/** Few different keys, so that many collide. */
const anyKey = fc.oneof(fc.constantFrom('a', 'b', 'a"', '\n', '__proto__'), fc.string({ unit: 'binary', maxLength: 6 }));
const member = fc.tuple(anyKey, fc.jsonValue({ maxDepth: 2 }), fc.array(fc.boolean(), { maxLength: 4 }));

describe('findStructureFault', () => {
  it('finds nothing in what JSON.stringify writes, and exactly its depth', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const depth = depthOf(value);
        expect(findStructureFault(text, Math.max(depth, 1))).toBeUndefined();
        if (depth > 0) expect(findStructureFault(text, depth - 1)).toBe('too_deep');
      }),
    );
  });

  it('calls a key double exactly when JSON.parse would drop one, however it is spelt', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 6 }), (members) => {
        const text = `[${objectText(members)}]`;
        const [parsed] = JSON.parse(text) as [object];
        const lost = Object.keys(parsed).length < members.length;
        expect(findStructureFault(text, deepEnough)).toBe(lost ? 'duplicate_key' : undefined);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'u', '0', 'a', ' ') }), (text) => {
        findStructureFault(text, 6);
      }),
    );
  });

  it.each([
    ['{"a":1,"b":{"a":1}}', undefined],
    ['[{"a":1},{"a":2}]', undefined],
    ['{"a":"b","b":"a"}', undefined],
    ['{"a":{"b":1},"a":2}', 'duplicate_key'],
    ['{"a":[{"x":1,"x":1}]}', 'duplicate_key'],
    [String.raw`{"a\"":1,"a\u0022":2}`, 'duplicate_key'],
    ['{"__proto__":1,"__proto__":2}', 'duplicate_key'],
    ['{"":1,"":2}', 'duplicate_key'],
    ['{"a":"{\\"a\\":1,\\"a\\":2}"}', undefined],
  ])('%s: %s', (text, fault) => {
    expect(findStructureFault(text, deepEnough)).toBe(fault);
  });

  it('reads a hundred thousand open brackets without recursion', () => {
    expect(findStructureFault('['.repeat(100_000), 100_000)).toBeUndefined();
    expect(findStructureFault('['.repeat(100_000), 6)).toBe('too_deep');
  });
});

describe('decodeUtf8', () => {
  it('decodes what is UTF-8, byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf8(Buffer.from(text))).toBe(text);
      }),
    );
    expect(decodeUtf8(Buffer.from('\ufeffx'))).toBe('\ufeffx');
  });

  it.each([[[0xff]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]], [[0x61, 0xe2, 0x82]]])('refuses %j', (bytes) => {
    expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrowError(expect.objectContaining({ code: 'invalid_encoding' }));
  });
});
