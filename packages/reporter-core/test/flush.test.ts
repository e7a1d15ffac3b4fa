import { describe, expect, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import type { CoreOptions, CoreReporter } from '../src/reporter-api.js';
import { sessionEvent, settingFor, startMs } from './event-fixtures.js';

/** `fraction` decides every random pause: 1 is the longest. */
function usageReporter(fraction: number, changes: Partial<CoreOptions<'usage'>> = {}) {
  const setting = settingFor('usage');
  const randomness = { ...setting.options.randomness, fraction: () => fraction };
  const attempts: number[] = [];
  const transport: CoreOptions<'usage'>['transport'] = {
    send(batch, signal) {
      attempts.push(setting.clock.now() - startMs);
      return setting.transport.send(batch, signal);
    },
  };
  return { ...setting, attempts, reporter: createReporter({ ...setting.options, randomness, transport, ...changes }) };
}

function trackMany(reporter: CoreReporter<'usage'>, count: number): void {
  for (let index = 0; index < count; index += 1) reporter.track(sessionEvent, { user_name: 'a', count: index });
}

const retry = { kind: 'retry' } as const;

describe('backoff', () => {
  it('doubles from one second to sixty, and repeats the same batch', async () => {
    const { reporter, clock, transport, attempts } = usageReporter(1);
    transport.script(...Array.from({ length: 9 }, () => retry));
    trackMany(reporter, 20);
    await clock.advance(300_000);

    const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(new Set(transport.sent).size).toBe(1);
    expect(reporter.stats().accepted).toBe(20);
  });

  it('starts afresh with each batch', async () => {
    const { reporter, clock, transport, attempts } = usageReporter(1, { limits: { batchEvents: 20 } });
    transport.script(retry, retry, ({ eventIds }) => ({ kind: 'answered', results: eventIds.map((id) => ({ id, status: 'accepted' })) }), retry);
    trackMany(reporter, 40);
    await clock.advance(60_000);
    expect(attempts).toEqual([0, 1_000, 3_000, 3_000, 4_000]);
  });

  it('is jittered in full', async () => {
    const { reporter, clock, transport, attempts } = usageReporter(0.25);
    transport.script(retry, retry);
    trackMany(reporter, 20);
    await clock.advance(10_000);
    expect(attempts).toEqual([0, 250, 750]);
  });

  it('waits as long as the collector asks, and spreads those who were asked together', async () => {
    const { reporter, clock, transport, attempts } = usageReporter(0.5);
    transport.script({ kind: 'retry', afterMs: 90_000 });
    trackMany(reporter, 20);
    await clock.advance(90_499);
    expect(attempts).toEqual([0]);
    await clock.advance(1);
    expect(attempts).toEqual([0, 90_500]);
  });

  it('is not silenced for ever by a wrong header', async () => {
    const { reporter, clock, transport, attempts } = usageReporter(0);
    transport.script({ kind: 'retry', afterMs: 10 ** 15 });
    trackMany(reporter, 20);
    await clock.advance(24 * 60 * 60 * 1_000);
    expect(attempts).toHaveLength(2);
  });
});

describe('flush', () => {
  it('waits for what was captured before it, not after', async () => {
    const { reporter, clock, transport } = usageReporter(1);
    transport.script((batch) => {
      trackMany(reporter, 1);
      return { kind: 'answered', results: batch.eventIds.map((id) => ({ id, status: 'accepted' })) };
    });
    trackMany(reporter, 2);
    expect(await reporter.flush()).toMatchObject({ captured: 3, accepted: 2, pending: 1 });
    await clock.advance(10_000);
    expect(reporter.stats()).toMatchObject({ accepted: 3, pending: 0 });
  });

  it('called during a flush covers what came in between', async () => {
    const { reporter, transport } = usageReporter(1);
    trackMany(reporter, 2);
    const first = reporter.flush();
    trackMany(reporter, 2);
    const second = reporter.flush();
    await Promise.all([first, second]);
    expect(reporter.stats()).toMatchObject({ accepted: 4, pending: 0 });
    expect(transport.sent.length).toBeLessThanOrEqual(2);
  });

  it('with nothing to do resolves at once and leaves no timer', async () => {
    const { reporter, clock, transport } = usageReporter(1);
    await reporter.flush();
    expect(clock.timers()).toBe(0);
    expect(transport.sent).toHaveLength(0);
  });

  it('ends a backoff pause and starts the backoff afresh', async () => {
    const { reporter, clock, transport, attempts } = usageReporter(1);
    transport.script(retry, retry, retry, retry, retry);
    trackMany(reporter, 20);
    await clock.advance(8_000);
    expect(attempts).toEqual([0, 1_000, 3_000, 7_000]);

    const flushed = reporter.flush();
    await clock.advance(1_000);
    expect(attempts.slice(4)).toEqual([8_000, 9_000]);
    expect((await flushed).accepted).toBe(20);
  });

  it('does not end a pause the collector asked for, and does not wait where that is pointless', async () => {
    const { reporter, clock, transport, attempts } = usageReporter(0);
    transport.script({ kind: 'retry', afterMs: 60_000 });
    trackMany(reporter, 20);
    await clock.settle();

    expect(await reporter.flush({ timeoutMs: 59_000 })).toMatchObject({ pending: 20 });
    const patient = reporter.flush({ timeoutMs: 61_000 });
    await clock.advance(59_999);
    expect(attempts).toHaveLength(1);
    await clock.advance(1);
    expect(await patient).toMatchObject({ accepted: 20, pending: 0 });
  });

  it('gives up as soon as the collector asks for more time than there is', async () => {
    const { reporter, clock, transport } = usageReporter(0);
    transport.script({ kind: 'retry', afterMs: 60_000 });
    trackMany(reporter, 2);
    const ended = reporter.shutdown({ timeoutMs: 30_000 });
    await clock.settle();
    expect(await ended).toMatchObject({ dropped: { shutdown: 2 }, pending: 0 });
    expect(clock.now()).toBe(startMs);
  });

  it('keeps its deadline, pauses included, and tries a last time before it', async () => {
    const { reporter, clock, transport, attempts } = usageReporter(1);
    transport.script(...Array.from({ length: 20 }, () => retry));
    trackMany(reporter, 2);
    const ended = reporter.shutdown();
    await clock.advance(29_000);
    expect(await ended).toMatchObject({ dropped: { shutdown: 2 } });
    await clock.advance(600_000);
    expect(attempts).toEqual([0, 1_000, 3_000, 7_000, 15_000, 29_000]);
  });

  it.each([Number.NaN, -1, '5' as unknown as number])('takes the default for a timeout of %s', async (timeoutMs) => {
    const { reporter, clock, transport } = usageReporter(1, { limits: { requestTimeoutMs: 600_000 } });
    transport.script(() => new Promise(() => undefined));
    trackMany(reporter, 2);
    let ended = false;
    const flushed = reporter.flush({ timeoutMs }).then(() => {
      ended = true;
    });
    await clock.advance(29_999);
    expect(ended).toBe(false);
    await clock.advance(1);
    await flushed;
  });

  it('of zero milliseconds only looks', async () => {
    const { reporter, clock, transport } = usageReporter(1);
    transport.script(() => new Promise(() => undefined));
    trackMany(reporter, 2);
    const flushed = reporter.flush({ timeoutMs: 0 });
    await clock.advance(0);
    expect(await flushed).toMatchObject({ pending: 2 });
  });
});
