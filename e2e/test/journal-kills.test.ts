/** Hosts with a journal die; nothing they had tracked in a turn that was over is lost, nothing is counted twice. The long form: `npm run soak`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCampaign } from '../src/kill-campaign.js';
import { endAll } from '../src/process.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-kills-'));
});
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

const nothingLost = { lost: 0, doubled: 0, conflicts: 0, degraded: [], complaints: [], pending: 0, filesLeft: 0 };

test('ten kills, one host after the other', { timeout: 120_000 }, async () => {
  const result = await runCampaign({ folder, seed: 5, kills: 10, signals: ['SIGKILL', 'SIGKILL', 'SIGTERM'] });
  expect(result).toMatchObject(nothingLost);
  expect(result.expected).toBeGreaterThan(100);
});

test('six kills of overlapping hosts behind a network that comes and goes, and three who race for the rest', { timeout: 120_000 }, async () => {
  const result = await runCampaign({ folder, seed: 6, kills: 6, overlapping: true, flapping: true, finishers: 3 });
  expect(result).toMatchObject(nothingLost);
  expect(result.expected).toBeGreaterThan(100);
  expect(result.cuts).toBeGreaterThan(0);
});

test('a host without a journal loses events, so that the count can fail', { timeout: 120_000 }, async () => {
  const { lost, doubled } = await runCampaign({ folder, seed: 7, kills: 3, durability: 'memory' });
  expect(lost).toBeGreaterThan(0);
  expect(doubled).toBe(0);
});
