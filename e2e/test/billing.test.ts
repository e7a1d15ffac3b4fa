/** A day of two Auth servers, one of which keeps dying, across the end of a month: the bill equals an independent count. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveThrough } from '../src/billing/auth-life.js';
import { endAll } from '../src/process.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-billing-'));
});
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

test('a day across the end of a month', { timeout: 240_000 }, async () => {
  const life = await liveThrough({ folder, seed: 1, from: '2026-10-31T12:00', hours: 24, actionsPerMinute: 40, kills: 4 });
  expect(life.bill).toEqual(life.expected);
  expect(Object.keys(life.bill.activePeople)).toEqual(['2026-10', '2026-11']);
  expect(life.conflicts).toBe(0);
  expect(life.servers.map(({ kills }) => kills)).toEqual([4, 0]);
  for (const { counted, actions, lost, waiting } of life.servers) expect({ counted, lost, waiting }).toEqual({ counted: actions, lost: {}, waiting: 0 });
  // One report per window and server, however often it was killed; only what was told late comes in a report of its own.
  expect(life.late).toBeGreaterThan(0);
  expect(life.reports - life.bill.userWindows).toBeLessThanOrEqual(life.late);
});
