/**
 * The reporter in a real Chromium, against a real server: what arrives, what arrives on the way out, and that nothing
 * does without a yes.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundled, launchChromium } from './chromium-browser.js';
import type {} from './chromium-page.js';
import { close, listen, startRecordingEndpoint } from './recording-endpoint.js';
import type { RecordingEndpoint } from './recording-endpoint.js';

interface Shown {
  readonly persisted: boolean;
  readonly captured: number;
  readonly pending: number;
}

let browser: Browser;
let script: string;
let pages: Server;
let origin: string;
let shown: Shown[];
let onShown: () => void;
let context: BrowserContext;
let endpoint: RecordingEndpoint;

beforeAll(async () => {
  script = await bundled('chromium-page.ts');
  pages = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page.example');
    if (pathname === '/shown') {
      shown.push(JSON.parse(searchParams.get('told') ?? '') as Shown);
      onShown();
    }
    const isPage = pathname === '/page' || pathname === '/elsewhere';
    const body = pathname === '/page.js' ? script : pathname === '/page' ? '<!doctype html><script src="/page.js"></script>' : 'elsewhere';
    response.writeHead(isPage || pathname === '/page.js' ? 200 : 204, {
      'content-type': pathname === '/page.js' ? 'text/javascript' : 'text/html',
      'set-cookie': 'session=secret; Path=/',
    });
    response.end(response.statusCode === 204 ? undefined : body);
  });
  origin = await listen(pages);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await close(pages);
});

beforeEach(async () => {
  shown = [];
  onShown = () => undefined;
  context = await browser.newContext();
  endpoint = await startRecordingEndpoint();
});

afterEach(async () => {
  await context.close();
  await endpoint.close();
});

async function open(consent: string, collector = endpoint.url): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/page?${new URLSearchParams({ collector, consent })}`);
  return page;
}

/** A page may only close itself where a script opened it. */
async function closeItself(opener: Page, clicks: number): Promise<void> {
  const [page] = await Promise.all([opener.waitForEvent('popup'), opener.evaluate(() => void window.open(location.href))]);
  await page.waitForLoadState();
  await page.evaluate((times) => (window.hooks.click(times), window.close()), clicks).catch(goneWithThePage);
}

async function closeTab(page: Page, clicks: number): Promise<void> {
  await page.evaluate((times) => window.hooks.click(times), clicks);
  await page.close({ runBeforeUnload: true });
}

async function followLink(page: Page, clicks: number): Promise<void> {
  const arrival = page.waitForURL('**/elsewhere');
  await page.evaluate((times) => (window.hooks.click(times), location.assign('/elsewhere')), clicks).catch(goneWithThePage);
  await arrival;
}

async function reload(page: Page, clicks: number): Promise<void> {
  await page.evaluate((times) => window.hooks.click(times), clicks);
  await page.reload();
}

/** Leaves the page, comes back, and returns how it was shown then. */
async function wayBack(page: Page): Promise<Shown> {
  await page.goto(`${origin}/elsewhere`);
  const before = shown.length;
  const again = new Promise<void>((resolve) => {
    onShown = resolve;
  });
  await page.evaluate(() => history.back()).catch(goneWithThePage);
  await again;
  const last = shown[before];
  if (last === undefined) throw new Error('the page was not shown again');
  return last;
}

/** The page may be gone before it can say that the script ran. */
function goneWithThePage(): void {}

function uniqueEvents(): number {
  return new Set(endpoint.events().map(({ id }) => id)).size;
}

