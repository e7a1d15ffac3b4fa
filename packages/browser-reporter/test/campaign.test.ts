/** The small form of the campaign in `soak/`: every way to leave, in both modes. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCampaign } from './campaign.js';
import { bundled, launchChromium } from './chromium-browser.js';

let browser: Browser;
let script: string;

beforeAll(async () => {
  browser = await launchChromium();
  script = await bundled('visit-page.ts');
});

afterAll(() => browser.close());

/** What a crashing renderer had asked of the browser is done mostly, not always: the soak counts how often. */
it('direct: whatever way the page goes but by a crash, each event is in the store, once', async () => {
  const { doubled, lost } = await runCampaign(browser, script, 'direct', 10);
  expect(doubled).toBe(0);
  expect(Object.keys(lost).filter((kind) => kind !== 'crash')).toEqual([]);
});

it('relay: the same, but for a page that leaves while it is offline too: its values are stored nowhere', async () => {
  const { doubled, lost } = await runCampaign(browser, script, 'relay', 10);
  expect(doubled).toBe(0);
  expect(Object.keys(lost).filter((kind) => kind !== 'offline' && kind !== 'crash')).toEqual([]);
});
