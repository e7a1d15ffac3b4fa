/** One validated event on its way, as text, with all that its batch must say of it: whoever finds it can send it. */
import type { DropReason, WireBatch } from '@candor/schema';

export interface Parcel {
  /** Stream and sequence: unique, and in order within a stream. */
  readonly key: string;
  readonly stream: string;
  readonly seq: number;
  readonly id: string;
  /** The event as it travels: made once, so that its bytes are the same in every batch. */
  readonly json: string;
  /** Of `json`, in UTF-8. */
  readonly bytes: number;
  /** What a batch says of the stream. The same for all of its events. */
  readonly head: ParcelHead;
  /** What the stream had lost when this event was tracked. */
  readonly lost: Readonly<Partial<Record<DropReason, number>>>;
}

/** `candor/1` needs it; a batch for the relay says none of this. */
export type ParcelHead = Pick<WireBatch, 'catalog' | 'reporter' | 'anonymization'> | undefined;

export interface ParcelBatchSize {
  readonly events: number;
  /** UTF-8 bytes of a body. */
  readonly bytes: number;
}

/** UTF-8 bytes set aside for everything in a body that is not an event. */
const envelopeBytes = 1_024;

/** The first batch of `parcels`: at least one, of one stream, in order. Empty only where there are none. */
export function cutParcels(parcels: readonly Parcel[], size: ParcelBatchSize): readonly Parcel[] {
  let bytes = envelopeBytes;
  const end = parcels.findIndex((parcel, index) => {
    bytes += parcel.bytes + 1;
    return index > 0 && (index >= size.events || bytes > size.bytes || parcel.stream !== parcels[0]?.stream);
  });
  return parcels.slice(0, end < 0 ? parcels.length : end);
}

const encoder = /* @__PURE__ */ new TextEncoder();

/** Length of `text` in UTF-8 bytes. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}
