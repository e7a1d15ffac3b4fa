/** The report's numbers, on real storage. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireEvent } from '@candor/schema';
import { startCollector, type RunningCollector } from './running-collector.js';
import { batchOf, behaviorEvent, loginEvent, pseudonymOf } from './sample-batch.js';

let collector: RunningCollector;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector.remove());

describe('the report', () => {
  it('counts what is stored, by tenant, event, month and person', async () => {
    const streamId = '7d0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13';
    const stream = (first: number, last: number, dropped: object): object => ({ stream: { id: streamId, first, last, dropped } });
    const person = (name: string, seq: number): WireEvent =>
      loginEvent(seq, { at: '2025-03-31T23:59:59Z', properties: { ...loginEvent(1).properties, user_name: pseudonymOf(name) } });
    await collector.postUsage(batchOf([person('a', 1), person('b', 2), person('a', 3)], stream(1, 3, { queue_full: 2 })));
    const bot = loginEvent(7, {
      event: 'tp.session.start',
      at: '2025-03-01T00:00:00Z',
      properties: { cluster_name: pseudonymOf('c'), user_name: pseudonymOf('robot'), session_type: 'ssh', user_kind: 'bot' },
    });
    await collector.postUsage(batchOf([bot, loginEvent(8, { at: '2025-04-01T00:00:00Z' })], stream(7, 8, { queue_full: 2, too_large: 1 })));

    const march = await collector.report({ tenant: 'acme', month: '2025-03' });
    expect(march).toMatchObject({ month: '2025-03', stored: 4 });
    expect(march.tenants).toEqual([{ tenant: 'acme', events: { 'tp.session.start': 1, 'tp.user.login': 3 }, total: 4, active_users: 2 }]);
    expect(march.streams.find(({ stream_id: id }) => id === streamId)).toEqual({
      tenant: 'acme',
      stream_id: streamId,
      stored: 5,
      first: 1,
      last: 8,
      missing: 3,
      dropped: { queue_full: 2, too_large: 1 },
    });
    expect((await collector.report({ tenant: 'nobody' })).tenants).toEqual([]);
    await collector.post('/v1/behavior', batchOf([behaviorEvent(1)]));
    const all = await collector.report();
    expect(all.tenants.map(({ tenant }) => tenant)).toEqual([null, 'acme']);
    await expect(collector.report({ month: '2025-13' })).rejects.toMatchObject({ code: 'invalid_option' });
  });

  it('finds no loss where a replay brings known events in a new stream', async () => {
    const events = [loginEvent(1), loginEvent(2)];
    await collector.postUsage(batchOf(events));
    const replay = batchOf(events);
    await collector.postUsage(replay);
    const { streams } = await collector.report({ tenant: 'acme' });
    expect(streams.find(({ stream_id: id }) => id === replay.stream.id)).toMatchObject({ stored: 0, last: 2, missing: 0 });
  });
});
