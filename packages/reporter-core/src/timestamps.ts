/** Times as they travel: UTC to the second, `YYYY-MM-DDTHH:MM:SSZ`. Rounding is always down, so that no event lies in the future. */
import type { EventClass } from '@candor/schema';

import type { Clock } from './ports.js';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** The moment an event may tell: the minute for behaviour, where a second could single out a person; the second for usage. */
export function eventMoment(eventClass: EventClass, atMs: number): number {
  return roundDown(atMs, eventClass === 'behavior' ? minuteMs : secondMs);
}

/** The moment a batch may tell, in its `sent_at` and inside its id. */
export function batchMoment(atMs: number): number {
  return roundDown(atMs, secondMs);
}

/** Undefined where the wire form cannot hold it: no valid date, or a year outside 0000 to 9999. */
export function wireTime(atMs: number): string | undefined {
  const date = new Date(atMs);
  if (Number.isNaN(date.getTime())) return undefined;
  const text = date.toISOString();
  return text.length === 24 ? `${text.slice(0, 19)}Z` : undefined;
}

/** `YYYY-MM`, the UTC month: what scheme 2 binds pseudonyms to. Throws `RangeError` where there is no such time. */
export function utcMonth(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 7);
}

function roundDown(atMs: number, stepMs: number): number {
  return Math.floor(atMs / stepMs) * stepMs;
}

/** Longest delay a timer holds; beyond it runtimes fire at once. */
const timerMaxMs = 2 ** 31 - 1;

/** A caller's timeout made safe for a timer: `fallbackMs` where it is no non-negative number. */
export function waitMs(timeoutMs: unknown, fallbackMs: number): number {
  return typeof timeoutMs === 'number' && timeoutMs >= 0 ? Math.min(timeoutMs, timerMaxMs) : fallbackMs;
}

/** Resolves when `work` does, which must not reject, or when `timeoutMs` is over. */
export function settlesWithin(work: Promise<void>, timeoutMs: number, clock: Pick<Clock, 'setTimer'>): Promise<void> {
  return new Promise((resolve) => {
    const cancelTimer = clock.setTimer(resolve, timeoutMs);
    void work.then(() => {
      cancelTimer();
      resolve();
    });
  });
}
