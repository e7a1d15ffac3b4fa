/**
 * The main job, on the sample log and on the real one: what is stored is what an independent count says, pseudonyms are
 * what openssl computes, and nothing that was sent, stored or logged holds a user name, a host name or an address of the log.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileArtifacts, leaks, textArtifact } from '../src/leak-check.js';
import type { Artifact } from '../src/leak-check.js';
import { cleanEnvironment, endAll, start } from '../src/process.js';
import { countEvents, logs, sensitiveValues } from '../src/sshd-log.js';
import { dumpStorage, filesBelow, storedRows } from '../src/storage.js';
import { counts, engineFolder, programs } from '../src/system.js';

interface Run {
  readonly counts: Record<string, number>;
  readonly output: string;
  readonly folder: string;
}

let home: string;
let control: readonly Artifact[];

const dataOf = (folder: string): string => join(folder, 'data');
const captureOf = (folder: string): string => join(folder, 'capture');
const keyOf = (folder: string): string => join(folder, 'key', 'cluster.key');

/** `npm start -- --once` on `log`, with everything it leaves behind below `folder`. */
async function runOnce(log: string, folder: string): Promise<Run> {
  mkdirSync(folder, { recursive: true });
  const settings = ['--once', '--data', dataOf(folder), '--capture', captureOf(folder), '--key-file', keyOf(folder)];
  const system = start(process.execPath, [programs.localSystem, ...settings], { cwd: folder, env: cleanEnvironment({ CANDOR_SSHD_LOG: log }) });
  expect(await system.exited, system.output()).toBe(0);
  return { counts: counts(system), output: system.output(), folder };
}

/** Everything a run left behind: requests as sent, storage files as they are and as the engine reads them, what it printed. */
function leftBehind({ folder, output }: Run): Artifact[] {
  return [
    ...fileArtifacts([...filesBelow(captureOf(folder)), ...filesBelow(dataOf(folder))]),
    textArtifact('rows of the storage folder', dumpStorage(engineFolder(dataOf(folder)))),
    textArtifact('standard output and error', output),
  ];
}

function opensslPseudonym(key: string, value: string): string {
  return execFileSync('openssl', ['dgst', '-sha256', '-hmac', key, '-binary'], { input: value }).toString('base64');
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'candor-main-job-'));
  const log = join(home, 'control.log');
  writeFileSync(log, 'Jan  5 10:00:00 zzcontrol sshd[77]: Accepted password for zzcontroluser from 233.252.0.254 port 50022 ssh2\n');
  control = leftBehind(await runOnce(log, join(home, 'control')));
});
afterAll(async () => {
  await endAll();
  rmSync(home, { recursive: true, force: true });
});

