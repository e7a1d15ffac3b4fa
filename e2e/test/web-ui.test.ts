/** A person in a real Chromium: what they click is stored, also what they click on the way out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserOptions } from '../src/browser.js';
import { endAll, jsonLine, start } from '../src/process.js';
import { programs, startCollector, usageReport } from '../src/system.js';

let folder: string;
let context: BrowserContext | undefined;
let page: string;
let data: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-web-ui-'));
  data = join(folder, 'data');
  const collector = await startCollector(data);
  const webUi = start(process.execPath, [programs.webUi, '--listen', '127.0.0.1:0', '--collector', collector.url]);
  page = String((await webUi.line(jsonLine('listening')))['url']);
  context = await chromium.launchPersistentContext(join(folder, 'profile'), browserOptions());
});
afterEach(async () => {
  await context?.close();
  context = undefined;
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

const storedEvents = (): Record<string, number> => usageReport(data).tenants.find(({ tenant }) => tenant === null)?.events ?? {};

async function visitWithConsent(): Promise<Page> {
  if (context === undefined) throw new Error('The browser did not start.');
  const tab = await context.newPage();
  await tab.goto(page);
  const allow = tab.getByRole('button', { name: 'Yes', exact: true });
  if (await allow.isVisible()) await allow.click();
  return tab;
}

test('clicks arrive as stored events', async () => {
  const tab = await visitWithConsent();
  await tab.getByTestId('btn-add-resource').click();
  await tab.getByTestId('btn-new-role').click();
  await vi.waitFor(() => expect(storedEvents()).toMatchObject({ 'tp.ui.onboard.addFirstResource.click': 1, 'tp.ui.createNewRole.click': 1 }), { timeout: 20_000, interval: 500 });
});

const departures: [string, (tab: Page) => Promise<unknown>][] = [
  ['the tab is closed', (tab) => tab.close()],
  ['the tab is closed as a person closes it', (tab) => tab.close({ runBeforeUnload: true })],
  ['the person goes elsewhere', (tab) => tab.goto('about:blank')],
  ['the page is reloaded', (tab) => tab.reload()],
];

test.each(departures)('a click right before %s arrives, once', async (_name, leave) => {
  const tab = await visitWithConsent();
  await tab.getByTestId('btn-new-role').click();
  await tab.getByTestId('btn-upgrade').click();
  await leave(tab);
  await vi.waitFor(() => expect(storedEvents()).toMatchObject({ 'tp.ui.createNewRole.click': 1, 'tp.ui.callToAction.click': 1 }), { timeout: 20_000, interval: 500 });
});

test('twenty visits that click and leave at once lose nothing', { timeout: 120_000 }, async () => {
  for (let visit = 0; visit < 20; visit += 1) {
    const tab = await visitWithConsent();
    await tab.getByTestId('btn-new-role').click();
    await tab.close();
  }
  await vi.waitFor(() => expect(storedEvents()['tp.ui.createNewRole.click']).toBe(20), { timeout: 20_000, interval: 500 });
});
