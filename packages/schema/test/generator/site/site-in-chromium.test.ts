/** The dictionary as a person meets it: opened from a file in a real Chromium, with keys only, on a phone, without scripts. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogEvent } from '../../../generator/catalog-event.js';
import { loadCatalog } from '../../../generator/generate.js';
import { packageFolder } from '../../../generator/package-folder.js';
import { siteFiles } from '../../../generator/site/site-files.js';
import { hostileEvent, hostileText } from '../../fixtures/hostile-event.js';

let events: readonly CatalogEvent[];
let largest: string[];
let folder: string;
let browser: Browser;
let complaints: string[];

beforeAll(async () => {
  const catalog = loadCatalog(packageFolder).events;
  const next = catalog.findIndex(({ area }) => area === 'web');
  events = [...catalog.slice(0, next), hostileEvent, ...catalog.slice(next)];
  folder = mkdtempSync(join(tmpdir(), 'candor-dictionary-'));
  const files = siteFiles(events, []);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  cpSync(join(packageFolder, 'dictionary/assets'), join(folder, 'dictionary/assets'), { recursive: true });
  const bySize = [...files].sort(([, left], [, right]) => right.length - left.length).map(([path]) => path);
  const longestName = [...files.keys()].reduce((left, right) => (right.length > left.length ? right : left));
  largest = [...bySize.slice(0, 8), longestName, 'dictionary/events/tsh.hostile.html'];

  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({ executablePath: process.env['CANDOR_CHROMIUM'] ?? '/usr/bin/chromium', headless: true, args: [...sandbox, ...quiet] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const urlOf = (path: string): string => new URL(path, `${pathToFileURL(folder).href}/`).href;

/** A tab that notes down every error and every request that is not for a file of the site. */
async function open(path = 'dictionary/index.html', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(urlOf('dictionary/')) && request.url() !== 'data:,') complaints.push(request.url());
  });
  await page.goto(urlOf(path));
  return page;
}

const shownNames = (page: Page): Promise<string[]> => page.locator('.events > li:visible h3').allTextContents();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');
const having = (holds: (event: CatalogEvent) => boolean): string[] => events.filter(holds).map(({ name }) => name);

describe('search', () => {
  it('finds events by field, by purpose and by sender, and says how many and which field', async () => {
    const page = await open();
    await page.fill('#search', 'connector_type');
    const names = having(({ fields }) => fields.some(({ name }) => name === 'connector_type'));
    expect(names.length).toBeGreaterThan(1);
    expect(await shownNames(page)).toEqual(names);
    expect(await page.textContent('#results')).toBe(`${names.length} of ${events.length} events`);
    expect(await page.locator('.events > li:visible .hits').first().textContent()).toBe('Fields found: connector_type');

    await page.fill('#search', 'SIGN in which  desktop-team');
    expect(await shownNames(page)).toContain('connect.cluster.login');
    await page.fill('#search', 'tbot');
    expect(await shownNames(page)).toContain('tbot.start');
    await page.fill('#search', 'no such thing');
    expect(await page.textContent('#results')).toBe('No event matches');
    expect(await page.locator('section.area:visible').count()).toBe(0);
    await page.click('text=Show all');
    expect(await shownNames(page)).toHaveLength(events.length);
    expect(complaints).toEqual([]);
  });

  it('filters by area, class and kind of pseudonym, together', async () => {
    const page = await open();
    const isSensitive = (event: CatalogEvent, kind: string) => event.fields.some(({ anonymize }) => anonymize === kind);
    await page.selectOption('#filter-class', 'behavior');
    expect(await shownNames(page)).toEqual(having((event) => event.class === 'behavior'));
    await page.selectOption('#filter-kind', 'cluster');
    expect(await shownNames(page)).toEqual(having((event) => event.class === 'behavior' && isSensitive(event, 'cluster')));
    await page.selectOption('#filter-area', 'tsh');
    expect(await shownNames(page)).toEqual(having((event) => event.area === 'tsh' && isSensitive(event, 'cluster')));
    expect(await page.locator('.areas li:visible').allTextContents()).toEqual([expect.stringMatching(/^tsh \d$/)]);
    await page.selectOption('#filter-kind', '-');
    expect(await shownNames(page)).toContain('tsh.hostile');
    expect(complaints).toEqual([]);
  });

  it('is still applied when a reader comes back from an event', async () => {
    const page = await open();
    await page.fill('#search', 'connect.cluster');
    await page.click('text=connect.cluster.login');
    expect(await page.textContent('h1')).toBe('connect.cluster.login');
    await page.goBack();
    expect(await page.inputValue('#search')).toBe('connect.cluster');
    expect(await shownNames(page)).toEqual(['connect.cluster.login']);
  });
});

