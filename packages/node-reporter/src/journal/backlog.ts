/**
 * The undecided events of a journal: the oldest at hand, the rest in their segments, read back in order.
 *
 * Promises: memory holds at most the window plus one segment; as long as there are events, some are at hand. An event that
 * cannot be found again where it was written is told to `onLost`, never passed over.
 */
import type { ReporterLimits, StoredEvent, Stream } from '@candor/reporter-core';

import { failureCode } from './file-layer.js';
import { parseRecord } from './journal-records.js';
import type { RecordFile } from './record-file.js';
import { readRecords } from './records.js';
import { eventKey } from './replay.js';

export interface Segment {
  readonly path: string;
  /** While it is open, or not yet safe on the disk. */
  file: RecordFile | undefined;
  /** Once it is closed. */
  bytes: number;
  /** Undecided events whose newest record is in this segment, at hand or not. */
  live: number;
  /** Not at hand: how many of each stream, and from which sequence number on. */
  readonly waiting: Map<Stream, { readonly from: number; count: number }>;
  /** Position of the first that waits. */
  nextPosition: number;
  /** Records that are not to be taken for waiting events, by `eventKey`. */
  readonly skip: Set<string>;
}

export interface BacklogOptions {
  readonly limits: Pick<ReporterLimits, 'queueEvents' | 'queueBytes'>;
  readonly read: (segment: Segment) => Uint8Array;
  /** Events of `stream` were in `segment` and are not. */
  readonly onLost: (stream: Stream, count: number, segment: Segment) => void;
  /** The segment cannot be read now. */
  readonly onFailure: (code: string) => void;
}

export interface Backlog {
  /** The newest event, whose record is in `segment`. */
  add(stored: StoredEvent, segment: Segment): void;
  /** A segment with events that wait. */
  addSegment(segment: Segment): void;
  has(stored: StoredEvent): boolean;
  /** The segment it was in, or undefined where it was gone already. */
  remove(stored: StoredEvent): Segment | undefined;
  /** At hand, oldest first. */
  events(): IterableIterator<StoredEvent>;
  /** At hand, with its newest record in `segment`. */
  eventsIn(segment: Segment): readonly StoredEvent[];
  /** The event's newest record is in `segment` now. */
  move(stored: StoredEvent, segment: Segment): void;
  /** Every event at hand, after those that wait in files that are not safe have been brought to hand. */
  withUnsafe(): readonly StoredEvent[];
  /** Brings events to hand when there is room for half a window. */
  refill(): void;
  firstPosition(): number | undefined;
  clear(): void;
}

export function createBacklog({ limits, read, onLost, onFailure }: BacklogOptions): Backlog {
  const window = new Map<StoredEvent, Segment>();
  let bytes = 0;
  /** With events that wait, oldest first. */
  let waiting: Segment[] = [];

  function put(stored: StoredEvent, segment: Segment): void {
    window.set(stored, segment);
    bytes += stored.byteLength;
  }

  function refill(): void {
    while (waiting.length > 0 && window.size <= limits.queueEvents / 2 && bytes <= limits.queueBytes / 2) {
      const [segment] = waiting;
      if (segment === undefined || !load(segment)) return;
      waiting = waiting.slice(1);
    }
  }

  /** False where the segment cannot be read for now. */
  function load(segment: Segment): boolean {
    let contents: Uint8Array = new Uint8Array();
    try {
      contents = read(segment);
    } catch (error) {
      const code = failureCode(error);
      if (code !== 'ENOENT') {
        onFailure(code);
        return false;
      }
    }
    const streams = new Map([...segment.waiting].map(([stream, awaited]) => [stream.head.id, { stream, awaited }]));
    for (const payload of readRecords(contents).records) {
      const record = parseRecord(payload);
      if (record?.kind !== 'event') continue;
      const { stream, awaited } = streams.get(record.streamId) ?? {};
      if (stream === undefined || awaited === undefined || awaited.count === 0 || record.seq < awaited.from) continue;
      if (segment.skip.has(eventKey(record.streamId, record.seq))) continue;
      const { id, seq, json } = record;
      put({ position: segment.nextPosition, stream, id, seq, json, byteLength: Buffer.byteLength(json) }, segment);
      segment.nextPosition += 1;
      awaited.count -= 1;
    }
    for (const [stream, { count }] of segment.waiting) {
      if (count === 0) continue;
      segment.live -= count;
      onLost(stream, count, segment);
    }
    segment.waiting.clear();
    return true;
  }

  function refillIfEmpty(): void {
    if (window.size === 0) refill();
  }

  return {
    add(stored, segment) {
      segment.live += 1;
      if (waiting.length === 0 && window.size < limits.queueEvents && bytes + stored.byteLength <= limits.queueBytes) {
        put(stored, segment);
        return;
      }
      if (waiting.at(-1) !== segment) {
        waiting.push(segment);
        segment.nextPosition = stored.position;
      }
      const awaited = segment.waiting.get(stored.stream);
      if (awaited === undefined) segment.waiting.set(stored.stream, { from: stored.seq, count: 1 });
      else awaited.count += 1;
    },
    addSegment(segment) {
      waiting.push(segment);
    },
    has: (stored) => window.has(stored),
    remove(stored) {
      const segment = window.get(stored);
      if (segment === undefined) return undefined;
      window.delete(stored);
      bytes -= stored.byteLength;
      segment.live -= 1;
      return segment;
    },
    events() {
      refillIfEmpty();
      return window.keys();
    },
    eventsIn: (segment) => [...window].flatMap(([stored, in_]) => (in_ === segment ? [stored] : [])),
    move(stored, segment) {
      const from = window.get(stored);
      if (from === undefined) return;
      from.live -= 1;
      segment.live += 1;
      segment.skip.add(eventKey(stored.stream.head.id, stored.seq));
      window.set(stored, segment);
    },
    withUnsafe() {
      waiting = waiting.filter((segment) => segment.file === undefined || !load(segment));
      return [...window.keys()];
    },
    refill,
    firstPosition() {
      refillIfEmpty();
      return window.keys().next().value?.position;
    },
    clear() {
      window.clear();
      waiting = [];
      bytes = 0;
    },
  };
}
