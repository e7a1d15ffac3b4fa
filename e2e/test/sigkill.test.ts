/** The collector dies ten times in the middle of a replay. What it promised is there, once; the reporter delivers the rest. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endAll } from '../src/process.js';
import { startRecordingProxy } from '../src/recording-proxy.js';
import { countEvents, logs } from '../src/sshd-log.js';
import { storedRows } from '../src/storage.js';
import { engineFolder, lastJson, licenceToken, startAuthServer, startCollector, stopCollector } from '../src/system.js';
import type { RunningCollector } from '../src/system.js';

const kills = 10;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-sigkill-'));
});
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test.each(logs)('ten kills during a replay (%#)', { timeout: 240_000 }, async (log) => {
  const data = join(folder, 'data');
  const listen = `127.0.0.1:${await freePort()}`;
  const token = licenceToken(data, 'acme');
  let collector: RunningCollector = await startCollector(data, listen);
  let killed = 0;
  let restarting: Promise<void> = Promise.resolve();

  /** Kills at a different moment of each request's work: while it is read, checked, written, or just answered. */
  const killLater = (count: number): void => {
    if (killed >= kills) return;
    killed += 1;
    const victim = collector;
    restarting = (async () => {
      await new Promise((resolve) => setTimeout(resolve, (count * 7) % 40));
      victim.kill('SIGKILL');
      await victim.exited;
      collector = await startCollector(data, listen);
    })();
  };

  const proxy = await startRecordingProxy(() => new URL(`http://${listen}`), killLater);
  const authServer = startAuthServer({ log, collector: proxy.url, keyFile: join(folder, 'key', 'cluster.key'), token, arguments: ['--timeout', '200'] });
  expect(await authServer.exited, authServer.output()).toBe(0);
  await restarting;
  await stopCollector(collector);
  await proxy.close();

  const stored = storedRows(engineFolder(data)).filter((row) => row.table === 'events');
  const ids = stored.map((row) => String(row.row['id']));
  const expected = Object.values(countEvents(log)).reduce((sum, count) => sum + count, 0);
  const counts = lastJson(authServer.output());

  expect(killed).toBe(kills);
  expect(proxy.answered.filter((id) => !ids.includes(id)), 'answered, but not stored').toEqual([]);
  expect(new Set(ids).size, 'distinct events stored').toBe(expected);
  expect(ids.length, 'rows stored').toBe(expected);
  expect(counts).toMatchObject({ captured: expected, rejected: 0, dropped: 0, pending: 0 });
  expect((counts['accepted'] ?? 0) + (counts['duplicate'] ?? 0)).toBe(expected);
});
