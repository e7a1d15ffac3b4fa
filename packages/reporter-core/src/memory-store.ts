/**
 * The store of a reporter without a journal: bounded by count and by bytes, gone with its process.
 *
 * Promises: a full store refuses the newest. What is queued keeps its unbroken sequence and its place in a running request,
 * and the refusal is known at once, inside `track()`.
 */
import type { DropReason } from '@candor/schema';

import type { EventStore, StoreContext, StoredEvent } from './event-store.js';
import { createEventWriter } from './event-text.js';

export function createMemoryStore({ limits }: Pick<StoreContext, 'limits'>): EventStore {
  const queue = new Set<StoredEvent>();
  const writer = createEventWriter();
  let bytes = 0;
  let position = 0;

  function settle(stored: StoredEvent, outcome: Parameters<EventStore['settle']>[1]): boolean {
    if (!queue.delete(stored)) return false;
    bytes -= stored.byteLength;
    stored.stream.pending -= 1;
    stored.stream.ledger.count(outcome);
    return true;
  }

  function dropAll(reason: DropReason): void {
    for (const stored of queue) settle(stored, `dropped.${reason}`);
  }

  return {
    open: () => undefined,
    add(event, stream) {
      const stored = writer.write(event, { position: position + 1, stream, seq: event.seq });
      const { byteLength } = stored;
      if (byteLength > limits.eventBytes) return 'too_large';
      if (queue.size >= limits.queueEvents || bytes + byteLength > limits.queueBytes) return 'queue_full';
      position += 1;
      stream.lastSeq = event.seq;
      stream.pending += 1;
      queue.add(stored);
      bytes += byteLength;
      return undefined;
    },
    has: (stored) => queue.has(stored),
    settle,
    noteLoss: () => undefined,
    events: () => queue.values(),
    size: () => queue.size,
    lastPosition: () => position,
    firstPosition: () => queue.values().next().value?.position,
    persist: () => undefined,
    purge() {
      dropAll('consent_withdrawn');
      writer.forget();
    },
    close: () => dropAll('shutdown'),
    journal: () => undefined,
  };
}
