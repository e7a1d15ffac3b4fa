/**
 * Repeats a batch until it is decided: the same body under the same id, with growing random pauses in between.
 *
 * Promises: asks `mayAttempt` before each attempt, the first one included; waits at least as long as the collector asked;
 * `wake()` ends any other pause. No pause outlives the deadline of whoever is waiting: the last attempt still fits in.
 * Gives up, as `retry`, only when `signal` aborts or `mayAttempt` says no.
 */
import { attempt } from './attempt.js';
import type { Clock, EncodedBatch, Randomness, SendOutcome, Transport } from './ports.js';
import type { ReporterLimits } from './reporter-limits.js';

export interface RetryOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly limits: Pick<ReporterLimits, 'requestTimeoutMs' | 'backoffFirstMs' | 'backoffMaxMs' | 'retryAfterMaxMs'>;
  readonly mayAttempt: (batch: EncodedBatch) => boolean;
  /** The latest moment anybody waits for a result (ms since the epoch), if somebody does. */
  readonly deadline: () => number | undefined;
  /** Told of each pause and when it ends (ms since the epoch). */
  readonly onPause: (untilMs: number) => void;
}

export interface RetryingTransport extends Transport {
  /** Somebody wants a result now: ends a pause and starts the backoff afresh, unless the collector asked for the wait. */
  wake(): void;
  /** When the running pause ends (ms since the epoch), if there is one. */
  pausedUntil(): number | undefined;
}

interface Pause {
  readonly untilMs: number;
  /** False where the collector named the time. */
  readonly wakeable: boolean;
  readonly end: (woken: boolean) => void;
}

export function createRetryingTransport(options: RetryOptions): RetryingTransport {
  const { transport, clock, randomness, limits } = options;
  let pause: Pause | undefined;
  let failures = 0;

  /** Full jitter: reporters that failed together do not come back together. */
  function backoffMs(): number {
    const ceiling = Math.min(limits.backoffMaxMs, limits.backoffFirstMs * 2 ** failures);
    return randomness.fraction() * ceiling;
  }

  function pauseMs(afterMs: number | undefined): number {
    if (afterMs !== undefined) return Math.min(afterMs, limits.retryAfterMaxMs) + randomness.fraction() * limits.backoffFirstMs;
    const backoff = backoffMs();
    const deadline = options.deadline();
    if (deadline === undefined) return backoff;
    const untilLastAttempt = deadline - limits.backoffFirstMs - clock.now();
    return untilLastAttempt > 0 ? Math.min(backoff, untilLastAttempt) : backoff;
  }

  /** Resolves to whether `wake()` ended the pause. */
  function sleep(afterMs: number | undefined, signal: AbortSignal): Promise<boolean> {
    const delayMs = pauseMs(afterMs);
    return new Promise((resolve) => {
      const end = (woken: boolean): void => {
        cancelTimer();
        signal.removeEventListener('abort', sleepOut);
        pause = undefined;
        resolve(woken);
      };
      const sleepOut = (): void => end(false);
      const cancelTimer = clock.setTimer(sleepOut, delayMs);
      signal.addEventListener('abort', sleepOut);
      pause = { untilMs: clock.now() + delayMs, wakeable: afterMs === undefined, end };
      options.onPause(pause.untilMs);
    });
  }

  return {
    async send(batch, signal): Promise<SendOutcome> {
      failures = 0;
      while (!signal.aborted && options.mayAttempt(batch)) {
        const outcome = await attempt(batch, { transport, signal, clock, timeoutMs: limits.requestTimeoutMs });
        if (isDecided(outcome, batch)) return outcome;
        if (signal.aborted) break;
        const woken = await sleep(outcome.kind === 'retry' ? outcome.afterMs : undefined, signal);
        failures = woken ? 0 : failures + 1;
      }
      return { kind: 'retry' };
    },
    wake() {
      if (pause?.wakeable === true) pause.end(true);
    },
    pausedUntil: () => pause?.untilMs,
  };
}

/** An answer that decides none of the batch's events is no progress: sending on at once would never end. */
function isDecided(outcome: SendOutcome, batch: EncodedBatch): boolean {
  if (outcome.kind !== 'answered') return outcome.kind !== 'retry';
  const ids = new Set<string | null>(batch.eventIds);
  return outcome.results.some((result) => ids.has(result.id));
}
