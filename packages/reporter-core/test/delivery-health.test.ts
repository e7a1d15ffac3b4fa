import { describe, expect, it } from 'vitest';

import type { DeliveryRecovery, DeliveryStall } from '../src/delivery-health.js';
import type { CoreOptions } from '../src/reporter-api.js';
import type { SendStep } from '../src/testing.js';
import { startMs } from './event-fixtures.js';
import { trackMany, usageReporter } from './usage-reporter.js';

const hourMs = 60 * 60 * 1_000;
const dayMs = 24 * hourMs;

/** A collector that is down until the test says otherwise. */
function stalling(changes: Partial<CoreOptions<'usage'>> = {}) {
  const stalls: DeliveryStall[] = [];
  const recoveries: DeliveryRecovery[] = [];
  const setting = usageReporter({
    onDeliveryStalled: (stall) => void stalls.push(stall),
    onDeliveryRecovered: (recovery) => void recoveries.push(recovery),
    ...changes,
  });
  let down: SendStep | undefined = { kind: 'retry', failure: 'http_503' };
  const { transport } = setting;
  const accept = transport.send.bind(transport);
  Object.assign(transport, {
    send: (...given: Parameters<typeof accept>) => {
      if (down !== undefined) transport.script(down);
      return accept(...given);
    },
  });
  return { ...setting, stalls, recoveries, down: (step: SendStep | undefined) => { down = step; } };
}

describe('the alarm', () => {
  it('tells once when nothing could be delivered for a day, and once that it moves again', async () => {
    const { reporter, clock, stalls, recoveries, down } = stalling();
    trackMany(reporter, 20);
    await clock.advance(dayMs - 60_000);
    expect({ stalls, stats: reporter.stats().delivery.stalled }).toEqual({ stalls: [], stats: false });

    await clock.advance(2 * 60_000);
    const oldestAtMs = startMs - (startMs % 1_000);
    expect(stalls).toEqual([{ sinceMs: startMs, pending: 20, oldestAtMs, lastFailure: 'http_503' }]);
    expect(reporter.stats().delivery).toMatchObject({ stalled: true, failingSinceMs: startMs, lastFailure: 'http_503' });
    await clock.advance(2 * dayMs);
    expect({ stalls: stalls.length, recoveries }).toEqual({ stalls: 1, recoveries: [] });

    down(undefined);
    await clock.advance(60_000);
    expect(recoveries).toEqual([{ stalledSinceMs: startMs, pending: 20 }]);
    const { delivery, pending } = reporter.stats();
    expect({ pending, stalled: delivery.stalled, since: delivery.failingSinceMs }).toEqual({ pending: 0, stalled: false, since: undefined });
    expect(delivery.lastSuccessMs).toBeGreaterThan(startMs + 3 * dayMs);
  });

  it('tells again of the next stall', async () => {
    const { reporter, clock, stalls, recoveries, down } = stalling();
    for (let round = 0; round < 2; round += 1) {
      down({ kind: 'retry' });
      trackMany(reporter, 20);
      await clock.advance(dayMs + 2 * 60_000);
      down(undefined);
      await clock.advance(60_000);
    }
    expect([stalls.length, recoveries.length]).toEqual([2, 2]);
    expect(stalls[0]?.lastFailure).toBe('no_answer');
  });

  it('says nothing of a shorter outage, nor of a day on which there was nothing to send', async () => {
    const { reporter, clock, stalls, recoveries, down } = stalling();
    trackMany(reporter, 20);
    await clock.advance(23 * hourMs);
    down(undefined);
    await clock.advance(60_000);
    await clock.advance(10 * dayMs);
    down({ kind: 'retry' });
    trackMany(reporter, 20);
    await clock.advance(hourMs);
    expect([stalls.length, recoveries.length]).toEqual([0, 0]);
  });

  it('tells of a collector that refuses everything, though nothing waits for long then', async () => {
    const { reporter, clock, stalls, down } = stalling();
    down({ kind: 'refused', status: 401 });
    for (let hour = 0; hour <= 24; hour += 1) {
      trackMany(reporter, 20);
      await clock.advance(hourMs);
    }
    expect(stalls).toEqual([expect.objectContaining({ sinceMs: startMs, pending: 20, lastFailure: 'http_401' })]);
    expect(reporter.stats()).toMatchObject({ pending: 0, rejected: 500 });
  });

  it('can be told to wait less', async () => {
    const { reporter, clock, stalls } = stalling({ limits: { stalledAfterMs: hourMs } });
    trackMany(reporter, 20);
    await clock.advance(hourMs + 2 * 60_000);
    expect(stalls).toHaveLength(1);
  });

  it('ends with consent, without a word about recovery', async () => {
    const { reporter, clock, stalls, recoveries, down } = stalling();
    trackMany(reporter, 20);
    await clock.advance(dayMs + 2 * 60_000);
    reporter.setConsent('denied');
    expect(reporter.stats().delivery).toMatchObject({ stalled: false, inFlight: 0 });
    down(undefined);
    reporter.setConsent('granted');
    trackMany(reporter, 20);
    await clock.advance(60_000);
    expect([stalls.length, recoveries.length, reporter.stats().accepted]).toEqual([1, 0, 20]);
  });

  it.each([
    ['throws', () => { throw new Error('of the host'); }],
    ['rejects', () => Promise.reject(new Error('of the host'))],
  ])('that %s harms nothing', async (_name, callback) => {
    const { reporter, clock, down } = stalling({ onDeliveryStalled: callback, onDeliveryRecovered: callback });
    trackMany(reporter, 20);
    await clock.advance(dayMs + 2 * 60_000);
    down(undefined);
    await clock.advance(60_000);
    expect(reporter.stats()).toMatchObject({ accepted: 20, pending: 0 });
  });
});

describe('stats().delivery', () => {
  it('counts attempts and what is under way', async () => {
    const { reporter, clock, transport } = usageReporter();
    let answer: () => void = () => undefined;
    transport.script({ kind: 'retry' }, (batch) => new Promise((resolve) => {
      answer = () => resolve({ kind: 'answered', results: batch.eventIds.map((id) => ({ id, status: 'accepted' })) });
    }));
    expect(reporter.stats().delivery).toEqual({ attempts: 0, inFlight: 0, stalled: false });
    trackMany(reporter, 20);
    await clock.advance(1_000);
    expect(reporter.stats().delivery).toMatchObject({ attempts: 2, inFlight: 1, lastFailure: 'no_answer' });
    answer();
    await clock.settle();
    expect(reporter.stats().delivery).toMatchObject({ attempts: 2, inFlight: 0, lastSuccessMs: clock.now() });
  });

  it('names a timeout and an answer that decides nothing', async () => {
    const { reporter, clock, transport } = usageReporter();
    transport.script(() => new Promise(() => undefined), { kind: 'answered', results: [] }, () => new Promise(() => undefined));
    trackMany(reporter, 20);
    await clock.advance(10_000);
    expect(reporter.stats().delivery.lastFailure).toBe('timeout');
    await clock.advance(1_000);
    expect(reporter.stats().delivery.lastFailure).toBe('bad_answer');
  });
});
