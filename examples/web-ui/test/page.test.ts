/** The page in a real Chromium: the consent question keeps its promises, and the panel shows what left. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGunzip } from 'node:zlib';
import type { RelayBatch, WireBatch } from '@candor/schema';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, buildExample } from './built-example.js';
import type { BuiltExample } from './built-example.js';

const buttons = ['btn-add-resource', 'btn-discover', 'btn-new-role', 'btn-upgrade', 'btn-banner', 'tab-sessions', 'tab-roles', 'tab-audit'];

let example: BuiltExample;
let collector: Server;
let connections: number;
/** What the server passed on to the collector. */
let bodies: string[];
let browser: Browser;
let origin: string;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    const plain = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
    plain.on('data', (chunk) => (body += String(chunk)));
    plain.on('end', () => {
      bodies.push(body);
      const { batch_id, events } = JSON.parse(body) as WireBatch;
      const results = events.map(({ id }) => ({ id, status: 'accepted' }));
      response.end(JSON.stringify({ schema: 'candor/1', batch_id, results }));
    });
  });
  collector.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));

  example = await buildExample();
  const url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  origin = await addressOf(example.run(['--listen', '127.0.0.1:0', '--collector', url]));
  browser = await chromium.launch({
    executablePath: process.env['CANDOR_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

afterAll(async () => {
  await browser.close();
  await example.remove();
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
});

beforeEach(async () => {
  connections = 0;
  bodies = [];
  complaints = [];
  context = await browser.newContext();
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
});

afterEach(async () => {
  await context.close();
  // Among others, whatever the Content-Security-Policy had to block.
  expect(complaints).toEqual([]);
});

const choice = () => page.locator('candor-consent');
const button = (name: string) => choice().getByRole('button', { name, exact: true });
const stateText = (): Promise<string | null> => choice().getByRole('status').textContent();

describe('the question', () => {
  it('has two equal buttons, none of them focused, and Enter decides nothing', async () => {
    await page.goto(origin);
    const looks = await Promise.all(
      ['Yes', 'No'].map((name) =>
        button(name).evaluate((element) => {
          const { width, height } = element.getBoundingClientRect();
          const { color, backgroundColor, borderColor, fontWeight, fontSize, opacity } = getComputedStyle(element);
          return { width, height, color, backgroundColor, borderColor, fontWeight, fontSize, opacity };
        }),
      ),
    );
    expect(looks[0]).toEqual(looks[1]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await stateText()).toBe('Usage metrics are not sent. You have not decided.');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it.each(['without an answer', 'after a no'])('%s the product works and nothing is posted, nor passed on', async (when) => {
    const posted: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
    await page.goto(origin);
    if (when === 'after a no') await button('No').click();
    for (const id of buttons) await page.getByTestId(id).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Audit log');
    expect(await page.getByTestId('stat-captured').textContent()).toBe('0');
    await page.reload();
    expect(posted).toEqual([]);
    expect(connections).toBe(0);
  });

  it('shows the exact payload before anybody says yes', async () => {
    await page.goto(origin);
    await page.getByText('See exactly what would be sent').click();
    const batch = JSON.parse((await choice().getByRole('group', { name: 'Exact text of request 1' }).textContent()) ?? '') as RelayBatch;
    expect(batch.schema).toBe('candor-relay/1');
    expect(batch.events.map(({ event }) => event)).toEqual(['tp.ui.pageView', 'tp.ui.createNewRole.click']);
    expect(connections).toBe(0);
  });

  it('is asked once, remembered, and can be answered anew', async () => {
    await page.goto(origin);
    await button('No').click();
    expect(await stateText()).toMatch(/^Usage metrics are not sent\. You said no on /);
    await page.reload();
    expect(await button('Yes').count()).toBe(0);
    await button('Change').click();
    await button('Yes').click();
    expect(await stateText()).toMatch(/^Usage metrics are sent\. You said yes on /);
  });

  it('is not asked where the browser says no already', async () => {
    await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    await page.goto(origin);
    expect(await stateText()).toBe('Usage metrics are not sent. Your browser says no (Global Privacy Control).');
    expect(await choice().getByRole('button').count()).toBe(0);
  });
});

describe('with a yes', () => {
  it('every button sends its event to this site alone, the panel shows the bytes, and the collector gets pseudonyms', async () => {
    const posted: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''));
    await page.goto(origin);
    await button('Yes').click();
    for (const id of buttons) await page.getByTestId(id).click();
    await page.getByTestId('btn-flush').click();
    await page.waitForFunction(() => document.getElementById('stat-accepted')?.textContent === '8');
    await expect.poll(() => bodies.flatMap((body) => (JSON.parse(body) as WireBatch).events).length, { timeout: 30_000 }).toBe(8);

    const events = bodies.flatMap((body) => (JSON.parse(body) as WireBatch).events);
    expect(events.map(({ event, properties: { page: shown } }) => [event, ...(shown === undefined ? [] : [shown])])).toEqual([
      ['tp.ui.onboard.addFirstResource.click'],
      ['tp.ui.discover.started'],
      ['tp.ui.createNewRole.click'],
      ['tp.ui.callToAction.click'],
      ['tp.ui.banner.click'],
      ['tp.ui.pageView', 'active_sessions'],
      ['tp.ui.pageView', 'roles'],
      ['tp.ui.pageView', 'audit_log'],
    ]);
    for (const body of bodies) expect(body).not.toMatch(/alice|harbour/);
    expect(await page.getByTestId('last-request').textContent()).toBe(posted.at(-1));
    await expect.poll(() => page.getByTestId('diary').locator('li').first().textContent()).toContain('to serveralice@example.com');
  });

  it('a no from another tab stops this one too', async () => {
    await page.goto(origin);
    await button('Yes').click();
    const other = await context.newPage();
    await other.goto(origin);
    await other.getByRole('button', { name: 'Change', exact: true }).click();
    await other.getByRole('button', { name: 'No', exact: true }).click();
    await expect.poll(stateText).toMatch(/^Usage metrics are not sent/);
    await page.getByTestId('btn-upgrade').click();
    expect(await page.getByTestId('stat-captured').textContent()).toBe('0');
    expect(await page.getByTestId('diary').locator('li').count()).toBe(0);
  });
});
