import { describe, expect, it } from 'vitest';

import type { EncodedBatch, SendOutcome } from '../src/ports.js';
import { acceptAll } from '../src/testing.js';
import { sessionEvent } from './event-fixtures.js';
import { heldAnswer, trackMany, usageReporter } from './usage-reporter.js';

describe('when batches go', () => {
  it('sends at the twentieth event', async () => {
    const { reporter, clock, transport } = usageReporter();
    trackMany(reporter, 19);
    await clock.settle();
    expect(transport.sent).toHaveLength(0);

    trackMany(reporter, 1);
    await clock.settle();
    expect(transport.sent).toHaveLength(1);
  });

  it('sends a single event after ten seconds', async () => {
    const { reporter, clock, transport } = usageReporter();
    trackMany(reporter, 1);

    await clock.advance(9_999);
    expect(transport.sent).toHaveLength(0);
    await clock.advance(1);
    expect(transport.sent).toHaveLength(1);
    expect(clock.timers()).toBe(0);
  });

  it('cuts by events and by bytes, one request at a time', async () => {
    const { reporter, transport } = usageReporter({ limits: { batchEvents: 10 } });
    trackMany(reporter, 25);
    await reporter.flush();
    expect(transport.bodies().map(({ events }) => events.length)).toEqual([10, 10, 5]);

    const small = usageReporter({ limits: { batchBytes: 2_048 } });
    trackMany(small.reporter, 30);
    await small.reporter.flush();
    expect(small.transport.sent.length).toBeGreaterThan(2);
    for (const { byteLength } of small.transport.sent) expect(byteLength).toBeLessThanOrEqual(2_048);
    expect(small.reporter.stats().accepted).toBe(30);
  });

  it('starts no second request while one is open', async () => {
    const { reporter, clock, transport } = usageReporter();
    const held = heldAnswer();
    transport.script(held.step);
    trackMany(reporter, 20);
    await clock.settle();
    trackMany(reporter, 40);
    await clock.settle();
    expect(transport.sent).toHaveLength(1);

    held.accept();
    await clock.settle();
    expect(transport.bodies().map(({ events }) => events.length)).toEqual([20, 40]);
  });
});

describe('the queue at its limit', () => {
  it('refuses the newest during a send, and loses none of what it holds', async () => {
    const { reporter, clock, transport } = usageReporter({ limits: { queueEvents: 30 } });
    const held = heldAnswer();
    transport.script(held.step);
    trackMany(reporter, 20);
    await clock.settle();
    trackMany(reporter, 15);
    expect(reporter.stats()).toMatchObject({ captured: 35, pending: 30, dropped: { queue_full: 5 } });

    held.accept();
    await reporter.flush();
    expect(reporter.stats()).toMatchObject({ accepted: 30, pending: 0, dropped: { queue_full: 5 } });
    const [, second] = transport.bodies();
    expect(second?.stream).toMatchObject({ first: 21, last: 30, dropped: { queue_full: 5 } });

    trackMany(reporter, 1);
    await reporter.flush();
    expect(transport.bodies()[2]?.stream).toMatchObject({ first: 31, last: 31 });
  });

  it('is bounded by bytes too', () => {
    const { reporter } = usageReporter({ limits: { queueBytes: 1_000 } });
    trackMany(reporter, 50);
    const { pending, dropped } = reporter.stats();
    expect(pending).toBeGreaterThan(1);
    expect(pending).toBeLessThan(10);
    expect(dropped).toEqual({ queue_full: 50 - pending });
  });
});

describe('answers', () => {
  it('are counted event by event', async () => {
    const { reporter, transport } = usageReporter();
    transport.script(({ eventIds: [first = '', second = '', third = ''] }) => ({
      kind: 'answered',
      results: [
        { id: first, status: 'duplicate' },
        { id: third, status: 'rejected', reason: 'not_anonymized' },
        { id: second, status: 'accepted' },
        { id: null, status: 'rejected', reason: 'invalid' },
        { id: '01942f4e-8c00-7000-8000-0000000000ff', status: 'accepted' },
      ],
    }));
    trackMany(reporter, 3);
    expect(await reporter.flush()).toMatchObject({
      captured: 3,
      accepted: 1,
      duplicate: 1,
      rejected: 1,
      rejectedBy: { not_anonymized: 1 },
      pending: 0,
    });
  });

  it('leave an event they do not name pending, for the next batch', async () => {
    const { reporter, clock, transport } = usageReporter();
    transport.script(({ eventIds }) => ({ kind: 'answered', results: eventIds.slice(0, -1).map((id) => ({ id, status: 'accepted' })) }));
    trackMany(reporter, 3);
    const flushed = reporter.flush();
    await clock.settle();

    expect((await flushed).accepted).toBe(3);
    expect(transport.bodies().map(({ events }) => events.map(({ seq }) => seq))).toEqual([[1, 2, 3], [3]]);
    expect(transport.sent[1]?.batchId).not.toBe(transport.sent[0]?.batchId);
  });

  it('that decide nothing are followed by a pause, not by a storm', async () => {
    const { reporter, clock, transport } = usageReporter();
    transport.script({ kind: 'answered', results: [] });
    trackMany(reporter, 20);
    await clock.settle();
    expect(transport.sent).toHaveLength(1);
    await clock.advance(60_000);
    expect(reporter.stats().accepted).toBe(20);
  });

  it('settle an id that occurs twice once for each event', async () => {
    const { reporter, transport } = usageReporter();
    const id = '01942f4e-8c00-7000-8000-0000000000aa';
    transport.script({ kind: 'answered', results: [{ id, status: 'accepted' }, { id, status: 'duplicate' }] });
    reporter.track(sessionEvent, { user_name: 'a', count: 1 }, { id });
    reporter.track(sessionEvent, { user_name: 'a', count: 1 }, { id });
    expect(await reporter.flush()).toMatchObject({ captured: 2, accepted: 1, duplicate: 1, pending: 0 });
  });

  it('that refuse the batch count its events by status', async () => {
    const { reporter, transport } = usageReporter();
    transport.script({ kind: 'refused', status: 401 });
    trackMany(reporter, 3);
    expect(await reporter.flush()).toMatchObject({ rejected: 3, rejectedBy: { http_401: 3 }, pending: 0 });
    expect(transport.sent).toHaveLength(1);
  });

  it('of 413 halve the batch until it passes, and drop only an event that is too large alone', async () => {
    const { reporter, transport } = usageReporter();
    const tooLargeAbove = (batch: EncodedBatch): SendOutcome =>
      batch.body.includes('"count":2}') || batch.eventIds.length > 2 ? { kind: 'too_large' } : acceptAll(batch);
    transport.script(...Array.from({ length: 20 }, () => tooLargeAbove));
    trackMany(reporter, 8);
    expect(await reporter.flush()).toMatchObject({ captured: 8, accepted: 7, dropped: { too_large: 1 }, pending: 0 });
    const batchIds = transport.sent.map(({ batchId }) => batchId);
    expect(new Set(batchIds).size).toBe(batchIds.length);
    expect(transport.bodies().slice(0, 3).map(({ events }) => events.length)).toEqual([8, 4, 2]);
  });
});