describe('with consent', () => {
  it('delivers events as pseudonyms, and nothing of the visitor with them', async () => {
    const page = await open('granted');
    const stats = await page.evaluate(async () => {
      window.hooks.click(3);
      return window.hooks.flush();
    });
    expect(stats).toMatchObject({ captured: 3, accepted: 3, pending: 0 });
    expect(uniqueEvents()).toBe(3);
    const pseudonym = expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/);
    expect(endpoint.events()[0]?.properties).toEqual({ cluster_name: pseudonym, user_name: pseudonym });
    for (const { headers, body } of endpoint.requests) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(body).not.toMatch(/alice|harbour/);
    }
  });

  it.each([
    ['the page closes itself', closeItself],
    ['the tab is closed', closeTab],
    ['a link is followed', followLink],
    ['the page is loaded again', reload],
  ])('delivers what was tracked right before %s', async (_name, depart) => {
    await depart(await open('granted'), 3);
    await endpoint.until(() => uniqueEvents() === 3);
    const posts = endpoint.requests.filter(({ method }) => method === 'POST');
    expect(posts.map(({ headers }) => headers['content-type'])).toEqual(['text/plain']);
    // No preflight: the page would not have lived to see its answer.
    expect(endpoint.requests).toHaveLength(1);
  });

  it('delivers a long queue on the way out: as much as the keepalive budget holds', async () => {
    const page = await open('granted');
    await followLink(page, 100);
    await endpoint.until(() => uniqueEvents() === 100);
    expect(endpoint.requests.length).toBeGreaterThan(1);
  });

  it.each([
    ['nothing is waiting', true],
    ['events are handed over on the way out', false],
  ])('leaves the back/forward cache to the visitor when %s', async (_name, flushed) => {
    const page = await open('granted');
    await page.evaluate(() => window.hooks.click(1));
    if (flushed) await page.evaluate(() => window.hooks.flush());
    // Restored, the page has tracked one event more and flushed.
    expect(await wayBack(page)).toEqual({ persisted: true, captured: 2, pending: 0 });
    expect(uniqueEvents()).toBe(2);
  });

  it('would notice a page that gave the back/forward cache up', async () => {
    const page = await open('granted');
    await page.evaluate(() => window.addEventListener('unload', () => undefined));
    expect(await wayBack(page)).toMatchObject({ persisted: false });
  });
});

describe('without consent', () => {
  /** A page with consent, opened afterwards: once its event is there, anything sent earlier would have been seen too. */
  async function settle(): Promise<void> {
    const control = await startRecordingEndpoint();
    const page = await open('granted', control.url);
    await page.evaluate(() => (window.hooks.click(1), window.hooks.flush()));
    await control.until(() => control.events().length === 1);
    await control.close();
  }

  it.each(['unknown', 'denied'])('%s: not one connection, not even on the way out', async (consent) => {
    const page = await open(consent);
    await page.evaluate(() => (window.hooks.click(30), window.hooks.flush()));
    await followLink(page, 1);
    await page.close({ runBeforeUnload: true });
    await settle();
    expect(endpoint.connections()).toBe(0);
  });

  it.each([
    ['Global Privacy Control', 'globalPrivacyControl', true],
    ['Do Not Track', 'doNotTrack', '1'],
  ] as const)('%s: not one connection, even when granted', async (_name, signal, value) => {
    await context.addInitScript(
      ([name, set]) => Object.defineProperty(Navigator.prototype, name, { get: () => set, configurable: true }),
      [signal, value] as const,
    );
    const page = await open('granted');
    await page.evaluate(() => (window.hooks.click(30), window.hooks.flush()));
    const stats = await page.evaluate(() => window.hooks.stats());
    expect(stats).toMatchObject({ captured: 0, consent: { state: 'granted', decidedBy: 'environment' } });
    await page.close({ runBeforeUnload: true });
    context = (await context.close(), await browser.newContext());
    await settle();
    expect(endpoint.connections()).toBe(0);
  });

  it('a withdrawn yes: what was waiting is not sent', async () => {
    const page = await open('granted');
    await page.evaluate(() => {
      window.hooks.click(5);
      window.hooks.setConsent('denied');
      window.hooks.click(5);
    });
    const stats = await page.evaluate(() => window.hooks.stats());
    expect(stats).toMatchObject({ captured: 5, pending: 0, dropped: { consent_withdrawn: 5 } });
    await page.close({ runBeforeUnload: true });
    await settle();
    expect(endpoint.connections()).toBe(0);
  });
});
