/**
 * Scheme 2 through the whole system: a Node reporter, the collector as a process of its own, its storage and its report. And what changing
 * the scheme within a month costs: the same person is counted once under each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnonymizer } from '@candor/anonymizer';
import { pseudonym2 } from '@candor/anonymizer/raw';
import { createNodeReporter } from '@candor/node-reporter';
import { tpUserLogin } from '@candor/schema/auth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endAll } from '../src/process.js';
import { storedRows } from '../src/storage.js';
import { engineFolder, licenceToken, startCollector, stopCollector, usageReport } from '../src/system.js';
import type { RunningCollector } from '../src/system.js';

const key = '7d9a2e4c-51b8-4f03-9c6d-e8a0b7135f42';
const day = '2026-11-23T10:00:00Z';
const people = ['alice', 'bob', 'alice'];
let data: string;
let collector: RunningCollector;
let token: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'candor-second-scheme-'));
  token = licenceToken(data, 'acme');
  collector = await startCollector(data);
});
afterAll(async () => {
  await endAll();
  rmSync(data, { recursive: true, force: true });
});

async function reportLogins(scheme: 'hmac-anon/1' | 'hmac-anon/2', names: readonly string[]) {
  const anonymizer = createAnonymizer(key, { scheme });
  const reporter = createNodeReporter({ class: 'usage', edition: 'cloud', url: collector.url, licenceToken: token, anonymizer, environment: {} });
  for (const name of names) reporter.track(tpUserLogin, { cluster_name: 'main', user_name: name, address: '192.0.2.7', method: 'publickey', connector_type: 'local' }, { at: new Date(day) });
  const { captured, accepted } = await reporter.shutdown();
  return { captured, accepted };
}

test('events of scheme 2 are stored, counted and reported, and a change of scheme counts a person anew', async () => {
  expect(await reportLogins('hmac-anon/2', people)).toEqual({ captured: 3, accepted: 3 });
  const [acme] = usageReport(data).tenants;
  expect(acme).toMatchObject({ tenant: 'acme', total: 3, active_users: 2 });

  expect(await reportLogins('hmac-anon/1', ['alice'])).toEqual({ captured: 1, accepted: 1 });
  expect(usageReport(data).tenants[0]).toMatchObject({ total: 4, active_users: 3 });

  await stopCollector(collector);
  const events = storedRows(engineFolder(data)).filter(({ table }) => table === 'events');
  const stored = events.map(({ row }) => [row['scheme'], (JSON.parse(String(row['properties'])) as { user_name: string }).user_name]).sort();
  const scheme2 = people.map((name) => ['hmac-anon/2', pseudonym2(key, name, 'user', '2026-11')]).sort();
  expect(stored).toEqual([['hmac-anon/1', createAnonymizer(key).anonymize('alice')], ...scheme2]);
});
