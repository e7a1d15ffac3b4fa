/**
 * A page's ways out: the everyday request, and the one that outlives the page: `keepalive` while the budget lasts, else plain.
 *
 * Promises: the request has been handed to the browser when `send` returns. Both throw where the page's `fetch` throws, as
 * where a script of the host has taken it away: then there is still the beacon.
 * Must not: await before the hand-over, or use a content type that needs a preflight on the way out.
 */
import type { EncodedBatch, SendOutcome, Transport } from '@candor/reporter-core';
import type { KeepaliveBudget } from './keepalive-budget.js';
import { post } from './post.js';
import type { PostTarget } from './post.js';

export interface Departure extends Transport {
  /** False where the browser does not take it: too large, or no beacons at all. Nobody answers a beacon. */
  beacon(batch: EncodedBatch): boolean;
}

export function createFetchTransport(target: PostTarget): Transport {
  return { send: (batch, signal) => post(target, batch, { contentType: 'application/json', keepalive: false }, signal) };
}

export interface DepartureOptions extends PostTarget {
  readonly budget: KeepaliveBudget;
  readonly contentType: 'application/json' | 'text/plain';
}

export function createDeparture(options: DepartureOptions): Departure {
  const { page, endpoint, budget, contentType } = options;
  return {
    send(batch, signal): Promise<SendOutcome> {
      const release = budget.reserve(batch.byteLength);
      try {
        const outcome = post(options, batch, { contentType, keepalive: release !== undefined }, signal);
        return outcome.finally(release);
      } catch (error) {
        release?.();
        throw error;
      }
    },
    beacon({ body }) {
      try {
        return page.navigator.sendBeacon?.(endpoint, contentType === 'text/plain' ? body : new Blob([body], { type: contentType })) ?? false;
      } catch {
        return false;
      }
    },
  };
}
