/**
 * The way out of a page that is going away: a keepalive request while the budget lasts, else a plain request, else a beacon.
 *
 * Promises: whatever can leave has been handed to the browser when `send` returns. Events a beacon took stay unacknowledged
 * (a beacon brings no answer): a page that comes back sends them again, and the collector answers `duplicate`.
 * Must not: await before the hand-over, or use a content type that needs a preflight.
 */
import type { EncodedBatch, Randomness, Transport } from '@candor/reporter-core';
import { halveBatch } from './batch-halves.js';
import type { KeepaliveBudget } from './keepalive-budget.js';
import { post } from './post.js';
import type { PostTarget } from './post.js';

export interface HideTransportOptions extends PostTarget {
  readonly budget: KeepaliveBudget;
  readonly randomness: Randomness;
}

export function createHideTransport(options: HideTransportOptions): Transport {
  const { page, endpoint, budget, randomness } = options;

  return {
    send(batch, signal) {
      const release = budget.reserve(batch.byteLength);
      try {
        const outcome = post(options, batch, { contentType: 'text/plain', keepalive: release !== undefined }, signal);
        return release === undefined ? outcome : outcome.finally(release);
      } catch {
        release?.();
        sendBeacon(batch);
        return Promise.resolve({ kind: 'retry' });
      }
    },
  };

  /** Browsers refuse a beacon that is too large; each half is tried again, down to single events. */
  function sendBeacon(batch: EncodedBatch): void {
    if (page.navigator.sendBeacon === undefined) return;
    try {
      if (page.navigator.sendBeacon(endpoint, batch.body)) return;
    } catch {
      return;
    }
    for (const half of halveBatch(batch, randomness)) sendBeacon(half);
  }
}
