/**
 * When a page may be seen for the last time: `visibilitychange` to hidden (the last sign a phone gives) and `pagehide`; and
 * when it is worth another try: it is shown again, or the network is back.
 *
 * Promises: `stop` removes every listener that `start` added; both may be called any number of times.
 * Must not: listen to `unload` or `beforeunload`, which would cost the visitor the back/forward cache.
 */
import type { PageEvent, PageWindow } from './page-window.js';

export interface PagePresence {
  start(): void;
  stop(): void;
  /** True from `pagehide` until the page is shown again: no further sign will come. */
  leaving(): boolean;
}

export interface PresenceSigns {
  /** `last`: the page is unloaded or frozen next. */
  departed(last: boolean): void;
  /** `restored`: it comes out of the back/forward cache, or is shown for the first time. */
  returned(restored: boolean): void;
}

export function watchPresence(page: PageWindow, { departed, returned }: PresenceSigns): PagePresence {
  let listening = false;
  let leaving = false;

  const onVisibilityChange = (): void => {
    if (page.document.visibilityState === 'hidden') departed(false);
    else returned(false);
  };
  const listeners: readonly (readonly [PageEvent, () => void])[] = [
    ['pagehide', () => departed((leaving = true))],
    ['pageshow', () => returned(!(leaving = false))],
    ['online', () => returned(false)],
  ];

  return {
    start() {
      if (listening) return;
      listening = true;
      page.document.addEventListener('visibilitychange', onVisibilityChange);
      for (const [type, listener] of listeners) page.addEventListener(type, listener);
    },
    stop() {
      if (!listening) return;
      listening = leaving = false;
      page.document.removeEventListener('visibilitychange', onVisibilityChange);
      for (const [type, listener] of listeners) page.removeEventListener(type, listener);
    },
    leaving: () => leaving,
  };
}
