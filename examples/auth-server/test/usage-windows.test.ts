import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnonymizer } from '@candor/anonymizer';
import { createUsageAggregator } from '@candor/node-reporter/aggregation';
import { createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import { expect, it, onTestFinished } from 'vitest';
import { parseSshdLine } from '../src/sshd-log.js';
import { createUsageWindows } from '../src/usage-windows.js';

const sample = readFileSync(fileURLToPath(new URL('../sample/sshd.log', import.meta.url)), 'utf8');
const anonymizer = createAnonymizer('6f0c2e4a-9b1d-4c57-8a3e-d15f7b2c9e60');
const endMs = Date.UTC(2026, 10, 4);
const quarterMs = 15 * 60_000;

/** Per quarter of an hour and person, by the log's own words: nothing of the code under test but its reading of time. */
function expectedWindows(): Record<string, { logins: number; sessions: number }> {
  const windows: Record<string, { logins: number; sessions: number }> = {};
  for (const line of sample.split(/\r?\n/)) {
    const [, word, user] = /(Accepted) \S+ for (\S+) from/.exec(line) ?? /(session opened) for user ([^\s(]+)/.exec(line) ?? [];
    const at = parseSshdLine(line, endMs)?.at.getTime();
    if (user === undefined || at === undefined) continue;
    const sums = (windows[`${Math.floor(at / quarterMs)} ${anonymizer.anonymize(user)}`] ??= { logins: 0, sessions: 0 });
    if (word === 'Accepted') sums.logins += 1;
    else sums.sessions += 1;
  }
  return windows;
}

it('the windows of the sample hold each sign-in and each session, by person and quarter of an hour', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-auth-windows-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = createManualClock(endMs);
  const transport = createScriptedTransport();
  const aggregator = createUsageAggregator({
    url: 'http://127.0.0.1:1', edition: 'cloud', licenceToken: 'licence', environment: {}, anonymizer, clock, transport,
    randomness: createSeededRandomness(1),
    clusterName: 'cluster.example.com',
    reporterHost: 'gate1',
    windows: { folder },
  });
  const count = createUsageWindows(aggregator);
  for (const line of sample.split(/\r?\n/)) {
    const fact = parseSshdLine(line, endMs);
    if (fact !== undefined) count(fact);
  }
  await clock.advance(2 * quarterMs);
  expect(aggregator.stats()).toMatchObject({ counted: 52, lost: {}, waiting: 0 });
  const reports = transport.bodies().flatMap(({ events }) => events);
  expect(new Set(reports.map(({ event }) => event))).toEqual(new Set(['tp.user.activity']));
  const told = Object.fromEntries(
    reports.map(({ at, properties }) => [`${Date.parse(at) / quarterMs} ${String(properties['user_name'])}`, { logins: properties['logins'] ?? 0, sessions: properties['ssh_sessions'] ?? 0 }]),
  );
  expect(told).toEqual(expectedWindows());
  expect(Object.keys(told).length).toBeGreaterThan(10);
  await aggregator.shutdown();
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'))).toEqual([]);
});
