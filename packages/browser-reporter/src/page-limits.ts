/** The numbers in which a page differs from the other reporters, with unit and reason. The rest are reporter-core's. */
import { defaultLimits } from '@candor/reporter-core';
import type { BatchLimits, ReporterLimits } from '@candor/reporter-core';

/** `limits` over the page's own defaults over reporter-core's. */
export function pageLimits(limits: Partial<ReporterLimits> = {}): ReporterLimits {
  return {
    ...defaultLimits,
    /** Milliseconds: half of the usual wait, since a visit is short and the hide path has room for little. */
    flushIntervalMs: 5_000,
    ...limits,
  };
}

/**
 * Bytes per body on the hide path: four batches of this size fill the keepalive budget of 60 KiB to its end, and stay far
 * below its nine requests. Larger ones would leave most of the budget unused.
 */
export const departureBatch: BatchLimits = { batchBytes: 15 * 1024 };
