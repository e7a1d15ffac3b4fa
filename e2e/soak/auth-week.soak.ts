/**
 * A week of two Auth servers across the end of a month, in the log's own time: five million actions, one server killed forty
 * times. The bill equals an independent count, and memory stays flat. Figures are kept in docs/billing-windows.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveThrough } from '../src/billing/auth-life.js';
import { endAll } from '../src/process.js';

const megabyte = 1024 * 1024;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-auth-week-'));
});
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

test('a week', async () => {
  const began = Date.now();
  const life = await liveThrough({ folder, seed: 20261125, from: '2026-10-28T00:00', hours: 168, actionsPerMinute: 500, kills: 40 });
  const { servers, actions, reports, bill, late, conflicts } = life;
  const figures = servers.map(({ server, kills, peakRss, rssPerDay }) => ({
    server,
    kills,
    peakMb: Math.round(peakRss / megabyte),
    rssPerDayMb: rssPerDay.map((rss) => Math.round(rss / megabyte)),
  }));
  console.log(JSON.stringify({ seconds: Math.round((Date.now() - began) / 1000), actions, reports, late, conflicts, bill, servers: figures }, null, 2));

  expect(actions).toBeGreaterThanOrEqual(5_000_000);
  expect(bill).toEqual(life.expected);
  expect(conflicts).toBe(0);
  expect(servers.map(({ kills }) => kills)).toEqual([40, 0]);
  for (const { counted, actions: played, lost, waiting } of servers) expect({ counted, lost, waiting }).toEqual({ counted: played, lost: {}, waiting: 0 });
  expect(reports - bill.userWindows).toBeLessThanOrEqual(late);
  // The server that lived through the week: from its second day on it needs no more than half again of what it needed then.
  const days = servers[1]?.rssPerDay.slice(1) ?? [];
  expect(days.length).toBeGreaterThanOrEqual(6);
  expect(Math.max(...days)).toBeLessThan(1.5 * (days[0] ?? 0));
});
