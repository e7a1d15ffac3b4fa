/**
 * A host that bills, a network that fails, a real collector: whatever happens in between, every event is in the storage, once;
 * the ledger balances; the host neither crashes nor is held.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faults, startFaultProxy } from '../src/fault-proxy.js';
import { atRandom, audit, counted, imbalance, runBehind, startHost, storedIds } from '../src/fault-run.js';
import type { FaultRun } from '../src/fault-run.js';
import { endAll, jsonLine } from '../src/process.js';
import { licenceToken, startCollector, stopCollector, usageReport } from '../src/system.js';
import type { RunningCollector } from '../src/system.js';

/** Five batches, so that requests fail beside each other too. */
const events = 100;

let folder: string;
let data: string;
let collector: RunningCollector;
let token: string;
let runs = 0;
/** First ids of the runs that said everything was delivered. */
const delivered: number[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-network-faults-'));
  data = join(folder, 'data');
  collector = await startCollector(data);
  token = licenceToken(data, 'acme');
});
afterAll(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

function nextRun(): { readonly token: string; readonly events: number; readonly firstId: number } {
  runs += 1;
  return { token, events, firstId: runs * 1_000 };
}

function expectDelivered(run: Omit<FaultRun, 'seen'>, { firstId }: { readonly firstId: number }): void {
  delivered.push(firstId);
  expect(run).toMatchObject({ exit: 0, captured: events, rejected: 0, dropped: {}, pending: 0 });
  expect(imbalance(run)).toBe(0);
}

// Side by side: they wait for timeouts most of the time.
describe.concurrent('everything is delivered, though', () => {
  test.each(faults)('three of four requests end in %s', async (fault) => {
    const settings = nextRun();
    const run = await runBehind(collector.url, (request) => (request < 12 && request % 4 !== 3 ? fault : undefined), settings);
    expectDelivered(run, settings);
    expect(run.seen.filter((what) => what === fault).length).toBeGreaterThanOrEqual(6);
    if (fault.endsWith('_stored')) expect(run.duplicate).toBeGreaterThan(0);
  });

  test.each([1, 2])('every fault happens at random, seed %d', async (seed) => {
    const settings = nextRun();
    const run = await runBehind(collector.url, atRandom(seed), settings);
    expectDelivered(run, settings);
  });

  test('nobody listens at first, and the host is told when it stalls and when it recovers', async () => {
    const port = await freePort();
    const settings = nextRun();
    const host = startHost({ ...settings, url: `http://127.0.0.1:${port}`, ending: 'shutdown' });
    expect(await host.line(jsonLine('stalled'))).toMatchObject({ lastFailure: 'no_answer' });
    const proxy = await startFaultProxy(collector.url, () => undefined, port);
    try {
      const stats = await host.line(counted);
      expectDelivered({ ...stats, exit: await host.exited }, settings);
      await host.line(jsonLine('recovered'));
    } finally {
      await proxy.close();
    }
  });
});

describe.concurrent('a host that is done ends by itself, though', () => {
  test.each(['silent', 'slow_answer', 'answer_late_stored', 'endless_answer', 'status_503'] as const)('its requests end in %s', async (fault) => {
    const proxy = await startFaultProxy(collector.url, () => fault);
    try {
      const host = startHost({ ...nextRun(), url: proxy.url, ending: 'leave' });
      await host.line(jsonLine('tracked'));
      expect(await host.exited).toBe(0);
    } finally {
      await proxy.close();
    }
  });
});

test('afterwards the storage holds every event of every run, once', async () => {
  expect(usageReport(data).conflicts).toBe(0);
  await stopCollector(collector);
  const stored = storedIds(data);
  expect(delivered.length).toBe(faults.length + 3);
  const audits = delivered.map((firstId) => audit(stored, firstId, events));
  expect(audits).toEqual(audits.map(() => ({ lost: 0, doubled: 0 })));
  // The audit finds what it looks for.
  expect(audit(stored, 800_000, 3)).toEqual({ lost: 3, doubled: 0 });
  expect(audit([...stored, ...stored], delivered[0] ?? 0, events)).toEqual({ lost: 0, doubled: events });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
