/** A whole visit in a real Chromium: nothing of ours leaves or is stored before a yes, and no name stays where it should not. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { startRecordingEndpoint } from '../recording-endpoint.js';
import type { RecordingEndpoint } from '../recording-endpoint.js';
import type {} from './element-page.js';
import { openElementSite } from './element-site.js';
import type { ElementSite } from './element-site.js';

let site: ElementSite;
let collector: RecordingEndpoint;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openElementSite();
  collector = await startRecordingEndpoint();
});
afterAll(async () => {
  await site.close();
  await collector.close();
});
beforeEach(async () => {
  site.requests.length = 0;
  context = await site.browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const modes = [
  ['relay', () => site.url],
  ['direct', () => `${site.url}?collector=${encodeURIComponent(collector.url)}`],
] as const;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const name = 'quercus.canary@example.com';
const codes = [...name].map((letter) => letter.charCodeAt(0));
const track = (): Promise<void> => page.evaluate((given) => window.elementPage.track(given), codes);

async function openPayload(): Promise<string> {
  await page.getByText('See exactly what would be sent').click();
  return (await page.locator('candor-consent pre').textContent()) ?? '';
}

/** Everything the browser keeps for this page, as one text. */
function kept(): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const rows = databases.map(async ({ name: database = '' }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not opened'));
      });
      const stores = [...opened.objectStoreNames].map(
        (store) =>
          new Promise<unknown>((resolve) => {
            const request = opened.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
          }),
      );
      const content = await Promise.all(stores);
      opened.close();
      return { database, content };
    });
    return JSON.stringify([await Promise.all(rows), { ...localStorage }, { ...sessionStorage }, document.cookie]);
  });
}

const nothing = JSON.stringify([[], {}, {}, '']);

describe.each(modes)('in %s mode', (mode, address) => {
  it('a visit without an answer leaves the network log and the storages empty of ours', async () => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const before = collector.connections();
    await page.goto(address());
    await track();
    expect(await openPayload()).toContain('tp.ui.createNewRole.click');
    await page.evaluate(() => window.elementPage.flush());
    await page.reload();
    await track();
    expect(await kept()).toBe(nothing);
    await page.goto('about:blank');
    await page.close({ runBeforeUnload: true });
    expect(asked).toEqual(['GET /', 'GET /page.js', 'GET /', 'GET /page.js']);
    expect(site.requests.map(({ line }) => line)).toEqual(asked);
    expect(collector.connections()).toBe(before);
  });

  it('what was shown is what is sent, but for ids and times; and after a no, nothing is', async () => {
    await page.goto(address());
    const shown = await openPayload();
    await button('Yes').click();
    // The name in the preview.
    await page.evaluate((given) => window.elementPage.track(given), [...'alice@example.com'].map((letter) => letter.charCodeAt(0)));
    expect(await page.evaluate(() => window.elementPage.flush())).toMatchObject({ captured: 1, accepted: 1, pending: 0 });
    const sent = mode === 'relay' ? site.requests.filter(({ line }) => line === 'POST /metrics').map(({ body }) => body) : collector.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(sent).toHaveLength(1);
    expect(plain(sent[0] ?? '')).toBe(plain(shown));
    expect(sent[0]).not.toBe(shown);

    await button('Change').click();
    await button('No').click();
    await track();
    expect(await page.evaluate(() => window.elementPage.stats())).toMatchObject({ captured: 1, streams: [] });
  });
});

function plain(body: string): string {
  return body.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id').replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'time');
}

describe('in direct mode a name, once tracked,', () => {
  beforeEach(async () => {
    // The collector is not there: what was tracked waits.
    // Events wait in IndexedDB only where pages can agree on a leader, which takes a secure context.
    await page.goto(`${site.secureUrl}?collector=http://127.0.0.1:1`);
    await button('Yes').click();
    await track();
    expect(await page.evaluate(() => window.elementPage.stats())).toMatchObject({ captured: 1, pending: 1 });
  });

  it('is in no storage of the browser, while its event waits there', async () => {
    await vi.waitFor(async () => expect(await kept()).toContain('tp.ui.createNewRole.click'));
    expect(await kept()).not.toMatch(/quercus|alice|harbour/);
    expect(await context.cookies()).toEqual([]);
    // Withdrawn, the event is gone too.
    await button('Change').click();
    await button('No').click();
    await vi.waitFor(async () => expect(await kept()).not.toContain('tp.ui.createNewRole.click'));
  });

  it('is nowhere in the memory of the page; one that somebody keeps would be found', async () => {
    const queued = await heap();
    expect(queued).toContain('tp.ui.createNewRole.click');
    expect(queued).not.toContain('quercus.canary');
    await page.evaluate((given) => Object.assign(window, { keptName: String.fromCharCode(...given) }), codes);
    expect(await heap()).toContain('quercus.canary');
  });

  /** A heap snapshot, which collects garbage first. */
  async function heap(): Promise<string> {
    const session = await context.newCDPSession(page);
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.detach();
    return chunks.join('');
  }
});
