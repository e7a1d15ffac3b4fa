/**
 * Wraps stored events into the body of one request.
 *
 * Promises: the body is a function of its arguments alone, byte for byte: same clock, randomness, stream and events, same body.
 * Must not: add anything that is not in `WireBatch`.
 */
import type { WireBatch } from '@candor/schema';

import { utf8Length } from './batch.js';
import type { StoredEvent } from './event-store.js';
import { droppedOf } from './ledger.js';
import type { EncodedBatch, Randomness } from './ports.js';
import type { Stream } from './stream.js';
import { batchMoment, wireTime } from './timestamps.js';

/** `events` must not be empty, all of them of `stream`, and in the order of their sequence. */
export function encodeBatch(
  { head: begun, ledger }: Stream,
  events: readonly StoredEvent[],
  nowMs: number,
  randomness: Pick<Randomness, 'uuidV7'>,
): EncodedBatch {
  const sentAt = batchMoment(nowMs);
  const head: Omit<WireBatch, 'events'> = {
    schema: 'candor/1',
    catalog: begun.catalog,
    batch_id: randomness.uuidV7(sentAt),
    sent_at: wireTime(sentAt) ?? '',
    reporter: { name: begun.reporter.name, version: begun.reporter.version },
    anonymization: { scheme: begun.scheme, key_id: begun.keyId },
    stream: {
      id: begun.id,
      first: events[0]?.seq ?? 0,
      last: events.at(-1)?.seq ?? 0,
      dropped: droppedOf(ledger.state()),
    },
  };
  // The events are JSON already; they are spliced in, so that their bytes are the ones that were measured.
  const opening = `${JSON.stringify(head).slice(0, -1)},"events":[`;
  const closing = ']}';
  return {
    batchId: head.batch_id,
    body: `${opening}${events.map(({ json }) => json).join(',')}${closing}`,
    byteLength: events.reduce((sum, { byteLength }) => sum + byteLength, utf8Length(opening) + (events.length - 1) + closing.length),
    eventIds: events.map(({ id }) => id),
  };
}
