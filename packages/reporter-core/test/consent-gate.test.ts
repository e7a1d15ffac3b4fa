import { describe, expect, it } from 'vitest';

import { createConsentGate } from '../src/consent-gate.js';
import type { Consent } from '../src/consent-gate.js';
import { createReporter } from '../src/reporter.js';
import type { CoreOptions } from '../src/reporter-api.js';
import { loginEvent, sessionEvent, settingFor } from './event-fixtures.js';

describe('the gate', () => {
  const consents: readonly Consent[] = ['unknown', 'granted', 'denied'];
  const table = consents.flatMap((consent) =>
    (['opt-in', 'mandatory'] as const).flatMap((policy) =>
      [undefined, 'DO_NOT_TRACK'].map((environmentRefusal) => ({ consent, policy, environmentRefusal })),
    ),
  );

  it.each(table)('opens as the table says: %o', ({ consent, policy, environmentRefusal }) => {
    const gate = createConsentGate({ consent, policy, environmentRefusal });
    const open = policy === 'mandatory' || (consent === 'granted' && environmentRefusal === undefined);
    expect(gate.isOpen()).toBe(open);
    const decidedBy = policy === 'mandatory' ? 'policy' : environmentRefusal === undefined ? 'choice' : 'environment';
    expect(gate.decision()).toEqual({
      state: consent,
      decidedBy,
      ...(decidedBy === 'environment' && { variable: 'DO_NOT_TRACK' }),
    });
  });

  it('takes anything but the three words for unknown', () => {
    const gate = createConsentGate({ consent: 'granted', policy: 'opt-in' });
    gate.set('yes' as Consent);
    expect(gate.isOpen()).toBe(false);
    expect(gate.decision().state).toBe('unknown');
  });
});

describe('a closed gate', () => {
  /** Every injected part counts its calls: without consent there must be none. */
  function watched(changes: Partial<CoreOptions<'behavior'>>) {
    const { options, clock, transport } = settingFor('behavior', changes);
    const calls: string[] = [];
    const watch = <Part extends object>(name: string, part: Part): Part =>
      new Proxy(part, {
        get(target, key, receiver): unknown {
          const member: unknown = Reflect.get(target, key, receiver);
          if (typeof member === 'function') calls.push(`${name}.${String(key)}`);
          return member;
        },
      });
    const reporter = createReporter({
      ...options,
      anonymizer: watch('anonymizer', options.anonymizer),
      clock: watch('clock', options.clock),
      randomness: watch('randomness', options.randomness),
      transport: watch('transport', options.transport),
    });
    calls.length = 0;
    return { reporter, clock, transport, calls };
  }

  it.each<[string, Partial<CoreOptions<'behavior'>>]>([
    ['unknown', { consent: 'unknown' }],
    ['denied', { consent: 'denied' }],
    ['granted, but refused by the environment', { consent: 'granted', environmentRefusal: 'CI' }],
  ])('(%s) computes nothing, reads nothing, makes no id and sends nothing', async (_name, changes) => {
    const { reporter, clock, transport, calls } = watched(changes);
    let reads = 0;
    for (let index = 0; index < 30; index += 1) {
      reporter.track(loginEvent, {
        method: 'password',
        get user_name() {
          reads += 1;
          return 'alice';
        },
      });
    }
    reporter.sendNow(transport);
    await reporter.flush();
    await clock.advance(600_000);
    await reporter.shutdown();

    expect({ calls, reads, sent: transport.sent.length }).toEqual({ calls: [], reads: 0, sent: 0 });
    expect(reporter.stats()).toMatchObject({ captured: 0, dropped: {}, pending: 0 });
  });

  it('is told apart from an open one by the same watch', async () => {
    const { reporter, calls } = watched({ consent: 'granted' });
    reporter.track(loginEvent, { method: 'password', user_name: 'alice' });
    await reporter.flush();
    expect(calls).toEqual(expect.arrayContaining(['anonymizer.anonymizeNonEmpty', 'randomness.uuidV4', 'clock.now']));
  });

  it('stays closed to a yes while the environment refuses', () => {
    const { options } = settingFor('behavior', { consent: 'unknown', environmentRefusal: 'DO_NOT_TRACK' });
    const reporter = createReporter(options);
    reporter.setConsent('granted');
    reporter.track(loginEvent, { method: 'password', user_name: 'alice' });
    expect(reporter.stats()).toMatchObject({
      captured: 0,
      consent: { state: 'granted', decidedBy: 'environment', variable: 'DO_NOT_TRACK' },
    });
  });

  it('does not exist where reporting is mandatory', async () => {
    const { options, transport } = settingFor('usage', { policy: 'mandatory', consent: 'denied', environmentRefusal: 'CI' });
    const reporter = createReporter(options);
    reporter.setConsent('denied');
    reporter.track(sessionEvent, { user_name: 'alice', count: 1 });
    await reporter.flush();
    expect(transport.sent).toHaveLength(1);
    expect(reporter.stats().consent).toEqual({ state: 'denied', decidedBy: 'policy' });
  });
});

describe('ids', () => {
  it('are new with each consent, unless the host owns the distinct id', async () => {
    const own = '7d0f3c58-0b6e-4a39-9e55-0a1b2c3d4e5f';
    for (const distinctId of [undefined, own]) {
      const { options, transport } = settingFor('behavior', distinctId === undefined ? {} : { distinctId });
      const reporter = createReporter(options);
      for (let round = 0; round < 2; round += 1) {
        reporter.setConsent('granted');
        reporter.track(loginEvent, { method: 'password', user_name: 'alice' });
        await reporter.flush();
        reporter.setConsent('denied');
      }
      const [one, other] = transport.bodies();
      expect(other?.stream.id).not.toBe(one?.stream.id);
      expect(other?.events[0]?.distinct_id === one?.events[0]?.distinct_id).toBe(distinctId === own);
      expect(one?.events[0]?.distinct_id).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('stay within one consent', async () => {
    const { options, transport } = settingFor('behavior');
    const reporter = createReporter(options);
    for (let round = 0; round < 2; round += 1) {
      reporter.track(loginEvent, { method: 'password', user_name: 'alice' });
      await reporter.flush();
    }
    const [one, other] = transport.bodies();
    expect(other?.stream.id).toBe(one?.stream.id);
    expect(other?.events[0]?.distinct_id).toBe(one?.events[0]?.distinct_id);
    expect(other?.stream).toMatchObject({ first: 2, last: 2 });
  });
});
