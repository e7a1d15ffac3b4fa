/**
 * Where one batch ends and the next begins: a pure function of sizes.
 *
 * Promises: order is kept; a batch holds at least one event, since a single event that is too large is the queue's
 * concern, and at most as many events and bytes as it is told.
 */

/** UTF-8 bytes set aside for everything in a body that is not an event. */
const envelopeBytes = 1_024;

const encoder = new TextEncoder();

export interface Sized {
  readonly byteLength: number;
}

export interface BatchSize {
  readonly batchEvents: number;
  readonly batchBytes: number;
}

/** Length of `text` in UTF-8 bytes. The only byte count of this package: two copies would come to differ. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

/** The first batch of `events`; empty only where there are none. */
export function cutBatch<Event extends Sized>(events: Iterable<Event>, size: BatchSize): Event[] {
  const batch: Event[] = [];
  let bytes = envelopeBytes;
  for (const event of events) {
    const separator = 1;
    bytes += event.byteLength + separator;
    if (batch.length > 0 && (batch.length >= size.batchEvents || bytes > size.batchBytes)) break;
    batch.push(event);
  }
  return batch;
}

/** All of `events`, in as many batches as it takes. */
export function cutBatches<Event extends Sized>(events: readonly Event[], size: BatchSize): Event[][] {
  const batches: Event[][] = [];
  for (let start = 0; start < events.length; ) {
    const batch = cutBatch(events.slice(start), size);
    batches.push(batch);
    start += batch.length;
  }
  return batches;
}
