/**
 * This process's own part of a journal: the segments it writes, and the other processes' parts it has taken over.
 *
 * Promises: what happened is written before what it makes superfluous is removed. A segment goes when nothing in it is
 * undecided and nothing before it is left; a few stragglers are carried over to the newest, so that one event that cannot be
 * decided does not keep a folder full. What became of another process's events is in no segment but ours, so each of ours
 * tells all of it.
 */
import { join } from 'node:path';

import type { Outcome, Stream, StreamBook } from '@candor/reporter-core';

import type { Backlog, Segment } from './backlog.js';
import { removeWhole } from './file-layer.js';
import type { FileLayer } from './file-layer.js';
import { journalLimits } from './journal-limits.js';
import { eventRecord, settledRecord, streamRecord } from './journal-records.js';
import { createRecordFile } from './record-file.js';
import type { RecordFile } from './record-file.js';
import { makeRoom } from './room.js';
import type { WriterFolder } from './writer-folder.js';

export interface WriterOptions {
  readonly layer: FileLayer;
  /** The journal's folder, which all classes and writers share. */
  readonly root: string;
  readonly classFolder: string;
  readonly folder: WriterFolder;
  readonly power: boolean;
  readonly maxBytes: number;
  readonly streams: StreamBook;
  readonly backlog: () => Backlog;
  readonly now: () => number;
  readonly onFailure: (code: string) => void;
  readonly onRecovery: () => void;
}

/** Bytes of an event's record besides the event: checksum, kind, stream id, separators. */
const recordBytes = 48;

/** An open segment, and how long it was when its streams were introduced. */
interface OpenSegment extends Segment {
  file: RecordFile;
  readonly introduced: Set<Stream>;
  readonly headBytes: number;
}

interface AdoptedFolder {
  readonly path: string;
  readonly segments: readonly Segment[];
  readonly streams: readonly Stream[];
}

export interface Writer {
  /** Where `bytes` more can be appended; undefined where the folder is full. */
  segmentFor(bytes: number): Segment | undefined;
  /** To the newest segment, whether or not the folder is full. `stream` is introduced first where the segment does not know it. */
  append(stream: Stream, record: () => string): void;
  /** As `append`, that events of the stream have ended. */
  appendSettled(stream: Stream, outcome: Outcome, seqs: readonly number[]): void;
  /** The newest segment ends: what comes is written to another one. */
  closeSegment(): void;
  addFolder(adopted: AdoptedFolder): void;
  /** Removes what is not needed any more, once everything appended before is safe. What has ended must have been appended. */
  tidy(): void;
  /** Files whose records are not safe yet. */
  unsafeFiles(): readonly RecordFile[];
  bytes(): number;
  /** Commits and closes every file. */
  close(): void;
  /** Forgets every file, written or not. */
  discard(): void;
}

