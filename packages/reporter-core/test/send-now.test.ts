import { describe, expect, it } from 'vitest';

import type { SendOutcome } from '../src/ports.js';
import { createReporter } from '../src/reporter.js';
import type { CoreReporter } from '../src/reporter-api.js';
import { acceptAll, createScriptedTransport } from '../src/testing.js';
import { loginEvent, settingFor } from './event-fixtures.js';

function behaviorReporter() {
  const setting = settingFor('behavior');
  return { ...setting, reporter: createReporter(setting.options), hide: createScriptedTransport() };
}

function trackMany(reporter: CoreReporter<'behavior'>, count: number): void {
  for (let index = 0; index < count; index += 1) reporter.track(loginEvent, { user_name: 'a', method: 'password' });
}

const never = (): Promise<SendOutcome> => new Promise(() => undefined);

describe('sendNow', () => {
  it('hands everything over before it returns', async () => {
    const { reporter, clock, hide } = behaviorReporter();
    trackMany(reporter, 250);
    reporter.sendNow(hide);
    expect(hide.bodies().map(({ events }) => events.length)).toEqual([100, 100, 50]);
    expect(reporter.stats()).toMatchObject({ accepted: 0, pending: 250 });

    await clock.settle();
    expect(reporter.stats()).toMatchObject({ accepted: 250, pending: 0 });
  });

  it('cuts to the size it is told', () => {
    const { reporter, hide } = behaviorReporter();
    trackMany(reporter, 10);
    reporter.sendNow(hide, { batchEvents: 4 });
    expect(hide.bodies().map(({ events }) => events.length)).toEqual([4, 4, 2]);

    const small = behaviorReporter();
    trackMany(small.reporter, 40);
    small.reporter.sendNow(small.hide, { batchBytes: 4_096 });
    for (const { byteLength } of small.hide.sent) expect(byteLength).toBeLessThanOrEqual(4_096);
  });

  it('includes what is in an ordinary request, and the first answer counts', async () => {
    const { reporter, clock, transport, hide } = behaviorReporter();
    let answer: (outcome: SendOutcome) => void = () => undefined;
    transport.script(() => new Promise((resolve) => { answer = resolve; }));
    trackMany(reporter, 20);
    await clock.settle();
    trackMany(reporter, 3);

    reporter.sendNow(hide);
    expect(hide.bodies()[0]?.events).toHaveLength(23);
    await clock.settle();
    expect(reporter.stats()).toMatchObject({ accepted: 23, pending: 0 });

    answer({ kind: 'answered', results: (transport.sent[0]?.eventIds ?? []).map((id) => ({ id, status: 'duplicate' })) });
    await clock.advance(60_000);
    expect(reporter.stats()).toMatchObject({ captured: 23, accepted: 23, duplicate: 0, pending: 0 });
    expect(transport.sent).toHaveLength(1);
  });

  it('is not undone by a refusal of the ordinary request', async () => {
    const { reporter, clock, transport, hide } = behaviorReporter();
    let answer: (outcome: SendOutcome) => void = () => undefined;
    transport.script(() => new Promise((resolve) => { answer = resolve; }));
    trackMany(reporter, 20);
    await clock.settle();
    reporter.sendNow(hide);
    await clock.settle();
    answer({ kind: 'refused', status: 400 });
    await clock.settle();
    expect(reporter.stats()).toMatchObject({ captured: 20, accepted: 20, rejected: 0, pending: 0 });
  });

  it('spares the ordinary way a retry of what the hand-over delivered', async () => {
    const { reporter, clock, transport, hide } = behaviorReporter();
    transport.script({ kind: 'retry' });
    trackMany(reporter, 20);
    await clock.settle();
    reporter.sendNow(hide);
    await clock.advance(600_000);
    expect(transport.sent).toHaveLength(1);
    expect(reporter.stats().accepted).toBe(20);
  });

  it('does not hand over twice what has not settled', async () => {
    const { reporter, hide, clock } = behaviorReporter();
    hide.script(never);
    trackMany(reporter, 3);
    reporter.sendNow(hide);
    trackMany(reporter, 2);
    reporter.sendNow(hide);
    expect(hide.bodies().map(({ events }) => events.length)).toEqual([3, 2]);
    await clock.settle();
    expect(reporter.stats()).toMatchObject({ accepted: 2, pending: 3 });
  });

  it('returns to the ordinary way what comes back undecided, or not at all', async () => {
    const { reporter, clock, transport, hide } = behaviorReporter();
    hide.script({ kind: 'retry' }, never);
    trackMany(reporter, 3);
    reporter.sendNow(hide);
    await clock.settle();
    trackMany(reporter, 2);
    reporter.sendNow(hide);
    await clock.advance(30_000);
    expect(transport.bodies().map(({ events }) => events.length)).toEqual([5]);
    expect(reporter.stats()).toMatchObject({ accepted: 5, pending: 0 });
  });

  it('leaves the ordinary way alone with what is handed over', async () => {
    const { reporter, clock, transport, hide } = behaviorReporter();
    let answer: () => void = () => undefined;
    hide.script((batch) => new Promise((resolve) => { answer = () => resolve(acceptAll(batch)); }));
    trackMany(reporter, 3);
    reporter.sendNow(hide);
    const flushed = reporter.flush();
    await clock.settle();
    expect(transport.sent).toHaveLength(0);
    answer();
    expect(await flushed).toMatchObject({ accepted: 3 });
  });

  it('makes a flush go on with what came back', async () => {
    const { reporter, clock, transport, hide } = behaviorReporter();
    let answer: () => void = () => undefined;
    hide.script(() => new Promise((resolve) => { answer = () => resolve({ kind: 'retry' }); }));
    trackMany(reporter, 3);
    reporter.sendNow(hide);
    const flushed = reporter.flush();
    await clock.settle();
    answer();
    expect(await flushed).toMatchObject({ accepted: 3 });
    expect(transport.sent).toHaveLength(1);
  });

  it('sends nothing without consent, and ends with it', async () => {
    const { reporter, clock, hide } = behaviorReporter();
    let signal: AbortSignal | undefined;
    hide.script((_batch, given) => {
      signal = given;
      return never();
    });
    trackMany(reporter, 3);
    reporter.sendNow(hide);
    reporter.setConsent('denied');
    expect(signal?.aborted).toBe(true);
    reporter.sendNow(hide);
    await clock.advance(60_000);
    expect(hide.sent).toHaveLength(1);
    expect(reporter.stats()).toMatchObject({ captured: 3, dropped: { consent_withdrawn: 3 }, pending: 0 });
    expect(clock.timers()).toBe(0);
  });

  it('outlives a transport that throws', async () => {
    const { reporter, clock, hide } = behaviorReporter();
    hide.script(() => { throw new Error('no'); });
    trackMany(reporter, 3);
    expect(() => reporter.sendNow(hide)).not.toThrow();
    await clock.advance(60_000);
    expect(reporter.stats()).toMatchObject({ accepted: 3, pending: 0 });
  });
});
