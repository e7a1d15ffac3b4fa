/** The page itself, and time and randomness as it has them. */
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

/** UTC to the second, as it travels. */
export function wireTime(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19)}Z`;
}

/** @throws {BrowserReporterError} `no_window` */
export function globalPage(): PageWindow {
  if (typeof window === 'undefined') throw new BrowserReporterError('no_window');
  return window;
}

/** Browsers of before 2025 lack the symbol; compilers that lower `await using` look for this substitute. */
export const asyncDispose: typeof Symbol.asyncDispose = Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose');
