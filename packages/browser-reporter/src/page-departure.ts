/**
 * When a page may be seen for the last time: `visibilitychange` to hidden (the last sign a phone gives) and `pagehide`.
 *
 * Promises: `stop` removes every listener that `start` added; both may be called any number of times.
 * Must not: listen to `unload` or `beforeunload`, which would cost the visitor the back/forward cache.
 */
import type { PageWindow } from './page-window.js';

export interface PageDeparture {
  start(): void;
  stop(): void;
  /** True from `pagehide` until the page is shown again: no further sign will come. */
  leaving(): boolean;
}

export function watchDeparture(page: PageWindow, onDeparture: () => void): PageDeparture {
  let listening = false;
  let leaving = false;

  const onVisibilityChange = (): void => {
    if (page.document.visibilityState === 'hidden') onDeparture();
  };
  const onPageHide = (): void => {
    leaving = true;
    onDeparture();
  };
  const onPageShow = (): void => {
    leaving = false;
  };

  return {
    start() {
      if (listening) return;
      listening = true;
      page.document.addEventListener('visibilitychange', onVisibilityChange);
      page.addEventListener('pagehide', onPageHide);
      page.addEventListener('pageshow', onPageShow);
    },
    stop() {
      if (!listening) return;
      listening = false;
      leaving = false;
      page.document.removeEventListener('visibilitychange', onVisibilityChange);
      page.removeEventListener('pagehide', onPageHide);
      page.removeEventListener('pageshow', onPageShow);
    },
    leaving: () => leaving,
  };
}