export function createWriter(options: WriterOptions): Writer {
  const { folder, streams, now, maxBytes, power } = options;
  const segmentBytes = Math.min(journalLimits.segmentBytes, Math.max(journalLimits.segmentBytesLeast, Math.floor(maxBytes / journalLimits.segmentsPerFolder)));
  /** Our own, oldest first; the last one is open. */
  let segments: Segment[] = [];
  let current: OpenSegment | undefined;
  let adopted: AdoptedFolder[] = [];
  /** Recovered streams of which our segments tell something, with the sequence numbers that were settled here. */
  const touched = new Map<Stream, number[]>();
  let number = 0;
  let fullSinceMs: number | undefined;

  /** The folder appears with the first record, and its name is as durable as what is in it. */
  const layer: FileLayer = {
    ...options.layer,
    create(path) {
      folder.ensure();
      return options.layer.create(path);
    },
    async fsyncFolder(path) {
      await options.layer.fsyncFolder(path);
      await options.layer.fsyncFolder(options.classFolder);
      await options.layer.fsyncFolder(options.root);
    },
  };

  function open(): OpenSegment {
    number += 1;
    const path = join(folder.path(), `${String(number).padStart(8, '0')}.log`);
    const file = createRecordFile(path, { layer, power, onFailure: options.onFailure, onRecovery: options.onRecovery });
    const introduced = new Set(streams.all().filter((stream) => !stream.recovered || touched.has(stream)));
    for (const stream of introduced) introduce(stream, file);
    const segment = { path, file, bytes: 0, live: 0, waiting: new Map(), nextPosition: 0, skip: new Set<string>(), introduced, headBytes: file.size() };
    segments.push(segment);
    return segment;
  }

  function introduce(stream: Stream, file: RecordFile): void {
    file.append(streamRecord(stream));
    const settled = touched.get(stream) ?? [];
    if (settled.length > 0) file.append(settledRecord(stream, 'accepted', settled));
  }

  function closeSegment(): void {
    const closing = current?.file;
    current = undefined;
    void closing?.whenSafe().then(closeSafeFiles);
  }

  /** Those that an attempt failed for stay open: the next one comes with the next append or sign of life. */
  function closeSafeFiles(): void {
    for (const segment of segments) {
      if (segment === current || segment.file === undefined || segment.file.unsafeBytes() > 0) continue;
      segment.bytes = segment.file.size();
      segment.file.close();
      segment.file = undefined;
    }
  }

  function isFull(): boolean {
    if (fullSinceMs !== undefined && Math.abs(now() - fullSinceMs) < journalLimits.retryMs) return true;
    // Bytes count once they are on the disk.
    current?.file.commit();
    fullSinceMs = makeRoom(options.layer, options.root, segmentBytes, maxBytes) ? undefined : now();
    return fullSinceMs !== undefined;
  }

  function append(stream: Stream, record: () => string): void {
    current ??= open();
    if (!current.introduced.has(stream)) {
      current.introduced.add(stream);
      if (stream.recovered) touched.set(stream, []);
      introduce(stream, current.file);
    }
    current.file.append(record());
  }

  function appendSettled(stream: Stream, outcome: Outcome, seqs: readonly number[]): void {
    append(stream, () => settledRecord(stream, outcome, seqs));
    touched.get(stream)?.push(...seqs);
  }

  function unsafeFiles(): RecordFile[] {
    return segments.flatMap(({ file }) => (file !== undefined && file.unsafeBytes() > 0 ? [file] : []));
  }

  /** `free` are the segments in which nothing was undecided when the last record was written: what ended since is not yet told. */
  function remove(free: ReadonlySet<Segment>): void {
    closeSafeFiles();
    const isGone = (segment: Segment): boolean => free.has(segment) && segment.live === 0;
    const keep = segments.findIndex((segment) => segment.file !== undefined || !isGone(segment));
    const gone = segments.slice(0, keep < 0 ? -1 : keep);
    for (const { path } of gone) unlink(path);
    segments = segments.slice(gone.length);
    if (gone.length > 0) fullSinceMs = undefined;

    const finished = adopted.filter((unit) => unit.segments.every(isGone));
    adopted = adopted.filter((unit) => !finished.includes(unit));
    for (const unit of finished) removeFolder(unit);
  }

  function removeFolder({ path, streams: ended }: AdoptedFolder): void {
    for (const stream of ended) {
      touched.delete(stream);
      streams.end(stream);
    }
    try {
      removeWhole(layer, path);
    } catch {
      // Whoever takes over our folder finds in our segments that nothing in this one is undecided.
    }
    fullSinceMs = undefined;
  }

  function unlink(path: string): void {
    try {
      layer.unlink(path);
    } catch {
      // It gave way, or the disk fails: an old segment does no harm, its events are known to be settled.
    }
  }

  /** Writes the oldest segment's few undecided events again, where everything after it could go. */
  function carryOver(): void {
    const [oldest, next] = segments;
    if (oldest === undefined || next === undefined || next === current || current === undefined) return;
    if (oldest.live === 0 || oldest.file !== undefined || next.live > 0 || oldest.waiting.size > 0) return;
    const stragglers = options.backlog().eventsIn(oldest);
    if (stragglers.reduce((sum, { byteLength }) => sum + byteLength, 0) * journalLimits.carryOver > segmentBytes) return;
    for (const stored of stragglers) {
      append(stored.stream, () => eventRecord(stored.stream, stored.json));
      options.backlog().move(stored, current);
    }
  }

  return {
    segmentFor(bytes) {
      // A segment that is not written cannot be followed by another one: then it grows, as far as memory may.
      if (current !== undefined && (current.file.isFailing() || current.file.size() === current.headBytes)) return current;
      if (current !== undefined && current.file.size() + recordBytes + bytes <= segmentBytes) return current;
      if (isFull()) return undefined;
      closeSegment();
      return (current = open());
    },
    append,
    appendSettled,
    closeSegment,
    addFolder(unit) {
      adopted.push(unit);
    },
    tidy() {
      carryOver();
      const free = new Set([...segments, ...adopted.flatMap((unit) => unit.segments)].filter(({ live }) => live === 0));
      void Promise.all(unsafeFiles().map((file) => file.whenSafe())).then((safe) => {
        if (safe.every(Boolean)) remove(free);
      });
    },
    unsafeFiles,
    bytes: () => segments.reduce((sum, { file, bytes }) => sum + (file?.size() ?? bytes), 0),
    close() {
      for (const segment of segments) segment.file?.close();
    },
    discard() {
      for (const segment of segments) segment.file?.discard();
      segments = [];
      adopted = [];
      touched.clear();
      current = undefined;
      fullSinceMs = undefined;
    },
  };
}