describe('keys', () => {
  it('lead from the search to an event and back, without a mouse', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: expect.any(Number) as number });
    expect((await page.locator('.skip').boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('search');

    await page.keyboard.type('tsh');
    await page.keyboard.press('ArrowDown');
    const [first, second] = await shownNames(page);
    expect(await focused(page)).toBe(first);
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe('solid');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(urlOf(`dictionary/events/${first}.html`));

    await page.keyboard.press('/');
    await page.waitForURL(urlOf('dictionary/index.html#search'));
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('a/b');
    expect(await page.inputValue('#search')).toBe('a/b');
    await page.keyboard.press('Escape');
    expect(await shownNames(page)).toHaveLength(events.length);
    expect(complaints).toEqual([]);
  });
});

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe('pages', () => {
  it.each([320, 390, 1280])('fit a window of %d pixels, the largest of them and the longest name', async (width) => {
    const page = await open('dictionary/index.html', { viewport: { width, height: 844 } });
    for (const path of largest) {
      await page.goto(urlOf(path));
      expect(await widthOf(page), path).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
  });

  it('stay tables for a screen reader where a phone shows cards', async () => {
    const page = await open('dictionary/events/connect.cluster.login.html', { viewport: { width: 390, height: 844 } });
    expect(await page.getByRole('rowheader', { name: 'cluster_name' }).count()).toBe(1);
    expect(await page.getByRole('columnheader').count()).toBe(5);
    expect(await page.getByRole('row').count()).toBe(8);
  });

  it('show a text that tries to be markup as text', async () => {
    const page = await open('dictionary/events/tsh.hostile.html');
    expect(await page.textContent('.lead')).toBe(hostileText);
    expect(await page.title()).toBe('tsh.hostile – event dictionary');
    expect(await page.locator('img').count()).toBe(0);
    await page.goto(urlOf('dictionary/index.html'));
    await page.fill('#search', '<img src=x');
    expect(await shownNames(page)).toEqual(['tsh.hostile']);
    expect(complaints).toEqual([]);
  });

  it('would not pass with something foreign, wide or failing in them', async () => {
    const foreign = '<img src="http://127.0.0.1:9/pixel.png"><p style="width: 2000px">wide</p><script>missing();</script>';
    writeFileSync(join(folder, 'dictionary/foreign.html'), foreign);
    const page = await open('dictionary/foreign.html', { viewport: { width: 390, height: 844 } });
    expect(await widthOf(page)).toBeGreaterThan(390);
    expect(complaints).toContain('http://127.0.0.1:9/pixel.png');
    expect(complaints).toContain('missing is not defined');
  });

  it('can be linked to, event by event', async () => {
    const page = await open('dictionary/index.html#tp.user.login');
    await expect.poll(() => page.locator('.events > li:target').getAttribute('id')).toBe('tp.user.login');
    expect(await page.locator('[id="tp.user.login"]').evaluate((row) => row.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  });

  it('are complete without scripts', async () => {
    const page = await open('dictionary/index.html', { javaScriptEnabled: false });
    expect(await page.locator('.events > li:visible').count()).toBe(events.length);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.click('text=connect.cluster.login');
    expect(await page.textContent('h1')).toBe('connect.cluster.login');
  });
});
