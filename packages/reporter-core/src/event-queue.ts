/**
 * Events that wait or are in flight, oldest first, bounded by count and by bytes.
 *
 * Promises: an event leaves by identity, never by position, so whatever happens during a send cannot remove another one.
 * A full queue refuses the newest: what is queued keeps its unbroken sequence and its place in a running request, and the
 * refusal is known at once, inside `track()`.
 * Must not: take anything but a validated event.
 */
import type { DropReason, ValidEvent } from '@candor/schema';

import { utf8Length } from './batch.js';
import type { ReporterLimits } from './reporter-limits.js';

export interface QueuedEvent {
  /** Counts up over the reporter's life, across streams: "everything captured so far" is one number. */
  readonly position: number;
  readonly event: ValidEvent;
  /** The event as it travels: made once, so that its bytes are the same in every batch. */
  readonly json: string;
  readonly byteLength: number;
}

export type QueueRefusal = Extract<DropReason, 'queue_full' | 'too_large'>;

export interface EventQueue {
  /** Undefined when queued, else why not. */
  add(event: ValidEvent): QueueRefusal | undefined;
  has(queued: QueuedEvent): boolean;
  /** False where it was gone already: then somebody else has settled it. */
  remove(queued: QueuedEvent): boolean;
  events(): IterableIterator<QueuedEvent>;
  size(): number;
  /** Position of the newest event ever queued. */
  lastPosition(): number;
  /** Position of the oldest event still here. */
  firstPosition(): number | undefined;
}

export function createEventQueue(limits: Pick<ReporterLimits, 'queueEvents' | 'queueBytes' | 'eventBytes'>): EventQueue {
  const queue = new Set<QueuedEvent>();
  let bytes = 0;
  let position = 0;

  return {
    add(event) {
      const json = JSON.stringify(event);
      const byteLength = utf8Length(json);
      if (byteLength > limits.eventBytes) return 'too_large';
      if (queue.size >= limits.queueEvents || bytes + byteLength > limits.queueBytes) return 'queue_full';
      position += 1;
      queue.add({ position, event, json, byteLength });
      bytes += byteLength;
      return undefined;
    },
    has: (queued) => queue.has(queued),
    remove(queued) {
      const removed = queue.delete(queued);
      if (removed) bytes -= queued.byteLength;
      return removed;
    },
    events: () => queue.values(),
    size: () => queue.size,
    lastPosition: () => position,
    firstPosition: () => queue.values().next().value?.position,
  };
}
