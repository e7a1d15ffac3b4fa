/**
 * Wraps queued events into the body of one request.
 *
 * Promises: the body is a function of its arguments alone, byte for byte: same clock, randomness and events, same body.
 * Must not: add anything that is not in `WireBatch`.
 */
import { catalogVersion } from '@candor/schema';
import type { DropReason, WireBatch } from '@candor/schema';

import { utf8Length } from './batch.js';
import type { QueuedEvent } from './event-queue.js';
import type { EncodedBatch, Randomness } from './ports.js';
import { batchMoment, wireTime } from './timestamps.js';

export interface Envelope {
  readonly reporter: WireBatch['reporter'];
  readonly keyId: string;
  readonly streamId: string;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
}

/** `events` must not be empty, and in the order of their sequence. */
export function encodeBatch(
  envelope: Envelope,
  events: readonly QueuedEvent[],
  nowMs: number,
  randomness: Pick<Randomness, 'uuidV7'>,
): EncodedBatch {
  const sentAt = batchMoment(nowMs);
  const head: Omit<WireBatch, 'events'> = {
    schema: 'candor/1',
    catalog: catalogVersion,
    batch_id: randomness.uuidV7(sentAt),
    sent_at: wireTime(sentAt) ?? '',
    reporter: { name: envelope.reporter.name, version: envelope.reporter.version },
    anonymization: { scheme: 'hmac-anon/1', key_id: envelope.keyId },
    stream: {
      id: envelope.streamId,
      first: events[0]?.event.seq ?? 0,
      last: events.at(-1)?.event.seq ?? 0,
      dropped: envelope.dropped,
    },
  };
  // The events are JSON already; they are spliced in, so that their bytes are the ones that were measured.
  const body = `${JSON.stringify(head).slice(0, -1)},"events":[${events.map((queued) => queued.json).join(',')}]}`;
  return {
    batchId: head.batch_id,
    body,
    byteLength: utf8Length(body),
    eventIds: events.map((queued) => queued.event.id),
  };
}
