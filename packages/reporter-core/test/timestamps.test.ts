import { expect, it } from 'vitest';

import { batchMoment, eventMoment, waitMs, wireTime } from '../src/timestamps.js';

const atMs = Date.UTC(2026, 10, 23, 10, 59, 59, 999);

it('rounds down: behaviour to the minute, usage and batches to the second', () => {
  expect(wireTime(eventMoment('behavior', atMs))).toBe('2026-11-23T10:59:00Z');
  expect(wireTime(eventMoment('usage', atMs))).toBe('2026-11-23T10:59:59Z');
  expect(wireTime(batchMoment(atMs))).toBe('2026-11-23T10:59:59Z');
});

it('rounds down before 1970 too', () => {
  expect(wireTime(eventMoment('behavior', -1))).toBe('1969-12-31T23:59:00Z');
});

it('has no form for what is no date', () => {
  expect([Number.NaN, 8.64e15, -8.64e15, Infinity].map(wireTime)).toEqual([undefined, undefined, undefined, undefined]);
});

it('makes any timeout safe for a timer', () => {
  expect([0, 5, Infinity, -1, Number.NaN, '5', undefined].map((timeout) => waitMs(timeout, 30))).toEqual([0, 5, 2 ** 31 - 1, 30, 30, 30, 30]);
});
