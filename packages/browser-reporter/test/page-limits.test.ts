import { defaultLimits } from '@candor/reporter-core';
import { expect, it } from 'vitest';
import { departureBytes, pageLimits } from '../src/page-limits.js';

it('in direct mode waits half as long as the other reporters, and takes the rest from them', () => {
  expect(pageLimits('direct')).toEqual({ ...defaultLimits, flushIntervalMs: 5_000 });
});

it('in relay mode does not wait, and makes no request that the keepalive budget cannot hold', () => {
  expect(pageLimits('relay')).toEqual({ ...defaultLimits, flushIntervalMs: 5_000, flushAtEvents: 1, batchBytes: departureBytes });
});

it('lets the application decide', () => {
  expect(pageLimits('direct', { flushIntervalMs: 1_000, queueEvents: 50 })).toEqual({ ...defaultLimits, flushIntervalMs: 1_000, queueEvents: 50 });
});

it('refuses a limit that is no positive integer', () => {
  expect(() => pageLimits('direct', { queueEvents: 0 })).toThrow(expect.objectContaining({ code: 'invalid_limits' }));
});

it('cuts batches on the way out so that whole ones fill the keepalive budget', () => {
  expect((60 * 1024) % departureBytes).toBe(0);
});
