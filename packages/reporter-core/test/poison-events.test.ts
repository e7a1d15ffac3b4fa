import { describe, expect, it } from 'vitest';

import type { EncodedBatch, SendOutcome } from '../src/ports.js';
import { acceptAll } from '../src/testing.js';
import type { SendStep } from '../src/testing.js';
import { trackMany, usageReporter } from './usage-reporter.js';

/** A server that answers 400 without naming an event where one of these counts is among them. */
function refusing(status: number, ...poison: readonly number[]): SendStep {
  return (batch: EncodedBatch): SendOutcome =>
    poison.some((count) => batch.body.includes(`"count":${count}}`)) ? { kind: 'refused', status } : acceptAll(batch);
}

function reporterAgainst(step: SendStep, events: number) {
  const setting = usageReporter();
  setting.transport.script(...Array.from({ length: 1_000 }, () => step));
  trackMany(setting.reporter, events);
  return setting;
}

describe('a batch that is refused without naming the event', () => {
  it.each([400, 422])('with %d is halved down to the event it is refused for', async (status) => {
    const { reporter, transport } = reporterAgainst(refusing(status, 61), 100);
    expect(await reporter.flush()).toMatchObject({ accepted: 99, rejected: 1, rejectedBy: { [`http_${status}`]: 1 }, pending: 0 });
    expect(transport.sent.length).toBeLessThanOrEqual(15);
  });

  it('finds two poison events, wherever they are', async () => {
    for (const [one, other] of [[0, 99], [49, 50], [13, 14], [2, 77]] as const) {
      const { reporter, transport } = reporterAgainst(refusing(400, one, other), 100);
      expect(await reporter.flush()).toMatchObject({ accepted: 98, rejected: 2, pending: 0 });
      expect(transport.sent.length).toBeLessThanOrEqual(27);
    }
  });

  it('does not hold up what comes after it', async () => {
    const { reporter, transport } = reporterAgainst(refusing(400, 3), 300);
    expect(await reporter.flush()).toMatchObject({ accepted: 299, rejected: 1 });
    expect(transport.sent.length).toBeLessThanOrEqual(17);
  });

  it('costs no more than 33 requests, however many are poison', async () => {
    const everySecond = Array.from({ length: 50 }, (_, index) => index * 2);
    const { reporter, transport } = reporterAgainst(refusing(400, ...everySecond), 100);
    const { accepted, rejected, pending } = await reporter.flush();
    expect({ sum: accepted + rejected, pending }).toEqual({ sum: 100, pending: 0 });
    expect(rejected).toBeGreaterThanOrEqual(50);
    expect(transport.sent.length).toBeLessThanOrEqual(33);
  });

  it('is not halved again where the server refuses everything, until it answers a batch', async () => {
    const { reporter, transport } = reporterAgainst({ kind: 'refused', status: 400 }, 100);
    await reporter.flush();
    expect(transport.sent).toHaveLength(33);
    trackMany(reporter, 100);
    expect(await reporter.flush()).toMatchObject({ rejected: 200, pending: 0 });
    expect(transport.sent).toHaveLength(34);
  });

  it.each([401, 403, 404, 302])('with %d, which is not about its content, is final at once', async (status) => {
    const { reporter, transport } = reporterAgainst({ kind: 'refused', status }, 100);
    expect(await reporter.flush()).toMatchObject({ rejected: 100 });
    expect(transport.sent).toHaveLength(1);
  });

  it('is forgotten with consent, halves and all', async () => {
    const { reporter, clock, transport } = usageReporter();
    transport.script({ kind: 'refused', status: 400 }, () => new Promise(() => undefined));
    trackMany(reporter, 40);
    await clock.settle();
    expect(transport.sent).toHaveLength(2);
    reporter.setConsent('denied');
    reporter.setConsent('granted');
    trackMany(reporter, 2);
    expect(await reporter.flush()).toMatchObject({ captured: 42, accepted: 2, dropped: { consent_withdrawn: 40 }, pending: 0 });
    expect(transport.bodies()[2]?.events).toHaveLength(2);
  });
});

it('an event the collector names leaves alone, at once', async () => {
  const { reporter, transport } = usageReporter();
  transport.script(({ eventIds }) => ({
    kind: 'answered',
    results: eventIds.map((id, index) => (index === 1 ? { id, status: 'rejected', reason: 'invalid' } : { id, status: 'accepted' })),
  }));
  trackMany(reporter, 3);
  expect(await reporter.flush()).toMatchObject({ accepted: 2, rejected: 1, rejectedBy: { invalid: 1 }, pending: 0 });
  expect(transport.sent).toHaveLength(1);
});

it('a batch for which the collector fails again and again does not block the others', async () => {
  const { reporter, clock, transport } = usageReporter({ limits: { batchEvents: 20 } });
  transport.script(...Array.from({ length: 1_000 }, (): SendStep => (batch) =>
    batch.body.includes('"count":5}') ? { kind: 'retry', failure: 'http_500' } : acceptAll(batch)));
  trackMany(reporter, 200);
  await clock.advance(600_000);
  expect(reporter.stats()).toMatchObject({ accepted: 180, pending: 20 });
});
