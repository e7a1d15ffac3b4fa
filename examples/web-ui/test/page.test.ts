/** The page in a real Chromium: the consent question keeps its promises, and the panel shows what left. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { behaviorSurface } from '@candor/schema';
import type { WireBatch } from '@candor/schema';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, buildExample } from './built-example.js';
import type { BuiltExample } from './built-example.js';

const storageKey = 'gatehouse.usage-metrics';
const buttons = ['btn-add-resource', 'btn-discover', 'btn-new-role', 'btn-upgrade', 'btn-banner', 'tab-sessions', 'tab-roles', 'tab-audit'];

let example: BuiltExample;
let collector: Server;
let connections: number;
let bodies: string[];
let browser: Browser;
let origin: string;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', 'content-type');
      if (request.method === 'OPTIONS') return response.writeHead(204).end();
      bodies.push(body);
      const { batch_id, events } = JSON.parse(body) as WireBatch;
      const results = events.map(({ id }) => ({ id, status: 'accepted' }));
      return response.end(JSON.stringify({ schema: 'candor/1', batch_id, results }));
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

async function stateText(): Promise<string | null> {
  return page.getByTestId('consent-state').textContent();
}

describe('the question', () => {
  it('has two equal buttons, none of them focused, and Enter decides nothing', async () => {
    await page.goto(origin);
    const looks = await Promise.all(
      ['consent-allow', 'consent-decline'].map((id) =>
        page.getByTestId(id).evaluate((button) => {
          const { width, height } = button.getBoundingClientRect();
          const { color, backgroundColor, borderColor, fontWeight, fontSize, opacity } = getComputedStyle(button);
          return { width, height, color, backgroundColor, borderColor, fontWeight, fontSize, opacity };
        }),
      ),
    );
    expect(looks[0]).toEqual(looks[1]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await stateText()).toBe('Usage metrics: off until you decide');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it.each(['without an answer', 'after a no'])('%s the product works and not one connection is made', async (when) => {
    await page.goto(origin);
    if (when === 'after a no') await page.getByTestId('consent-decline').click();
    for (const button of buttons) await page.getByTestId(button).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Audit log');
    expect(await page.getByTestId('stat-captured').textContent()).toBe('0');
    await page.reload();
    expect(connections).toBe(0);
  });

  it('is asked once, remembered with its day and surface, and can be answered anew', async () => {
    await page.goto(origin);
    await page.getByTestId('consent-decline').click();
    expect(await stateText()).toBe('Usage metrics: off');
    const stored: unknown = JSON.parse((await page.evaluate((key) => localStorage.getItem(key), storageKey)) ?? '');
    expect(stored).toEqual({ consent: 'denied', decidedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), surface: behaviorSurface });

    await page.reload();
    expect(await page.getByTestId('consent-allow').isVisible()).toBe(false);
    await page.getByTestId('consent-change').click();
    await page.getByTestId('consent-allow').click();
    expect(await stateText()).toBe('Usage metrics: on');
  });

  it.each([
    ['another surface', JSON.stringify({ consent: 'granted', decidedAt: '2026-01-01', surface: 'earlier' })],
    ['something unreadable', '{'],
  ])('is asked again where the stored answer is about %s', async (_name, stored) => {
    await context.addInitScript(([key, value]) => localStorage.setItem(key, value), [storageKey, stored] as const);
    await page.goto(origin);
    expect(await page.getByTestId('consent-allow').isVisible()).toBe(true);
    await page.getByTestId('btn-upgrade').click();
    expect(await page.getByTestId('stat-captured').textContent()).toBe('0');
  });

  it('is not asked where the browser says no already', async () => {
    await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    await page.goto(origin);
    expect(await stateText()).toBe('Usage metrics: off. Your browser says no (Global Privacy Control)');
    expect(await page.getByTestId('consent-allow').isVisible()).toBe(false);
    expect(await page.getByTestId('consent-change').isVisible()).toBe(false);
  });
});

describe('with a yes', () => {
  it('every button sends its event, and the panel shows the bytes that left', async () => {
    await page.goto(origin);
    await page.getByTestId('consent-allow').click();
    for (const button of buttons) await page.getByTestId(button).click();
    await page.getByTestId('btn-flush').click();
    await page.waitForFunction(() => document.getElementById('stat-accepted')?.textContent === '8');

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
    expect(await page.getByTestId('last-request').textContent()).toBe(bodies.at(-1));
    const newest = page.getByTestId('diary').locator('li').first();
    await expect.poll(() => newest.textContent()).toContain(String(events.at(-1)?.properties['user_name']));
    expect(await newest.textContent()).toContain('alice@example.com');
  });

  it('a no from another tab stops this one too, and what was waiting is not sent', async () => {
    await page.goto(origin);
    await page.getByTestId('consent-allow').click();
    const other = await context.newPage();
    await other.goto(origin);
    await other.getByTestId('consent-change').click();
    await page.getByTestId('btn-upgrade').click();
    await other.getByTestId('consent-decline').click();
    await page.waitForFunction(() => document.getElementById('consent-state')?.textContent === 'Usage metrics: off');
    expect(await page.getByTestId('stat-dropped').textContent()).toBe('1');
    expect(await page.getByTestId('diary').locator('li').count()).toBe(0);
    expect(bodies.join()).not.toContain('callToAction');
  });
});
