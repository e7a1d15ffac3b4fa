/** A window whose `fetch` shows each body before it sends it, so that the panel reports what left and not what should have. */
import type { PageWindow } from '@candor/browser-reporter';

export function observeRequests(page: PageWindow, onBody: (body: string) => void): PageWindow {
  return {
    document: page.document,
    navigator: page.navigator,
    ...(page.location && { location: page.location }),
    ...(page.crypto && { crypto: page.crypto }),
    fetch(url, init) {
      if (typeof init.body === 'string') onBody(init.body);
      return page.fetch(url, init);
    },
    setTimeout: (callback, delayMs) => page.setTimeout(callback, delayMs),
    clearTimeout: (handle) => page.clearTimeout(handle),
    addEventListener: (type, listener) => page.addEventListener(type, listener),
    removeEventListener: (type, listener) => page.removeEventListener(type, listener),
  };
}
