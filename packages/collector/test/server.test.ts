/** What the ingest listener takes and how it answers, on real storage. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCollector, type RunningCollector } from './running-collector.js';
import { batchOf, behaviorEvent, loginEvent, uuidV7 } from './sample-batch.js';

let collector: RunningCollector;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector.remove());

describe('a batch that is taken', () => {
  it('answers 200 and accepted for each event, in order', async () => {
    const events = [loginEvent(1), loginEvent(2), loginEvent(3)];
    const batch = batchOf(events);
    const { status, answer, headers } = await collector.postUsage(batch);
    expect(status).toBe(200);
    expect(answer).toEqual({ schema: 'candor/1', batch_id: batch.batch_id, results: events.map(({ id }) => ({ id, status: 'accepted' })) });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(await collector.gained()).toBe(3);
  });

  it('takes gzip, and text/plain on the behaviour endpoint', async () => {
    const usage = gzipSync(JSON.stringify(batchOf([loginEvent(1)])));
    expect((await collector.postUsage(usage, { 'content-encoding': 'gzip' })).status).toBe(200);
    const behavior = JSON.stringify(batchOf([behaviorEvent(1)]));
    const beacon = await collector.post('/v1/behavior', behavior, { 'content-type': 'text/plain;charset=UTF-8' });
    expect(beacon.status).toBe(200);
    expect(beacon.headers.get('access-control-allow-origin')).toBe('*');
    expect((await collector.postUsage(JSON.stringify(batchOf([loginEvent(1)])), { 'content-type': 'text/plain' })).status).toBe(415);
    expect(await collector.gained()).toBe(2);
  });

  it('answers duplicate for a second copy, whatever journey it made, and stores it once', async () => {
    const event = loginEvent(1);
    expect((await collector.postUsage(batchOf([event]))).answer.results).toEqual([{ id: event.id, status: 'accepted' }]);
    const replay = batchOf([{ ...event, seq: 77, properties: Object.fromEntries(Object.entries(event.properties).reverse()) }]);
    const { status, answer } = await collector.postUsage(replay);
    expect(status).toBe(200);
    expect(answer.results).toEqual([{ id: event.id, status: 'duplicate' }]);
    expect(await collector.gained()).toBe(1);
  });

  it('accepts one of many concurrent copies', async () => {
    const event = loginEvent(1);
    const batch = batchOf([event]);
    const replies = await Promise.all(Array.from({ length: 12 }, () => collector.postUsage(batch)));
    const statuses = replies.map(({ answer }) => answer.results[0]?.status).sort();
    expect(statuses).toEqual(['accepted', ...Array.from({ length: 11 }, () => 'duplicate')]);
    expect(await collector.gained()).toBe(1);
  });

  it('tells copies inside one batch apart by their content', async () => {
    const event = loginEvent(1);
    const { status, answer } = await collector.postUsage(
      batchOf([event, { ...event, seq: 2 }, { ...event, seq: 3, at: '2026-11-23T10:00:09Z' }]),
    );
    expect(status).toBe(207);
    expect(answer.results.map((result) => (result.status === 'rejected' ? result.reason : result.status))).toEqual([
      'accepted',
      'duplicate',
      'id_conflict',
    ]);
    expect(await collector.gained()).toBe(1);
  });

  it('keeps ids of different tenants apart', async () => {
    const event = behaviorEvent(1);
    expect((await collector.post('/v1/behavior', batchOf([event]))).answer.results[0]?.status).toBe('accepted');
    expect((await collector.postUsage(batchOf([loginEvent(1, { id: event.id })]))).answer.results[0]?.status).toBe('accepted');
    expect(await collector.gained()).toBe(2);
  });
});

describe('the same id with other content', () => {
  it('is rejected, keeps the first copy and shows up in the report', async () => {
    const event = loginEvent(1);
    await collector.postUsage(batchOf([event]));
    const before = (await collector.report()).conflicts;
    const other = batchOf([{ ...event, properties: { ...event.properties, method: 'password' } }]);
    for (let copy = 0; copy < 2; copy += 1) {
      const { status, answer } = await collector.postUsage(other);
      expect(status).toBe(400);
      expect(answer.results).toEqual([{ id: event.id, status: 'rejected', reason: 'id_conflict' }]);
    }
    expect((await collector.report()).conflicts).toBe(before + 1);
    expect(await collector.gained()).toBe(1);
  });
});

describe('the id', () => {
  it('may come from any time', async () => {
    const ids = [uuidV7(0), uuidV7(2 ** 48 - 1)];
    const { status } = await collector.postUsage(batchOf(ids.map((id, at) => loginEvent(at + 1, { id }))));
    expect(status).toBe(200);
    expect((await collector.postUsage(batchOf([loginEvent(1, { id: ids[1] ?? '' })]))).answer.results[0]).toMatchObject({
      status: 'duplicate',
    });
  });
});

describe('pages of other origins', () => {
  it('may send behaviour events without credentials', async () => {
    const preflight = await fetch(`${collector.url}/v1/behavior`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type, content-encoding');
    expect(preflight.headers.get('access-control-max-age')).toBe('86400');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('get nowhere else', async () => {
    const usage = await fetch(`${collector.url}/v1/usage`, { method: 'OPTIONS' });
    expect([usage.status, usage.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  it('can read refusals of the behaviour endpoint', async () => {
    const reply = await collector.post('/v1/behavior', '{');
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([400, '*']);
  });
});

describe('health', () => {
  it('answers', async () => {
    expect(await (await fetch(`${collector.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${collector.url}/readyz`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${collector.url}/healthz`, { method: 'HEAD' })).status).toBe(200);
  });
});
