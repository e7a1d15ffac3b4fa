import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteSearch, type BytePattern } from '../src/byte-search.js';

type Hit = readonly [pattern: number, start: number];
const inOrder = (hits: Hit[]): Hit[] => hits.sort(([a, b], [c, d]) => a - c || b - d);

function search(patterns: readonly BytePattern[], bytes: Uint8Array): Hit[] {
  const hits: Hit[] = [];
  createByteSearch(patterns).search(bytes, (pattern, start) => hits.push([pattern, start]));
  return inOrder(hits);
}

/** The same by comparing every pattern at every place. */
function compareEverywhere(patterns: readonly BytePattern[], bytes: Uint8Array): Hit[] {
  const text = (part: Uint8Array, foldCase: boolean): string => {
    const latin1 = Buffer.from(part).toString('latin1');
    return foldCase ? latin1.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : latin1;
  };
  const places = Array.from(bytes, (_, start) => start);
  const hits = patterns.flatMap(({ bytes: wanted, foldCase }, index) =>
    places.filter((start) => text(bytes.subarray(start, start + wanted.length), foldCase) === text(wanted, foldCase)).map((start): Hit => [index, start]),
  );
  return inOrder(hits);
}

test('finds every occurrence of every pattern, overlapping and repeated ones too', () => {
  // Few letters, so that patterns overlap, contain and repeat each other; some that differ from others in the case bit alone.
  const bytes = (minLength: number, maxLength: number): fc.Arbitrary<Uint8Array> =>
    fc.array(fc.constantFrom(...Buffer.from('aAb@`{[')), { minLength, maxLength }).map((list) => Uint8Array.from(list));
  const pattern = fc.record({ bytes: fc.oneof(bytes(4, 7), bytes(4, 40)), foldCase: fc.boolean() });
  const text = fc.oneof(bytes(0, 120), fc.tuple(bytes(0, 9), pattern, bytes(0, 9)).map(([before, { bytes: inside }, behind]) => Buffer.concat([before, inside, behind])));
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 8 }), text, (patterns, bytesOfText) => {
      expect(search(patterns, bytesOfText)).toEqual(compareEverywhere(patterns, bytesOfText));
    }),
    { numRuns: 2000 },
  );
});

test('takes any byte', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const exact = (bytes: Uint8Array): BytePattern => ({ bytes, foldCase: false });
  expect(search([exact(all), exact(Uint8Array.of(252, 253, 254, 255)), exact(Uint8Array.of(255, 0, 1, 2))], Buffer.concat([all, all]))).toEqual([[0, 0], [0, 256], [1, 252], [1, 508], [2, 255]]);
});

test('finds nothing with no pattern or in nothing', () => {
  expect(search([], Buffer.from('text'))).toEqual([]);
  expect(search([{ bytes: Buffer.from('text'), foldCase: true }], new Uint8Array())).toEqual([]);
});

test('refuses a pattern that is too short to be told from chance', () => {
  expect(() => createByteSearch([{ bytes: Buffer.from('abc'), foldCase: true }])).toThrow(RangeError);
});

test('finds one of many thousands that begin alike', () => {
  const patterns = Array.from({ length: 20_000 }, (_, index): BytePattern => ({ bytes: Buffer.from(`user-name-${index}@example.com`), foldCase: true }));
  const text = Buffer.from(`${'user-name-x@example.com '.repeat(1000)}USER-NAME-12345@example.com`);
  expect(search(patterns, text)).toEqual([[12_345, 24_000]]);
});
