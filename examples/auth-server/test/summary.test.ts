import type { ReporterStats } from '@candor/node-reporter';
import { describe, expect, it } from 'vitest';
import { complaint, summary } from '../src/summary.js';

const counts = { lines: 5, facts: 4, skipped: 1, skippedTooLong: 0 };
const stats: ReporterStats = {
  captured: 4,
  accepted: 1,
  duplicate: 1,
  rejected: 1,
  dropped: {},
  pending: 1,
  rejectedBy: { invalid: 1 },
  streams: [],
  consent: { state: 'unknown', decidedBy: 'policy' },
  delivery: { attempts: 2, inFlight: 0, stalled: false },
};

describe('summary', () => {
  it('adds up what was dropped, and says why beside it', () => {
    expect(summary(counts, { ...stats, dropped: { queue_full: 2, shutdown: 1 } })).toMatchObject({ lines: 5, dropped: 3, droppedBy: { queue_full: 2, shutdown: 1 } });
  });
});

describe('complaint', () => {
  it.each<[string, Partial<ReporterStats>, RegExp | undefined]>([
    ['all answered', { pending: 0 }, undefined],
    ['pending', {}, /not delivered/],
    ['dropped', { pending: 0, dropped: { shutdown: 1 } }, /not delivered/],
    ['refused as a whole', { pending: 0, rejectedBy: { http_401: 1 } }, /licence token/],
  ])('%s', (_label, change, expected) => {
    const said = complaint({ ...stats, ...change });
    if (expected === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(expected);
  });
});
