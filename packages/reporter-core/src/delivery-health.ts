/**
 * How delivery fares, for `stats()`, and the alarm when nothing could be delivered for a day.
 *
 * Promises: a stall is told once, its end once; a callback that throws or rejects harms nothing; no timer of its own: it looks
 * at the clock whenever an attempt ends, which happens every minute while something is pending, or when the collector allows.
 * Must not: hold more of a failure than its code.
 */
import type { Clock, DeliveryFailure, SendOutcome } from './ports.js';
import type { ReporterLimits } from './reporter-limits.js';

export interface DeliveryStats {
  /** Requests made, repetitions included. */
  readonly attempts: number;
  readonly inFlight: number;
  /** When the collector last decided about an event (ms since the epoch). */
  readonly lastSuccessMs?: number;
  /** The first failure since then (ms since the epoch). Absent while delivery works. */
  readonly failingSinceMs?: number;
  /** It has been failing for longer than `stalledAfterMs`. */
  readonly stalled: boolean;
  readonly lastFailure?: DeliveryFailure;
}

export interface DeliveryStall {
  /** The first failure after the last success (ms since the epoch). */
  readonly sinceMs: number;
  /** Those of the attempt that ended just now included. */
  readonly pending: number;
  /** When the oldest of them happened (ms since the epoch). */
  readonly oldestAtMs?: number;
  readonly lastFailure: DeliveryFailure;
}

export interface DeliveryRecovery {
  readonly stalledSinceMs: number;
  readonly pending: number;
}

export interface DeliveryCallbacks {
  /** Nothing could be delivered for `limits.stalledAfterMs`: an operator should know. Once per stall. */
  readonly onDeliveryStalled?: ((stall: DeliveryStall) => void) | undefined;
  /** The backlog of a stall that was told begins to move. */
  readonly onDeliveryRecovered?: ((recovery: DeliveryRecovery) => void) | undefined;
}

export interface DeliveryHealthOptions extends DeliveryCallbacks {
  readonly clock: Pick<Clock, 'now'>;
  readonly limits: Pick<ReporterLimits, 'stalledAfterMs'>;
  readonly backlog: () => Pick<DeliveryStall, 'pending' | 'oldestAtMs'>;
}

export interface DeliveryHealth {
  began(): void;
  /** `cancelled` where we ended the attempt ourselves. */
  ended(outcome: SendOutcome, cancelled: boolean): void;
  /** Nothing is wanted from the collector any more, so nothing can be late. */
  forget(): void;
  stats(): DeliveryStats;
}

export function createDeliveryHealth(options: DeliveryHealthOptions): DeliveryHealth {
  const { clock, limits } = options;
  let attempts = 0;
  let inFlight = 0;
  let lastSuccessMs: number | undefined;
  let failingSinceMs: number | undefined;
  let lastFailure: DeliveryFailure | undefined;
  let told = false;

  function succeeded(): void {
    const stalledSinceMs = failingSinceMs;
    const wasTold = told;
    lastSuccessMs = clock.now();
    forget();
    if (wasTold && stalledSinceMs !== undefined) {
      tell(options.onDeliveryRecovered, { stalledSinceMs, pending: options.backlog().pending });
    }
  }

  function failed(failure: DeliveryFailure): void {
    lastFailure = failure;
    failingSinceMs ??= clock.now();
    if (told || !isStalled()) return;
    told = true;
    tell(options.onDeliveryStalled, { sinceMs: failingSinceMs, ...options.backlog(), lastFailure });
  }

  function isStalled(): boolean {
    return failingSinceMs !== undefined && clock.now() - failingSinceMs >= limits.stalledAfterMs;
  }

  function forget(): void {
    failingSinceMs = undefined;
    told = false;
  }

  return {
    began() {
      attempts += 1;
      inFlight += 1;
    },
    ended(outcome, cancelled) {
      inFlight -= 1;
      if (outcome.kind === 'answered') succeeded();
      else if (outcome.kind === 'refused') failed(`http_${outcome.status}`);
      else if (outcome.kind === 'retry' && !cancelled) failed(outcome.failure ?? 'no_answer');
    },
    forget,
    stats: () => ({
      attempts,
      inFlight,
      ...(lastSuccessMs !== undefined && { lastSuccessMs }),
      ...(failingSinceMs !== undefined && { failingSinceMs }),
      stalled: isStalled(),
      ...(lastFailure !== undefined && { lastFailure }),
    }),
  };
}

/** The host's own code, which must not be able to end ours. */
function tell<News>(callback: ((news: News) => unknown) | undefined, news: News): void {
  const call = async (): Promise<unknown> => callback?.(news);
  call().catch(() => undefined);
}
