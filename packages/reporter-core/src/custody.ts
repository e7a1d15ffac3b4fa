/**
 * Which of the undecided events somebody carries already, so that none is in two ordinary requests at a time.
 *
 * Must not: keep an event. The store does; whatever it has let go of is of no concern here.
 */
import type { EventStore, StoredEvent } from './event-store.js';

export interface Custody {
  /** For an ordinary request, its repetitions, and the halves of a refused batch. */
  readonly claimed: Set<StoredEvent>;
  /** Given away by `sendNow` and not settled yet. May be claimed as well. */
  readonly handedOver: Set<StoredEvent>;
  /** Oldest first: neither claimed nor handed over, as far as the store has them at hand. */
  free(): Generator<StoredEvent, undefined>;
  /** How many `free()` would give if the store had all at hand, without walking it. */
  freeCount(): number;
}

export function createCustody(store: Pick<EventStore, 'events' | 'size'>): Custody {
  const claimed = new Set<StoredEvent>();
  const handedOver = new Set<StoredEvent>();

  function* free(): Generator<StoredEvent, undefined> {
    for (const stored of store.events()) if (!claimed.has(stored) && !handedOver.has(stored)) yield stored;
  }

  return {
    claimed,
    handedOver,
    free,
    freeCount() {
      let both = 0;
      for (const stored of handedOver) if (claimed.has(stored)) both += 1;
      return store.size() - claimed.size - handedOver.size + both;
    },
  };
}
