/**
 * Cuts a batch that is already text in two, for a beacon that was refused for its size.
 *
 * Promises: together the halves hold every event of the whole, once and in order, with `first` and `last` of their own.
 * Must not: change an event, or keep the batch's id: other content under the same id would look like a conflict.
 */
import type { EncodedBatch, Randomness } from '@candor/reporter-core';
import type { WireBatch } from '@candor/schema';

/** Two halves, or nothing where one event cannot be cut any further. */
export function halveBatch(batch: EncodedBatch, randomness: Randomness): readonly EncodedBatch[] {
  if (batch.eventIds.length < 2) return [];
  const whole = JSON.parse(batch.body) as WireBatch;
  const middle = Math.ceil(whole.events.length / 2);
  return [whole.events.slice(0, middle), whole.events.slice(middle)].map((events) => encode(whole, events));

  function encode(from: WireBatch, events: WireBatch['events']): EncodedBatch {
    const positions = events.map((event) => event.seq);
    // The time the batch tells already; a finer one would say more about the events than they do.
    const batchId = randomness.uuidV7(Date.parse(from.sent_at));
    const body = JSON.stringify({
      ...from,
      batch_id: batchId,
      stream: { ...from.stream, first: Math.min(...positions), last: Math.max(...positions) },
      events,
    });
    return { batchId, body, byteLength: new TextEncoder().encode(body).length, eventIds: events.map((event) => event.id) };
  }
}
