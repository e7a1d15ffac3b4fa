import { describe, expect, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import { acceptAll, createManualClock, createSeededRandomness } from '../src/testing.js';
import type { Transport } from '../src/ports.js';
import { settingFor, startMs } from './event-fixtures.js';
import { trackMany, usageReporter } from './usage-reporter.js';

const hourMs = 60 * 60 * 1_000;

/** `count` reporters, each with 300 events, against one collector that is down for an hour. */
function fleet(count: number) {
  const clock = createManualClock(startMs);
  const upAtMs = startMs + hourMs;
  /** When each request came that the collector answered, and from whom. */
  const answered: { readonly atMs: number; readonly from: number }[] = [];
  const inFlight = new Map<number, number>();
  let mostInFlight = 0;
  const reporters = Array.from({ length: count }, (_, from) => {
    const transport: Transport = {
      send(batch) {
        if (clock.now() < upAtMs) return Promise.resolve({ kind: 'retry', failure: 'no_answer' });
        answered.push({ atMs: clock.now() - upAtMs, from });
        inFlight.set(from, (inFlight.get(from) ?? 0) + 1);
        mostInFlight = Math.max(mostInFlight, inFlight.get(from) ?? 0);
        return new Promise((resolve) => {
          clock.setTimer(() => {
            inFlight.set(from, (inFlight.get(from) ?? 0) - 1);
            resolve(acceptAll(batch));
          }, 100);
        });
      },
    };
    return createReporter({ ...settingFor('usage').options, clock, transport, randomness: createSeededRandomness(from + 1) });
  });
  return { clock, reporters, answered, mostInFlight: () => mostInFlight };
}

describe('after an hour of outage', () => {
  it('every reporter comes back at a moment of its own, with one request, and catches up within two minutes', async () => {
    const { clock, reporters, answered, mostInFlight } = fleet(60);
    for (const reporter of reporters) trackMany(reporter, 300);
    await clock.advance(hourMs);
    await clock.advance(2 * 60_000);
    expect(reporters.map((reporter) => reporter.stats().accepted)).toEqual(reporters.map(() => 300));

    const first = new Map<number, number>();
    for (const { atMs, from } of answered) if (!first.has(from)) first.set(from, atMs);
    const perSecond = new Map<number, number>();
    for (const atMs of first.values()) perSecond.set(Math.floor(atMs / 1_000), (perSecond.get(Math.floor(atMs / 1_000)) ?? 0) + 1);
    // 60 reporters over up to 60 s: without jitter, all of them would be in one of these counts.
    expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(8);
    // Nobody has a second request under way before its first is answered.
    for (const [from, atMs] of first) {
      expect(answered.filter((request) => request.from === from && request.atMs < atMs + 100)).toHaveLength(1);
    }
    expect(mostInFlight()).toBeLessThanOrEqual(4);
  });

  it('of 503 with Retry-After, everything is delivered once, and nothing was asked more often than allowed', async () => {
    const { reporter, clock, transport } = usageReporter();
    const attempts: number[] = [];
    const send = transport.send.bind(transport);
    Object.assign(transport, {
      send: (...given: Parameters<typeof send>) => {
        attempts.push(clock.now() - startMs);
        if (clock.now() < startMs + hourMs) transport.script({ kind: 'retry', failure: 'http_503', afterMs: 120_000 });
        return send(...given);
      },
    });
    for (let minute = 0; minute < 60; minute += 1) {
      trackMany(reporter, 10);
      await clock.advance(60_000);
    }
    await clock.advance(3 * 60_000);
    expect(reporter.stats()).toMatchObject({ captured: 600, accepted: 600, duplicate: 0, rejected: 0, dropped: {}, pending: 0 });
    const during = attempts.filter((atMs) => atMs < hourMs);
    expect(during.length).toBeGreaterThanOrEqual(28);
    expect(during.length).toBeLessThanOrEqual(30);
    for (const [index, atMs] of during.entries()) if (index > 0) expect(atMs - (during[index - 1] ?? 0)).toBeGreaterThanOrEqual(120_000);
  });
});

describe('a reporter at rest', () => {
  it('has no timer at all, for a day', async () => {
    const { reporter, clock, transport } = usageReporter();
    trackMany(reporter, 5);
    await reporter.flush();
    for (let hour = 0; hour < 24; hour += 1) {
      expect(clock.timers()).toBe(0);
      await clock.advance(hourMs);
    }
    expect(transport.sent).toHaveLength(1);
  });

  it('that gets an event a second wakes no more often than the flush interval says', async () => {
    const { reporter, clock, transport } = usageReporter({ limits: { flushAtEvents: 100 } });
    for (let second = 0; second < 3_600; second += 1) {
      trackMany(reporter, 1);
      expect(clock.timers()).toBeLessThanOrEqual(1);
      await clock.advance(1_000);
    }
    expect(transport.sent.length).toBeLessThanOrEqual(360);
  });

  it('and a collector that is down wakes once per attempt, at most every half minute in the long run', async () => {
    const { reporter, clock, transport } = usageReporter();
    transport.script(...Array.from({ length: 10_000 }, () => ({ kind: 'retry' }) as const));
    trackMany(reporter, 5);
    let most = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await clock.advance(60_000);
      most = Math.max(most, clock.timers());
    }
    expect(most).toBe(1);
    expect(transport.sent.length).toBeLessThan(24 * 60 * 2.2);
  });
});
