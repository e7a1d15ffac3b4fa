/**
 * The last batches as they were received, for whoever follows the operator's page.
 *
 * Promises: bounded in batches, bytes and followers; a follower that doesn't keep up is dropped, never waited for. Holds
 * taken events only: what was refused shows as a count. Must not: hold when or from where a batch came.
 */
import type { BatchAnswer, WireBatch } from '@candor/schema';
import type { CollectorLimits } from './collector-limits.js';

export interface ReceivedBatch {
  /** Null on the unauthenticated endpoint. */
  readonly tenant: string | null;
  /** The batch, with only those events that were accepted or known already. */
  readonly batch: WireBatch;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** One who follows. `send` says whether more may come; `end` is called when the feed stops. */
export interface FeedSubscriber {
  send(message: string): boolean;
  end(): void;
}

export interface StreamFeed {
  publish(received: ReceivedBatch): void;
  /** Sends the kept batches, oldest first, then each new one. Undefined if too many follow already. */
  subscribe(subscriber: FeedSubscriber): { unsubscribe(): void } | undefined;
  close(): void;
}

type FeedLimits = Pick<CollectorLimits, 'feedBatches' | 'feedBytes' | 'feedSubscribers'>;

export function createStreamFeed(limits: FeedLimits): StreamFeed {
  const kept: string[] = [];
  let keptBytes = 0;
  const subscribers = new Set<FeedSubscriber>();

  function sendTo(subscriber: FeedSubscriber, message: string): void {
    if (!subscriber.send(message)) {
      subscribers.delete(subscriber);
      subscriber.end();
    }
  }

  return {
    publish(received) {
      const message = JSON.stringify(received);
      kept.push(message);
      keptBytes += message.length;
      while (kept.length > limits.feedBatches || keptBytes > limits.feedBytes) keptBytes -= kept.shift()?.length ?? 0;
      for (const subscriber of subscribers) sendTo(subscriber, message);
    },
    subscribe(subscriber) {
      if (subscribers.size >= limits.feedSubscribers) return undefined;
      subscribers.add(subscriber);
      for (const message of kept) if (subscribers.has(subscriber)) sendTo(subscriber, message);
      return { unsubscribe: () => void subscribers.delete(subscriber) };
    },
    close() {
      for (const subscriber of subscribers) subscriber.end();
      subscribers.clear();
    },
  };
}

/** What of a batch may be shown: its taken events, and counts. */
export function receivedBatch(tenant: string | null, batch: WireBatch, results: BatchAnswer['results']): ReceivedBatch {
  const count = (status: 'accepted' | 'duplicate' | 'rejected'): number => results.filter((result) => result.status === status).length;
  return {
    tenant,
    batch: { ...batch, events: batch.events.filter((_, position) => results[position]?.status !== 'rejected') },
    accepted: count('accepted'),
    duplicate: count('duplicate'),
    rejected: count('rejected'),
  };
}
