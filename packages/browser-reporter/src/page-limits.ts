/** The numbers in which a page differs from the other reporters, with unit and reason. The rest are reporter-core's. */
import { reporterLimits } from '@candor/reporter-core';
import type { ReporterLimits } from '@candor/reporter-core';

/** UTF-8 bytes per body on the way out: four of this size fill the keepalive budget of 60 KiB to its end, far below its nine requests. */
export const departureBytes = 15 * 1024;

/** Tries in a row that met nobody: a blocker answers the first like the third, a server that starts again is back by then. */
export const blockedTries = 3;

/** Milliseconds an event waits for company: half of the usual wait, since a visit is short. */
const flushIntervalMs = 5_000;

/**
 * In relay mode an event does not wait: nothing of it is stored, so it is safe only when it has left. What is tracked while a request is
 * under way goes together in the next. Every request fits into the keepalive budget, so that none is cut off by a departure.
 */
const relayLimits = { flushAtEvents: 1, batchBytes: departureBytes };

/**
 * `limits` over the page's own defaults over reporter-core's.
 *
 * @throws {ReporterError} `invalid_limits`
 */
export function pageLimits(mode: 'direct' | 'relay', limits: Partial<ReporterLimits> = {}): ReporterLimits {
  return reporterLimits({
    flushIntervalMs,
    ...(mode === 'relay' && relayLimits),
    ...limits,
  });
}
