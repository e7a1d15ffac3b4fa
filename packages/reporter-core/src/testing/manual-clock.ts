/** A clock that stands still until a test moves it. */
import type { Clock } from '../ports.js';

export interface ManualClock extends Clock {
  /** Moves time, running each timer at its moment and whatever that sets off; several timers of one moment run in order. */
  advance(byMs: number): Promise<void>;
  /** Sets the clock, as an administrator does: no timer runs for it, and each comes when it would have come. */
  jump(byMs: number): void;
  /** Lets everything that waits for nothing but promises go on. */
  settle(): Promise<void>;
  /** Timers that have neither run nor been cancelled. */
  timers(): number;
}

/** Longest chain of promises in a reporter is far shorter; a test that needs more is waiting for something else. */
const turns = 100;

/** `startMs` is milliseconds since the epoch. */
export function createManualClock(startMs: number): ManualClock {
  let nowMs = startMs;
  /** What the clock was set forward or back by. Timers do not go by it. */
  let setByMs = 0;
  const timers = new Set<{ readonly dueMs: number; readonly callback: () => void }>();

  async function settle(): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  }

  return {
    now: () => nowMs + setByMs,
    setTimer(callback, delayMs) {
      const timer = { dueMs: nowMs + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(byMs) {
      const endMs = nowMs + byMs;
      await settle();
      for (;;) {
        const due = [...timers].filter(({ dueMs }) => dueMs <= endMs).sort((one, other) => one.dueMs - other.dueMs)[0];
        if (due === undefined) break;
        timers.delete(due);
        nowMs = Math.max(nowMs, due.dueMs);
        due.callback();
        await settle();
      }
      nowMs = endMs;
      await settle();
    },
    jump(byMs) {
      setByMs += byMs;
    },
    settle,
    timers: () => timers.size,
  };
}
