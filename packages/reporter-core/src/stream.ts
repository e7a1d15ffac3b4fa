/**
 * What ties the events of one consent together, and ends with it: a random id, a sequence without gaps, the losses so far.
 *
 * Must not: be opened before there is consent. Its ids are made here.
 */
import type { DropReason, EventClass } from '@candor/schema';

import type { Randomness } from './ports.js';

export interface Stream {
  readonly streamId: string;
  /** Behaviour events only. */
  readonly distinctId: string | undefined;
  /** For the next event that is queued; from 1. */
  nextSeq(): number;
  /** That event was queued. */
  advance(): void;
  countDrop(reason: DropReason): void;
  /** Totals so far, by reason. */
  dropped(): Readonly<Partial<Record<DropReason, number>>>;
}

/** A distinct id the host gave stays the host's; one made here lives as long as the stream. */
export function openStream(
  { class: eventClass, distinctId }: { readonly class: EventClass; readonly distinctId?: string },
  randomness: Pick<Randomness, 'uuidV4'>,
): Stream {
  let seq = 1;
  const dropped: Partial<Record<DropReason, number>> = {};
  return {
    streamId: randomness.uuidV4(),
    distinctId: eventClass === 'behavior' ? (distinctId ?? randomness.uuidV4()) : undefined,
    nextSeq: () => seq,
    advance() {
      seq += 1;
    },
    countDrop(reason) {
      dropped[reason] = (dropped[reason] ?? 0) + 1;
    },
    dropped: () => ({ ...dropped }),
  };
}
