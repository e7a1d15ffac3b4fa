/** The network faults of `test/network-faults.test.ts` at length: a hundred random networks, five hundred events behind each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atRandom, audit, imbalance, runBehind, storedIds } from '../src/fault-run.js';
import { endAll } from '../src/process.js';
import { licenceToken, startCollector, stopCollector, usageReport } from '../src/system.js';
import type { RunningCollector } from '../src/system.js';

const networks = 100;
const events = 500;
/** Side by side: a host behind a bad network waits most of the time. */
const atOnce = 5;

let folder: string;
let collector: RunningCollector;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-network-soak-'));
  collector = await startCollector(join(folder, 'data'));
});
afterAll(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

test('behind a hundred random networks nothing is lost and nothing counted twice', async () => {
  const data = join(folder, 'data');
  const token = licenceToken(data, 'acme');
  const sum = { networks: 0, events: 0, requests: 0, faults: 0, duplicate: 0, crashed: 0, unbalanced: 0, lost: 0, doubled: 0 };
  const seeds = Array.from({ length: networks }, (_, index) => index + 1);
  const next = seeds.values();
  const work = async (): Promise<void> => {
    for (const seed of next) {
      const run = await runBehind(collector.url, atRandom(seed), { token, events, firstId: seed * 1_000 });
      expect(run).toMatchObject({ captured: events, rejected: 0, dropped: {}, pending: 0 });
      sum.networks += 1;
      sum.events += run.captured;
      sum.requests += run.seen.length;
      sum.faults += run.seen.filter((what) => what !== 'passed').length;
      sum.duplicate += run.duplicate;
      sum.crashed += run.exit === 0 ? 0 : 1;
      sum.unbalanced += imbalance(run) === 0 ? 0 : 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  expect(usageReport(data).conflicts).toBe(0);
  await stopCollector(collector);
  const stored = storedIds(data);
  for (const seed of seeds) {
    const { lost, doubled } = audit(stored, seed * 1_000, events);
    sum.lost += lost;
    sum.doubled += doubled;
  }
  console.log(JSON.stringify(sum));
  expect(sum).toMatchObject({ crashed: 0, unbalanced: 0, lost: 0, doubled: 0 });
});