describe.each(logs.map((log, index) => ({ log, name: index === 0 ? 'the sample log' : 'the log CANDOR_SSHD_LOG names' })))('$name', ({ log, name }) => {
  const values = sensitiveValues(log);
  const everything = [...values.users, ...values.addresses, ...values.hosts];
  const expected = countEvents(log);
  const total = Object.values(expected).reduce((sum, count) => sum + count, 0);
  let run: Run;
  let artifacts: readonly Artifact[];

  beforeAll(async () => {
    run = await runOnce(log, join(home, name.replaceAll(' ', '-')));
    artifacts = leftBehind(run);
  });

  test('stores as many events as an independent count of the log', () => {
    expect(total).toBeGreaterThan(0);
    expect(run.counts).toMatchObject({ captured: total, accepted: total, duplicate: 0, rejected: 0, dropped: 0, pending: 0, stored: total });
    const stored: Record<string, number> = {};
    for (const { row } of eventRows(run)) stored[String(row['event'])] = (stored[String(row['event'])] ?? 0) + 1;
    expect(stored).toEqual(expected);
  });

  test('leaves no user name, host name or address of the log anywhere', () => {
    expect(everything.length).toBeGreaterThan(20);
    expect(artifacts.filter(({ source }) => source.startsWith(captureOf(run.folder))).length).toBeGreaterThan(0);
    expect(leaks(everything, artifacts, control)).toEqual([]);
  });

  describe('a planted leak is found', () => {
    const long = values.addresses[0] ?? '';
    const short = values.users.find((user) => user.length > 0 && user.length < 6) ?? '';
    const digits = values.users.find((user) => /^(0|[1-9][0-9]*)$/.test(user)) ?? '';
    const request = (body: Uint8Array): Buffer => Buffer.concat([Buffer.from('POST /v1/usage HTTP/1.1\r\ncontent-encoding: gzip\r\n\r\n'), body]);
    test.each<[string, () => Artifact]>([
      ['a log line, in plain', () => textArtifact('planted', `{"level":"info","from":"${long}"}\n`)],
      ['a log line of words, in plain', () => textArtifact('planted', `connection from ${long} refused\n`)],
      ['a stored file, as hex', () => textArtifact('planted', `x${Buffer.from(long).toString('hex')}y`)],
      ['a stored file, as base64 amid other bytes', () => textArtifact('planted', Buffer.from(`ab${long}c`).toString('base64'))],
      ['a request, URL-encoded', () => textArtifact('planted', [...Buffer.from(long)].map((byte) => `%${byte.toString(16)}`).join(''))],
      ['a gzipped request', () => ({ source: 'planted', bytes: request(gzipSync(JSON.stringify({ user_name: long }))) })],
      ['a short name as a value in a gzipped request', () => ({ source: 'planted', bytes: request(gzipSync(JSON.stringify({ events: [{ properties: { user_name: short } }] }))) })],
      ['a short name as a value in a stored row', () => textArtifact('planted', `${JSON.stringify({ table: 'events', row: { properties: JSON.stringify({ user_name: short }) } })}\n`)],
      ['a name of digits as a number in a request', () => textArtifact('planted', `{"events":[{"properties":{"user_name":${digits}}}]}`)],
      ['a short name as a base64 value', () => textArtifact('planted', JSON.stringify({ name: Buffer.from(short).toString('base64') }))],
    ])('in %s', (_where, plant) => {
      expect(long.length).toBeGreaterThan(6);
      expect(short.length).toBeGreaterThan(0);
      expect(digits.length).toBeGreaterThan(0);
      expect(leaks(everything, [...artifacts, plant()], control).filter((leak) => leak.source === 'planted').length).toBeGreaterThan(0);
    });
  });

  test('pseudonyms of users and addresses equal openssl on the same values', () => {
    const key = readFileSync(keyOf(run.folder), 'utf8');
    const properties = eventRows(run).map(({ row }) => JSON.parse(String(row['properties'])) as Record<string, string>);
    const stored = (field: string): string[] => [...new Set(properties.flatMap((fields) => fields[field] ?? []))].sort();
    const attempted = attempts(log);
    expect(stored('user_name')).toEqual([...new Set(attempted.users.map((user) => opensslPseudonym(key, user)))].sort());
    expect(stored('address')).toEqual([...new Set(attempted.addresses.map((address) => opensslPseudonym(key, address)))].sort());
  });

  test('a second run sends everything again and stores nothing twice', async () => {
    const again = await runOnce(log, run.folder);
    expect(again.counts).toMatchObject({ captured: total, accepted: 0, duplicate: total, rejected: 0, dropped: 0, pending: 0, stored: total });
    expect(eventRows(run).length).toBe(total);
  });
});

const eventRows = ({ folder }: Run): { row: Readonly<Record<string, unknown>> }[] =>
  storedRows(engineFolder(dataOf(folder))).filter(({ table }) => table === 'events');

/** Users and addresses of the lines that make an event, taken from the log by a regular expression of the test's own. */
function attempts(log: string): { users: string[]; addresses: string[] } {
  const text = readFileSync(log, 'utf8').replaceAll('\r', '');
  const logins = [...text.matchAll(/(?:Accepted|Failed) \S+ for (?:invalid user )?(.*) from (\S+) port \d+/g)];
  const sessions = [...text.matchAll(/session (?:opened|closed) for user ([^\s(]+)/g)];
  return {
    users: [...logins, ...sessions].map((match) => match[1] ?? '').filter((user) => user !== ''),
    addresses: logins.map((match) => match[2] ?? ''),
  };
}
