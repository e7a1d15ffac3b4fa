/** Several tabs of one origin in a real Chromium: one sends for all, the next one does when it is gone, and a sign-out leaves nothing. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createArrivals, labelPseudonym } from './arrivals.js';
import type { Arrivals } from './arrivals.js';
import { bundled, launchChromium } from './chromium-browser.js';
import { untilAnswered } from './condition.js';
import type { VisitPageHooks } from './visit-page.js';
import { startSite } from './visits.js';
import type { VisitSite } from './visits.js';

let browser: Browser;
let script: string;
let context: BrowserContext;
let arrivals: Arrivals;
let site: VisitSite;
let collector: VisitSite;

beforeAll(async () => {
  browser = await launchChromium();
  script = await bundled('visit-page.ts');
});

afterAll(() => browser.close());

beforeEach(async () => {
  arrivals = createArrivals();
  site = await startSite(script, arrivals.answer);
  collector = await startSite('', arrivals.answer);
  context = await browser.newContext();
});

afterEach(async () => {
  await context.close();
  await site.close();
  await collector.close();
});

async function openTab(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/page?${new URLSearchParams({ collector: collector.origin })}`);
  await page.evaluate(() => (window as unknown as { hooks: VisitPageHooks }).hooks.settled());
  return page;
}

const click = (page: Page, label: string): Promise<void> =>
  page.evaluate((name) => (window as unknown as { hooks: VisitPageHooks }).hooks.click(name), label);
const flush = (page: Page): ReturnType<VisitPageHooks['flush']> => page.evaluate(() => (window as unknown as { hooks: VisitPageHooks }).hooks.flush());
const stats = (page: Page): Promise<ReturnType<VisitPageHooks['stats']>> =>
  page.evaluate(() => (window as unknown as { hooks: VisitPageHooks }).hooks.stats());
const attempts = async (page: Page): Promise<number> => (await stats(page)).delivery.attempts;

/** Text of everything the origin has in IndexedDB, or undefined where there is no database. */
function stored(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    if (name === '') return undefined;
    return new Promise<string>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('parcels').objectStore('parcels').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(JSON.stringify(reading.result));
        };
      };
    });
  });
}

it('sends for all tabs from the one that leads, and from the next one when it is gone', async () => {
  const [leader, second, third] = [await openTab(), await openTab(), await openTab()];
  await click(second, 'bob@example.com');
  await click(third, 'carol@example.com');
  expect(await flush(second)).toMatchObject({ captured: 1, accepted: 1, pending: 0 });
  expect(await flush(third)).toMatchObject({ captured: 1, accepted: 1, pending: 0 });
  expect([await attempts(second), await attempts(third)]).toEqual([0, 0]);
  expect(await attempts(leader)).toBeGreaterThan(0);

  const session = await context.newCDPSession(leader);
  const crashed = leader.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await untilAnswered(() =>
    second.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return held.length === 1 && pending.length === 1;
    }),
  );
  await click(third, 'dave@example.com');
  expect(await flush(third)).toMatchObject({ captured: 2, accepted: 2, pending: 0 });
  const expected = ['bob@example.com', 'carol@example.com', 'dave@example.com'].map((label) => labelPseudonym(label));
  expect([...arrivals.labels()].sort()).toEqual(expected.sort());
  expect(arrivals.repeated()).toBe(0);
});

it('keeps pseudonyms alone, and after a sign-out nothing, in any tab', async () => {
  const [first, second] = [await openTab(), await openTab()];
  await click(second, 'alice@example.com');
  await untilAnswered(() => second.evaluate(async () => (await indexedDB.databases()).length > 0));
  const before = (await stored(second)) ?? '';
  expect(before).toContain(labelPseudonym('alice@example.com'));
  expect(before).not.toMatch(/alice|harbour/);

  await second.evaluate(() => (window as unknown as { hooks: VisitPageHooks }).hooks.reset());
  expect((await stored(second)) ?? '[]').toBe('[]');
  expect(await stats(second)).toMatchObject({ captured: 1, accepted: 1, pending: 0, streams: [] });
  await click(second, 'bob@example.com');
  await click(first, 'bob@example.com');
  expect(await flush(second)).toMatchObject({ captured: 2, accepted: 2, pending: 0 });
  expect(await flush(first)).toMatchObject({ captured: 1, accepted: 1, pending: 0 });
});
