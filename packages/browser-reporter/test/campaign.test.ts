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

it('direct: whatever way the page goes, each event is in the store, once', async () => {
  expect(await runCampaign(browser, script, 'direct', 10)).toMatchObject({ delivered: 10, doubled: 0, lost: {} });
});

it('relay: the same, but for a page that leaves while it is offline: its values are stored nowhere', async () => {
  const { delivered, doubled, lost } = await runCampaign(browser, script, 'relay', 10);
  expect({ delivered, doubled, lost }).toEqual({ delivered: 8, doubled: 0, lost: { offline: 2 } });
});
