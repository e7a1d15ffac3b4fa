import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteAutomaton } from '../src/byte-automaton.js';

type Hit = readonly [pattern: number, end: number];
const inOrder = (hits: Hit[]): Hit[] => hits.sort(([a, b], [c, d]) => a - c || b - d);

function search(patterns: readonly Uint8Array[], bytes: Uint8Array, foldCase: boolean): Hit[] {
  const hits: Hit[] = [];
  createByteAutomaton(patterns, foldCase).search(bytes, (pattern, end) => hits.push([pattern, end]));
  return inOrder(hits);
}

/** The same by comparing every pattern at every place. */
function compareEverywhere(patterns: readonly Uint8Array[], bytes: Uint8Array, foldCase: boolean): Hit[] {
  const text = (part: Uint8Array): string => {
    const latin1 = Buffer.from(part).toString('latin1');
    return foldCase ? latin1.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : latin1;
  };
  const places = Array.from(bytes, (_, start) => start);
  const hits = patterns.flatMap((pattern, index) =>
    pattern.length === 0 ? [] : places.filter((start) => text(bytes.subarray(start, start + pattern.length)) === text(pattern)).map((start): Hit => [index, start + pattern.length]),
  );
  return inOrder(hits);
}

test.each([true, false])('finds every occurrence of every pattern, overlapping and repeated ones too (folding case: %s)', (foldCase) => {
  // Few letters, so that patterns overlap, contain and repeat each other.
  const bytes = (maxLength: number): fc.Arbitrary<Uint8Array> => fc.array(fc.constantFrom(...Buffer.from('aAbBzZ@[')), { maxLength }).map((list) => Uint8Array.from(list));
  fc.assert(
    fc.property(fc.array(bytes(5), { maxLength: 8 }), bytes(60), (patterns, text) => {
      expect(search(patterns, text, foldCase)).toEqual(compareEverywhere(patterns, text, foldCase));
    }),
    { numRuns: 1000 },
  );
});

test('takes any byte', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(search([all, Uint8Array.of(255), Uint8Array.of(0)], Buffer.concat([all, all]), false)).toEqual([[0, 256], [0, 512], [1, 256], [1, 512], [2, 1], [2, 257]]);
});

test('finds nothing with no pattern or in nothing', () => {
  expect(search([], Buffer.from('text'), true)).toEqual([]);
  expect(search([new Uint8Array()], Buffer.from('text'), true)).toEqual([]);
  expect(search([Buffer.from('text')], new Uint8Array(), true)).toEqual([]);
});
