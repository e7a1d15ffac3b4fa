/** Drives a real Chromium through the root's own playwright-core: opens the audit's page amid personal data, runs the plan, leaves the page. */
import { setTimeout as delay } from 'node:timers/promises';
import { answer, rootImporter } from './root-module.mjs';

/** Milliseconds between two looks, and looks at most, for what a page sends as it goes. */
const lookEveryMs = 20;
const looksAtMost = 250;

await answer(async (plan) => {
  const { chromium } = await rootImporter(plan.root)('playwright-core');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // The user agent is set for the whole browser: one that is set for a page is gone when the page goes, before its last requests.
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({ executablePath: plan.chromium, headless: true, args: [...sandbox, ...quiet, `--user-agent=${plan.userAgent}`] });
  try {
    const context = await browser.newContext();
    // A cookie belongs to a host whatever the port: without care it would go to the collector too.
    await context.addCookies([{ name: 'session', value: encodeURIComponent(plan.title), url: plan.site }]);
    const page = await context.newPage();
    if (plan.privacySignal) await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    let requests = 0;
    page.on('request', (request) => {
      if (request.url().startsWith(plan.url)) requests += 1;
    });
    const address = `${plan.site}/account/${encodeURIComponent(plan.title)}?q=${encodeURIComponent(plan.title)}#${encodeURIComponent(plan.title)}`;
    await page.goto(address, { referer: `https://intranet.example.com/${encodeURIComponent(plan.title)}` });
    await page.waitForFunction(() => 'audit' in window);
    const result = await page.evaluate((given) => window.audit(given), plan);
    await page.goto('about:blank');
    for (let look = 0; look < looksAtMost; look += 1) {
      if (Number(await (await fetch(`${plan.site}/audit/arrived`)).text()) >= plan.expected) break;
      await delay(lookEveryMs);
    }
    return { ...result, requests };
  } finally {
    await browser.close();
  }
});
