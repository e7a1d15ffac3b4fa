/** Every number that bounds a relay, with unit and reason. Those of the wire are the collector's. */
import { wireLimits } from '@candor/schema';

import { NodeReporterError } from '../node-reporter-error.js';

export interface RelayLimits {
  /** Bytes of a request's body: what the collector takes, and more than a page may send while it unloads. */
  readonly bodyBytes: number;
  readonly eventsPerBatch: number;
  /** UTF-8 bytes of one event as JSON, raw values included. */
  readonly eventBytes: number;
  /** Requests being read or decided at once: with `bodyBytes` it bounds the memory that pages can make the server hold, at 16 MiB. */
  readonly requestsInFlight: number;
  /** Milliseconds for a body to arrive: as long as at the collector. */
  readonly bodyTimeoutMs: number;
  /** Milliseconds for the session callback: beyond it the page is told to come again. */
  readonly sessionTimeoutMs: number;
  /** Seconds in Retry-After: about the time in which a full queue is sent. */
  readonly retryAfterSeconds: number;
  /** Ids of events taken that are remembered, oldest forgotten first: about 2 MiB, and hours of a busy site's retries. */
  readonly rememberedIds: number;
}

export const defaultRelayLimits: RelayLimits = {
  bodyBytes: wireLimits.bodyBytes,
  eventsPerBatch: wireLimits.eventsPerBatch,
  eventBytes: wireLimits.eventBytes,
  requestsInFlight: 32,
  bodyTimeoutMs: 30_000,
  sessionTimeoutMs: 10_000,
  retryAfterSeconds: 10,
  rememberedIds: 10_000,
};

/** Throws `NodeReporterError` (`invalid_option`) naming the limit that is no positive integer. */
export function relayLimits(limits: Partial<RelayLimits> = {}): RelayLimits {
  const merged = { ...defaultRelayLimits, ...limits };
  for (const name of Object.keys(defaultRelayLimits) as (keyof RelayLimits)[]) {
    if (!Number.isSafeInteger(merged[name]) || merged[name] < 1) {
      throw new NodeReporterError('invalid_option', `relayLimits.${name} must be a positive integer`);
    }
  }
  return merged;
}
