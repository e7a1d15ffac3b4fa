/** Requests that are refused as a whole: the status and code of each, and that nothing is stored. */
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCollector, type RunningCollector } from './running-collector.js';
import { batchOf, loginEvent } from './sample-batch.js';

let collector: RunningCollector;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector.remove());

describe('requests that are refused as a whole', () => {
  const whole = (): object => batchOf([loginEvent(1)]);
  afterEach(async () => {
    expect(await collector.gained()).toBe(0);
  });

  it.each<[string, () => string | Uint8Array, number, string, string | undefined]>([
    ['malformed JSON', () => '{"schema":', 400, 'invalid_json', undefined],
    ['an empty body', () => '', 400, 'invalid_json', undefined],
    ['a list', () => '[]', 400, 'invalid_batch', ''],
    ['null', () => 'null', 400, 'invalid_batch', ''],
    ['a byte order mark', () => `\ufeff${JSON.stringify(whole())}`, 400, 'invalid_json', undefined],
    ['invalid UTF-8', () => Buffer.from([0x22, 0xff, 0x22]), 400, 'invalid_encoding', undefined],
    ['an encoded surrogate', () => Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 400, 'invalid_encoding', undefined],
    ['nesting', () => '['.repeat(100_000), 400, 'too_deep', undefined],
    ['seven levels', () => '[[[[[[[]]]]]]]', 400, 'too_deep', undefined],
    ['a key twice', () => '{"schema":1,"schema":2}', 400, 'duplicate_key', undefined],
    ['a key twice, spelt differently', () => String.raw`{"schem\u0061":1,"schema":2}`, 400, 'duplicate_key', undefined],
    ['a tenant in the body', () => JSON.stringify({ ...whole(), tenant: 'acme' }), 400, 'invalid_batch', ''],
    ['another schema', () => JSON.stringify({ ...whole(), schema: 'candor/2' }), 400, 'invalid_batch', '/schema'],
    ['no events', () => JSON.stringify({ ...whole(), events: [] }), 400, 'invalid_batch', '/events'],
    [
      'a sending day that does not exist',
      () => JSON.stringify({ ...whole(), sent_at: '2026-02-31T00:00:00Z' }),
      400,
      'invalid_batch',
      '/sent_at',
    ],
    [
      '501 events',
      () => JSON.stringify(batchOf(Array.from({ length: 501 }, (_, at) => loginEvent(at + 1)))),
      413,
      'too_many_events',
      '/events',
    ],
    ['a body over 512 KiB', () => ' '.repeat(512 * 1024 + 1), 413, 'too_large', undefined],
  ])('%s', async (_name, body, status, code, field) => {
    const reply = await collector.postUsage(body());
    expect([reply.status, reply.refusal.code, reply.refusal.field]).toEqual([status, code, field]);
  });

  it('a body over 512 KiB that does not say so', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if ((sent += 1) > 12) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const reply = await collector.postUsage(body);
    expect([reply.status, reply.refusal.code]).toEqual([413, 'too_large']);
  });

  it.each([
    ['application/xml', {}],
    ['application/json; charset=latin1', {}],
    ['multipart/form-data', {}],
  ])('content type %s', async (type) => {
    const reply = await collector.postUsage('{}', { 'content-type': type });
    expect([reply.status, reply.refusal.code]).toEqual([415, 'unsupported_media_type']);
  });

  it.each(['br', 'deflate', 'zstd', 'gzip, gzip', 'x-gzip'])('content encoding %s', async (encoding) => {
    const reply = await collector.postUsage(gzipSync('{}'), { 'content-encoding': encoding });
    expect([reply.status, reply.refusal.code, reply.headers.get('accept-encoding')]).toEqual([415, 'unsupported_encoding', 'gzip']);
  });

  it('a gzip bomb, at no cost in memory', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(512 * 1024);
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 5; round += 1) {
      const reply = await collector.postUsage(bomb, { 'content-encoding': 'gzip' });
      expect([reply.status, reply.refusal.code]).toEqual([413, 'too_large']);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('paths and methods that are not there', async () => {
    expect((await fetch(`${collector.url}/v1/metrics`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${collector.url}/constructor`)).status).toBe(404);
    const get = await fetch(`${collector.url}/v1/usage`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    const put = await fetch(`${collector.url}/v1/behavior`, { method: 'PUT', body: 'x' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await fetch(`${collector.url}/healthz`, { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
  });
});
