import { describe, expect, it } from 'vitest';

import { heldAnswer, trackMany, usageReporter } from './usage-reporter.js';

describe('a consent that ends', () => {
  it('during a request ends the request, purges the queue, and ignores the late answer', async () => {
    const { reporter, clock, transport } = usageReporter();
    const held = heldAnswer();
    let signal: AbortSignal | undefined;
    transport.script((batch, given) => {
      signal = given;
      return held.step(batch);
    });
    trackMany(reporter, 20);
    await clock.settle();

    reporter.setConsent('denied');
    expect(signal?.aborted).toBe(true);
    expect(reporter.stats()).toMatchObject({ captured: 20, pending: 0, dropped: { consent_withdrawn: 20 } });

    held.accept();
    await clock.advance(120_000);
    expect(reporter.stats()).toMatchObject({ accepted: 0, dropped: { consent_withdrawn: 20 } });
    expect(transport.sent).toHaveLength(1);
    expect(clock.timers()).toBe(0);
  });

  it('before a retry sends nothing more', async () => {
    const { reporter, clock, transport } = usageReporter();
    transport.script({ kind: 'retry' });
    trackMany(reporter, 20);
    await clock.settle();
    reporter.setConsent('unknown');
    await clock.advance(120_000);
    expect(transport.sent).toHaveLength(1);
  });

  it('while events wait for company leaves no timer behind', () => {
    const { reporter, clock } = usageReporter();
    trackMany(reporter, 1);
    expect(clock.timers()).toBe(1);
    reporter.setConsent('denied');
    expect(clock.timers()).toBe(0);
  });

  it('between track and the turn that sends it sends nothing', async () => {
    const { reporter, clock, transport } = usageReporter();
    trackMany(reporter, 20);
    reporter.setConsent('denied');
    await clock.advance(120_000);
    expect(transport.sent).toHaveLength(0);
  });

  it('starts afresh with the next yes: new stream, new sequence, new distinct id', async () => {
    const { reporter, clock, transport } = usageReporter();
    transport.script({ kind: 'retry' });
    trackMany(reporter, 20);
    await clock.settle();
    reporter.setConsent('denied');
    trackMany(reporter, 5);
    reporter.setConsent('granted');
    trackMany(reporter, 2);
    await reporter.flush();

    const [before, after] = transport.bodies();
    expect(after?.stream).toMatchObject({ first: 1, last: 2, dropped: {} });
    expect(after?.stream.id).not.toBe(before?.stream.id);
    expect(reporter.stats()).toMatchObject({ captured: 22, accepted: 2, dropped: { consent_withdrawn: 20 } });
  });
});
