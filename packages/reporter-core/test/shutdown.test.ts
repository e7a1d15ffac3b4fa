import { describe, expect, it } from 'vitest';

import { sessionEvent } from './event-fixtures.js';
import { heldAnswer, trackMany, usageReporter } from './usage-reporter.js';

describe('shutdown', () => {
  it('delivers what waits, then takes nothing more', async () => {
    const { reporter, clock, transport } = usageReporter();
    trackMany(reporter, 3);
    expect(await reporter.shutdown()).toMatchObject({ accepted: 3, pending: 0 });

    let reads = 0;
    reporter.track(sessionEvent, {
      count: 1,
      get user_name() {
        reads += 1;
        return 'a';
      },
    });
    trackMany(reporter, 1);
    expect(reads).toBe(0);
    await clock.advance(60_000);
    expect(reporter.stats()).toMatchObject({ captured: 5, accepted: 3, dropped: { shutdown: 2 }, pending: 0 });
    expect(transport.sent).toHaveLength(1);
    expect(clock.timers()).toBe(0);
  });

  it('ends at its deadline, aborts the request and counts what is left', async () => {
    const { reporter, clock, transport } = usageReporter();
    const held = heldAnswer();
    let signal: AbortSignal | undefined;
    transport.script((batch, given) => {
      signal = given;
      return held.step(batch);
    });
    trackMany(reporter, 3);
    const ended = reporter.shutdown({ timeoutMs: 5_000 });
    await clock.advance(4_999);
    expect(signal?.aborted).toBe(false);
    await clock.advance(1);
    expect(await ended).toMatchObject({ captured: 3, accepted: 0, dropped: { shutdown: 3 }, pending: 0 });
    expect(signal?.aborted).toBe(true);
    expect(clock.timers()).toBe(0);
  });

  it('is one shutdown, however often it is called', async () => {
    const { reporter } = usageReporter();
    trackMany(reporter, 1);
    expect(reporter.shutdown()).toBe(reporter.shutdown());
    await reporter.shutdown();
    await reporter[Symbol.asyncDispose]();
  });

  it('without consent ends at once', async () => {
    const { reporter, transport } = usageReporter({ consent: 'denied' });
    trackMany(reporter, 3);
    expect(await reporter.shutdown()).toMatchObject({ captured: 0, pending: 0 });
    expect(transport.sent).toHaveLength(0);
  });
});
