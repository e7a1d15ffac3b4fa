/** Every number that bounds a reporter, in one place, with unit and reason. */
import { wireLimits } from '@candor/schema';

import { ReporterError } from './reporter-error.js';

export interface ReporterLimits {
  /** Events that start a send at once: enough to be worth a request, few enough to lose little in a crash. */
  readonly flushAtEvents: number;
  /** Milliseconds the oldest event waits for company before it is sent anyway. */
  readonly flushIntervalMs: number;
  /** Events per batch: one answer stays near 10 KiB, and a refused batch costs little. */
  readonly batchEvents: number;
  /** UTF-8 bytes of a batch's body: what the collector takes on the wire. */
  readonly batchBytes: number;
  /** UTF-8 bytes of one event as JSON: what the collector takes. */
  readonly eventBytes: number;
  /** Events waiting or in flight: a dead collector must not grow the host's memory. */
  readonly queueEvents: number;
  /** UTF-8 bytes of all events waiting or in flight: the same bound for large events. */
  readonly queueBytes: number;
  /** Milliseconds for one request: beyond it the answer is taken as lost and the batch is sent again. */
  readonly requestTimeoutMs: number;
  /** Milliseconds: upper end of the first random pause after a failure; it doubles with each further one. */
  readonly backoffFirstMs: number;
  /** Milliseconds: upper end of the longest random pause, so that recovery is noticed within a minute. */
  readonly backoffMaxMs: number;
  /** Milliseconds: longest wait a collector may ask for; a wrong header must not silence a reporter for ever. */
  readonly retryAfterMaxMs: number;
  /**
   * Requests at once, at most: four empty a backlog at 4,000 events a second over a line of 100 ms, and are few for a
   * collector that serves thousands of reporters. A reporter that keeps up uses one.
   */
  readonly requestsInFlight: number;
  /** Milliseconds without a delivery after which `onDeliveryStalled` tells. */
  readonly stalledAfterMs: number;
  /** Milliseconds `flush()` and `shutdown()` take at most when their caller names no time. */
  readonly shutdownTimeoutMs: number;
}

export const defaultLimits: ReporterLimits = {
  flushAtEvents: 20,
  flushIntervalMs: 10_000,
  batchEvents: 100,
  batchBytes: wireLimits.bodyBytes,
  eventBytes: wireLimits.eventBytes,
  queueEvents: 1_000,
  queueBytes: 1024 * 1024,
  requestTimeoutMs: 10_000,
  backoffFirstMs: 1_000,
  backoffMaxMs: 60_000,
  retryAfterMaxMs: 24 * 60 * 60 * 1_000,
  requestsInFlight: 4,
  stalledAfterMs: 24 * 60 * 60 * 1_000,
  shutdownTimeoutMs: 30_000,
};

/** Defaults overridden by `limits`. Throws `ReporterError` (`invalid_limits`) naming the limit that is no positive integer. */
export function reporterLimits(limits: Partial<ReporterLimits> = {}): ReporterLimits {
  const merged = { ...defaultLimits, ...limits };
  for (const name of Object.keys(defaultLimits) as (keyof ReporterLimits)[]) {
    if (!Number.isSafeInteger(merged[name]) || merged[name] < 1) {
      throw new ReporterError('invalid_limits', `limits.${name} must be a positive integer`);
    }
  }
  return merged;
}
