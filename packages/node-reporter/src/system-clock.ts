/** The system's time and timers. */
import type { Clock } from '@candor/reporter-core';

/** Milliseconds; beyond it Node fires at once. */
const delayMaxMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(callback, delayMs) {
    // A host that is done may exit: metrics never keep a process alive.
    const timer = setTimeout(callback, Math.min(delayMs, delayMaxMs)).unref();
    return () => clearTimeout(timer);
  },
};
