import fc from 'fast-check';
import { expect, it } from 'vitest';

import { cutBatch, cutBatches, utf8Length } from '../src/batch.js';

const stream = {};
const sized = (byteLength: number) => ({ byteLength, stream });

it('cuts by count', () => {
  expect(cutBatch([1, 2, 3].map(sized), { batchEvents: 2, batchBytes: 10_000 })).toHaveLength(2);
});

it('cuts by bytes, with room for the envelope', () => {
  expect(cutBatch([1_000, 1_000, 1_000].map(sized), { batchEvents: 100, batchBytes: 3_500 })).toHaveLength(2);
});

it('never makes an empty batch of something', () => {
  expect(cutBatch([sized(10_000)], { batchEvents: 1, batchBytes: 1 })).toHaveLength(1);
  expect(cutBatch([], { batchEvents: 1, batchBytes: 1 })).toEqual([]);
});

it('ends where another stream begins', () => {
  const other = {};
  const events = [stream, stream, other, stream].map((one) => ({ byteLength: 10, stream: one }));
  expect(cutBatches(events, { batchEvents: 100, batchBytes: 10_000 }).map(({ length }) => length)).toEqual([2, 1, 1]);
});

it('loses nothing, repeats nothing and keeps the order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9_000)), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 60_000 }), (sizes, batchEvents, batchBytes) => {
      const events = sizes.map(sized);
      const batches = cutBatches(events, { batchEvents, batchBytes });
      expect(batches.flat()).toEqual(events);
      for (const batch of batches) {
        const bytes = batch.reduce((sum, { byteLength }) => sum + byteLength + 1, 1_024);
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length <= batchEvents).toBe(true);
        expect(batch.length === 1 || bytes <= batchBytes).toBe(true);
      }
    }),
  );
});

it('counts bytes, not characters', () => {
  expect(['a', 'é', '名', '😀', '', 'i'.repeat(100_008)].map(utf8Length)).toEqual([1, 2, 3, 4, 0, 100_008]);
});
