/** A collector that stores over HTTP: the same statements, the same answers as with the embedded engine. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startClickhouseServer, type ClickhouseServer } from './clickhouse-server.js';
import { startCollector, temporaryFolder, type RunningCollector } from './running-collector.js';
import { batchOf, behaviorEvent, loginEvent } from './sample-batch.js';

let folder: string;
let clickhouse: ClickhouseServer;
let collector: RunningCollector;

beforeAll(async () => {
  folder = await temporaryFolder();
  clickhouse = await startClickhouseServer(folder);
  collector = await startCollector({ clickhouseUrl: clickhouse.url });
});
afterAll(async () => {
  await collector.remove();
  await clickhouse.stop();
  await rm(folder, { recursive: true, force: true });
});

it('stores, finds copies and conflicts, and reports', async () => {
  const events = Array.from({ length: 500 }, (_, at) => loginEvent(at + 1));
  const batch = batchOf(events);
  expect((await collector.postUsage(batch)).status).toBe(200);
  const again = await collector.postUsage(batch);
  expect([again.status, again.answer.results.every(({ status }) => status === 'duplicate')]).toEqual([200, true]);
  const conflict = await collector.postUsage(batchOf([{ ...loginEvent(1), id: events[0]?.id ?? '', at: '2026-11-23T10:30:00Z' }]));
  expect(conflict.answer.results[0]).toMatchObject({ status: 'rejected', reason: 'id_conflict' });
  expect((await collector.post('/v1/behavior', batchOf([behaviorEvent(1)]))).status).toBe(200);

  const report = await collector.report();
  expect(report).toMatchObject({ stored: 501, conflicts: 1 });
  expect((await collector.report({ tenant: 'acme', month: '2026-11' })).tenants).toEqual([
    { tenant: 'acme', events: { 'tp.user.login': 500 }, total: 500, active_users: 1 },
  ]);
  expect(report.streams.find(({ stream_id: id }) => id === batch.stream.id)).toMatchObject({
    stored: 500,
    first: 1,
    last: 500,
    missing: 0,
  });
});

it('keeps its requests short: ids travel in the body', () => {
  expect(clickhouse.longestTarget()).toBeLessThan(4_096);
});

it('answers 503 while the server fails, and takes the same batch afterwards', async () => {
  const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) => vi.spyOn(console, method));
  const batch = batchOf([loginEvent(1)]);
  clickhouse.fail(true);
  const refused = await collector.postUsage(batch);
  expect([refused.status, refused.refusal.code]).toEqual([503, 'unavailable']);
  expect((await fetch(`${collector.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${collector.operatorUrl}/report.json`)).status).toBe(503);
  expect(collector.lines.join('') + refused.text).not.toContain('planted');
  expect(collector.lines.join('')).toContain('"engine_code":243');
  for (const method of printed) expect(method).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  clickhouse.fail(false);
  expect((await collector.postUsage(batch)).answer.results[0]?.status).toBe('accepted');
});
