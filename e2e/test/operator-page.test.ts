/** The collector's page in a real Chromium: the stream as it was received, with pseudonyms and nothing else of the log. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserOptions } from '../src/browser.js';
import { endAll } from '../src/process.js';
import { countEvents, sampleLog, sensitiveValues } from '../src/sshd-log.js';
import { engineFolder, licenceToken, startAuthServer, startCollector, stopCollector } from '../src/system.js';
import type { RunningCollector } from '../src/system.js';
import { storedRows } from '../src/storage.js';

let folder: string;
let collector: RunningCollector;
let browser: Browser | undefined;
let page: Page;
const troubles: string[] = [];
const requested = new Set<string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-operator-'));
  const data = join(folder, 'data');
  collector = await startCollector(data);
  browser = await chromium.launch(browserOptions());
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => requested.add(new URL(request.url()).origin));
  await page.goto(collector.operatorUrl);
  const authServer = startAuthServer({ log: sampleLog, collector: collector.url, keyFile: join(folder, 'key', 'cluster.key'), token: licenceToken(data, 'acme') });
  expect(await authServer.exited, authServer.output()).toBe(0);
});
afterAll(async () => {
  await browser?.close();
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

const stream = (): ReturnType<Page['locator']> => page.locator('#batches');

test('shows what arrives while it is open', async () => {
  await stream().getByText('tp.session.start').first().waitFor();
  const total = Object.values(countEvents(sampleLog)).reduce((sum, count) => sum + count, 0);
  await expect.poll(() => page.locator('#figure-stored').innerText(), { timeout: 15_000 }).toBe(String(total));
});

test('shows no address and no host name of the log', async () => {
  const shown = await page.content();
  const { addresses, hosts } = sensitiveValues(sampleLog);
  expect(addresses.length).toBeGreaterThan(5);
  expect([...addresses, ...hosts].filter((value) => shown.includes(value))).toEqual([]);
});

test('asks nobody but its collector, breaks nothing, and fits a phone', async () => {
  expect([...requested]).toEqual([collector.operatorUrl]);
  expect(troubles).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('shows the pseudonyms that are stored', async () => {
  const shown = await stream().innerText();
  await stopCollector(collector);
  const stored = storedRows(engineFolder(join(folder, 'data'))).filter(({ table }) => table === 'events');
  const users = stored.map(({ row }) => (JSON.parse(String(row['properties'])) as Record<string, string>)['user_name'] ?? '');
  expect(users.filter((pseudonym) => pseudonym !== '' && shown.includes(pseudonym)).length).toBeGreaterThan(0);
});
