/**
 * When the next request may start: one pace for all requests of a reporter.
 *
 * Promises: never more than `requestsInFlight` at once. After a failure one request alone tries, whichever waits longest,
 * and each answer lets one more go beside it: a collector that comes back is met by one request of each reporter, at a
 * random moment of its own. A pause holds for every request; one that the collector asked for is never cut short. No other
 * pause outlives the deadline of whoever waits for a result: the last attempt still fits in.
 */
import type { Clock, Randomness } from './ports.js';
import type { ReporterLimits } from './reporter-limits.js';

export interface PaceOptions {
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly limits: Pick<ReporterLimits, 'requestsInFlight' | 'backoffFirstMs' | 'backoffMaxMs' | 'retryAfterMaxMs'>;
  /** The latest moment anybody waits for a result (ms since the epoch), if somebody does. */
  readonly deadline: () => number | undefined;
  /** Told when nothing is under way and nothing will be before `untilMs` (ms since the epoch). */
  readonly onStandstill: (untilMs: number) => void;
}

/** How a turn ended. `unused` is neither a reason to go faster nor one to pause. */
export type TurnEnd = { readonly kind: 'answered' | 'unused' } | { readonly kind: 'failed'; readonly afterMs?: number | undefined };

export interface Pace {
  /** Resolves to whether a request may start; false where `signal` aborts first. Whoever may start calls `leave` once. */
  enter(signal: AbortSignal): Promise<boolean>;
  leave(end: TurnEnd): void;
  /** Somebody wants a result now: ends a pause and starts the backoff afresh, unless the collector asked for the wait. */
  wake(): void;
  /** Until when nothing happens (ms since the epoch); undefined while a request is under way or may start. */
  standstillUntil(): number | undefined;
}

interface Pause {
  readonly untilMs: number;
  /** The collector named the time. */
  readonly asked: boolean;
}

export function createPace(options: PaceOptions): Pace {
  const { clock, randomness, limits } = options;
  /** In order of arrival. */
  const waiting = new Set<() => void>();
  let active = 0;
  let activeAtMost = 1;
  let failures = 0;
  let pause: Pause | undefined;
  /** Only while somebody waits for the end of the pause. */
  let cancelTimer: (() => void) | undefined;

  function admit(): void {
    if (pause !== undefined && pause.untilMs <= clock.now()) pause = undefined;
    if (pause !== undefined && waiting.size > 0) {
      cancelTimer ??= clock.setTimer(admitAgain, pause.untilMs - clock.now());
      return;
    }
    stopTimer();
    for (const start of waiting) {
      if (active >= activeAtMost) return;
      start();
    }
  }

  function admitAgain(): void {
    cancelTimer = undefined;
    admit();
  }

  function stopTimer(): void {
    cancelTimer?.();
    cancelTimer = undefined;
  }

  /** Full jitter: reporters that failed together do not come back together. */
  function backoffMs(): number {
    const ceiling = Math.min(limits.backoffMaxMs, limits.backoffFirstMs * 2 ** failures);
    const backoff = randomness.fraction() * ceiling;
    const untilLastAttempt = (options.deadline() ?? Infinity) - limits.backoffFirstMs - clock.now();
    return untilLastAttempt > 0 ? Math.min(backoff, untilLastAttempt) : backoff;
  }

  function askedMs(afterMs: number): number {
    return Math.min(afterMs, limits.retryAfterMaxMs) + randomness.fraction() * limits.backoffFirstMs;
  }

  function startPause(afterMs: number | undefined): void {
    const asked = afterMs !== undefined;
    // Requests that fail during a pause are part of the failure that began it; only the collector's word prolongs it.
    if (pause !== undefined && !asked) return;
    const untilMs = Math.max(clock.now() + (asked ? askedMs(afterMs) : backoffMs()), pause?.untilMs ?? 0);
    if (pause === undefined) failures += 1;
    pause = { untilMs, asked };
    stopTimer();
  }

  function standstillUntil(): number | undefined {
    return active === 0 ? pause?.untilMs : undefined;
  }

  return {
    enter(signal) {
      if (signal.aborted) return Promise.resolve(false);
      return new Promise((resolve) => {
        const settle = (mayStart: boolean): void => {
          waiting.delete(start);
          signal.removeEventListener('abort', giveUp);
          resolve(mayStart);
        };
        const start = (): void => {
          active += 1;
          settle(true);
        };
        const giveUp = (): void => {
          settle(false);
          if (waiting.size === 0) stopTimer();
        };
        waiting.add(start);
        signal.addEventListener('abort', giveUp);
        admit();
      });
    },
    leave(end) {
      active -= 1;
      if (end.kind === 'answered') {
        failures = 0;
        activeAtMost = Math.min(limits.requestsInFlight, activeAtMost + 1);
      } else if (end.kind === 'failed') {
        activeAtMost = 1;
        startPause(end.afterMs);
      }
      admit();
      const untilMs = standstillUntil();
      if (untilMs !== undefined) options.onStandstill(untilMs);
    },
    wake() {
      if (pause?.asked !== false) return;
      failures = 0;
      pause = undefined;
      admit();
    },
    standstillUntil,
  };
}
