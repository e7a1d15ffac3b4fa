/** Time and randomness as a page has them. */
import { createRandomness } from '@candor/reporter-core';
import type { Clock, Randomness } from '@candor/reporter-core';
import { BrowserReporterError } from './browser-reporter-error.js';
import type { PageWindow } from './page-window.js';

export function createPageClock(page: PageWindow): Clock {
  return {
    now: () => Date.now(),
    setTimer(callback, delayMs) {
      const handle = page.setTimeout(callback, delayMs);
      return () => page.clearTimeout(handle);
    },
  };
}

/** @throws {BrowserReporterError} `no_randomness`. `Math.random` is no way out: ids made of it can be guessed and collide. */
export function createPageRandomness(page: PageWindow): Randomness {
  const { crypto } = page;
  if (typeof crypto?.getRandomValues !== 'function') throw new BrowserReporterError('no_randomness');
  return createRandomness((bytes) => crypto.getRandomValues(bytes));
}
