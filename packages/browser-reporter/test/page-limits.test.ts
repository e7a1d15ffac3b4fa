import { defaultLimits } from '@candor/reporter-core';
import { expect, it } from 'vitest';
import { departureBatch, pageLimits } from '../src/page-limits.js';

it('waits half as long as the other reporters, and takes the rest from them', () => {
  expect(pageLimits()).toEqual({ ...defaultLimits, flushIntervalMs: 5_000 });
});

it('lets the application decide', () => {
  expect(pageLimits({ flushIntervalMs: 1_000, queueEvents: 50 })).toEqual({ ...defaultLimits, flushIntervalMs: 1_000, queueEvents: 50 });
});

it('cuts batches on the way out so that whole ones fill the keepalive budget', () => {
  expect((60 * 1024) % (departureBatch.batchBytes ?? 1)).toBe(0);
});
