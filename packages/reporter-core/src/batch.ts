/**
 * Where one batch ends and the next begins: a pure function of sizes and streams.
 *
 * Promises: order is kept; a batch holds events of one stream; at least one event, since a single event that is too large is
 * the store's concern; and at most as many events and bytes as it is told.
 */

/** UTF-8 bytes set aside for everything in a body that is not an event. */
const envelopeBytes = 1_024;

const encoder = /* @__PURE__ */ new TextEncoder();

/** Room for any event: encoding into it costs a fifth of encoding into new memory. */
const scratch = /* @__PURE__ */ new Uint8Array(32 * 1_024);

export interface Batchable {
  readonly byteLength: number;
  readonly stream: object;
}

export interface BatchSize {
  readonly batchEvents: number;
  readonly batchBytes: number;
}

/** Length of `text` in UTF-8 bytes. The only byte count of this package: two copies would come to differ. */
export function utf8Length(text: string): number {
  if (text.length * 3 > scratch.length) return encoder.encode(text).length;
  return encoder.encodeInto(text, scratch).written;
}

/** The first batch of `events`; empty only where there are none. */
export function cutBatch<Event extends Batchable>(events: Iterable<Event>, size: BatchSize): Event[] {
  const batch: Event[] = [];
  let bytes = envelopeBytes;
  for (const event of events) {
    const separator = 1;
    bytes += event.byteLength + separator;
    if (batch[0] !== undefined && batch[0].stream !== event.stream) break;
    if (batch.length > 0 && (batch.length >= size.batchEvents || bytes > size.batchBytes)) break;
    batch.push(event);
  }
  return batch;
}

/** All of `events`, in as many batches as it takes. */
export function cutBatches<Event extends Batchable>(events: readonly Event[], size: BatchSize): Event[][] {
  const batches: Event[][] = [];
  for (let start = 0; start < events.length; ) {
    const batch = cutBatch(events.slice(start), size);
    batches.push(batch);
    start += batch.length;
  }
  return batches;
}
