/** The collector dies ten times in the middle of a replay. What it promised is there, once; the reporter delivers the rest. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endAll } from '../src/process.js';
import { startRecordingProxy } from '../src/recording-proxy.js';
import { countEvents, logs } from '../src/sshd-log.js';
import { storedRows } from '../src/storage.js';
import { counts, engineFolder, licenceToken, startAuthServer, startCollector, stopCollector } from '../src/system.js';
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

test.each(logs)('ten kills during a replay (%#)', { timeout: 120_000 }, async (log) => {
  const data = join(folder, 'data');
  // Four times the log, so that there are enough batches to die in; a line at another offset is another event.
  const longLog = join(folder, 'sshd.log');
  writeFileSync(longLog, `${readFileSync(log, 'utf8').trimEnd()}\n`.repeat(4));
  const listen = `127.0.0.1:${await freePort()}`;
  const token = licenceToken(data, 'acme');
  let collector: RunningCollector = await startCollector(data, listen);
  let killed = 0;
  let restart: Promise<void> | undefined;

  const killAndRestart = async (delayMs: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    collector.kill('SIGKILL');
    await collector.exited;
    killed += 1;
    collector = await startCollector(data, listen);
    restart = undefined;
  };

  /** Kills during every other request, each time at another moment of its work: read, checked, written, or just answered. */
  const killLater = (count: number): void => {
    if (killed < kills && restart === undefined && count % 2 === 1) restart = killAndRestart((killed * 7) % 40);
  };

  const proxy = await startRecordingProxy(() => new URL(`http://${listen}`), killLater);
  const authServer = startAuthServer({ log: longLog, collector: proxy.url, keyFile: join(folder, 'key', 'cluster.key'), token, arguments: ['--timeout', '100'] });
  expect(await authServer.exited, authServer.output()).toBe(0);
  await restart;
  await stopCollector(collector);
  await proxy.close();

  const stored = storedRows(engineFolder(data)).filter((row) => row.table === 'events');
  const ids = stored.map((row) => String(row.row['id']));
  const storedId = (id: string): string => BigInt(`0x${id.replaceAll('-', '')}`).toString();
  const expected = Object.values(countEvents(longLog)).reduce((sum, count) => sum + count, 0);
  const said = counts(authServer);

  expect(killed).toBe(kills);
  expect(proxy.answered.filter((id) => !ids.includes(storedId(id))), 'answered, but not stored').toEqual([]);
  expect(new Set(ids).size, 'distinct events stored').toBe(expected);
  expect(ids.length, 'rows stored').toBe(expected);
  expect(said).toMatchObject({ captured: expected, rejected: 0, dropped: 0, pending: 0 });
  expect((said['accepted'] ?? 0) + (said['duplicate'] ?? 0)).toBe(expected);
});
