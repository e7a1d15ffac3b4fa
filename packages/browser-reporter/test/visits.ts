/**
 * Visits that click and leave at once, in a real browser: the script of the small test and of the long campaign.
 *
 * The page's script offers `window.hooks.click(label)` and, for the last visit, `window.hooks.flush()`; what arrived is the server's word.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { close, listen } from './recording-endpoint.js';

export const departures = ['close', 'navigate', 'reload', 'crash', 'offline'] as const;
export type DepartureKind = (typeof departures)[number];

export interface VisitHooks {
  click(label: string): void;
  flush(): Promise<unknown>;
  /** Resolves when the page's script has done what it does when it loads: a visitor takes longer than that to find a button. */
  settled(): Promise<unknown>;
}

export interface VisitSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a page with `script`, an empty page, and everything else by `answer`. */
export async function startSite(script: string, answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<VisitSite> {
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/page' || path === '/elsewhere') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(path === '/page' ? '<!doctype html><script src="/page.js"></script>' : '<!doctype html>elsewhere');
    } else if (path === '/page.js') {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' });
      response.end(script);
    } else answer(request, response);
  });
  const origin = await listen(server);
  return { origin, close: () => close(server) };
}

/** One visit: opens the page, clicks once, and is gone in the same moment. */
export async function visit(context: BrowserContext, address: string, kind: DepartureKind, label: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.evaluate(() => (window as unknown as { hooks: VisitHooks }).hooks.settled());
    await leave(page, kind, label);
  } finally {
    await page.close().catch(gone);
  }
}

async function leave(page: Page, kind: DepartureKind, label: string): Promise<void> {
  const click = async (then: 'navigate' | 'reload' | 'nothing'): Promise<void> => {
    await page
      .evaluate(
        ([name, next]) => {
          (window as unknown as { hooks: VisitHooks }).hooks.click(name);
          if (next === 'navigate') location.assign('/elsewhere');
          if (next === 'reload') location.reload();
        },
        [label, then] as const,
      )
      .catch(gone);
  };
  switch (kind) {
    case 'navigate': {
      const arrival = page.waitForURL('**/elsewhere');
      await click('navigate');
      return arrival;
    }
    case 'reload': {
      const loaded = page.waitForEvent('load');
      await click('reload');
      await loaded;
      return;
    }
    case 'crash': {
      const session: CDPSession = await page.context().newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      // The renderer dies as soon as the click's handler has returned.
      await click('nothing');
      session.send('Page.crash').catch(gone);
      await crashed;
      return;
    }
    case 'offline': {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
      await click('nothing');
      return page.close({ runBeforeUnload: true });
    }
    default:
      await click('nothing');
      return page.close({ runBeforeUnload: true });
  }
}

/** The page is gone before it can say that the script ran. */
function gone(): void {}
