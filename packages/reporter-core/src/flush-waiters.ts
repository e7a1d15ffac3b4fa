/**
 * Those who wait for a flush: each for everything captured before it asked, each with a deadline of its own.
 *
 * Promises: every wait ends, at its deadline at the latest, and as soon as going on is pointless because the next
 * attempt lies beyond it.
 */
import type { Clock } from './ports.js';

export interface FlushWaiters {
  /** Resolves when everything up to `position` is decided, or `timeoutMs` is over. */
  wait(position: number, timeoutMs: number): Promise<void>;
  /** `firstPosition` is the oldest undecided event's. */
  settle(firstPosition: number | undefined): void;
  /** Nothing will be attempted before `untilMs` (ms since the epoch). */
  pause(untilMs: number): void;
  /** The latest deadline (ms since the epoch), if anybody waits. */
  deadline(): number | undefined;
}

interface Waiter {
  readonly position: number;
  readonly deadlineMs: number;
  readonly end: () => void;
}

export function createFlushWaiters(clock: Clock): FlushWaiters {
  const waiters = new Set<Waiter>();

  return {
    wait(position, timeoutMs) {
      return new Promise((resolve) => {
        const end = (): void => {
          cancelTimer();
          waiters.delete(waiter);
          resolve();
        };
        const cancelTimer = clock.setTimer(end, timeoutMs);
        const waiter: Waiter = { position, deadlineMs: clock.now() + timeoutMs, end };
        waiters.add(waiter);
      });
    },
    settle(firstPosition) {
      for (const waiter of [...waiters]) {
        if (firstPosition === undefined || firstPosition > waiter.position) waiter.end();
      }
    },
    pause(untilMs) {
      for (const waiter of [...waiters]) {
        if (waiter.deadlineMs < untilMs) waiter.end();
      }
    },
    deadline() {
      let latest: number | undefined;
      for (const { deadlineMs } of waiters) latest = Math.max(latest ?? deadlineMs, deadlineMs);
      return latest;
    },
  };
}
