/**
 * READ SECOND, after `record-file.ts`. The event store that survives its process: every event is in a segment on disk before
 * the event loop's next turn, and leaves the disk when it is decided.
 *
 * Promises: what `EventStore` promises. A disk that fails costs nothing but the safety: events stay in memory, as many as a
 * reporter without a journal would keep, `journal()` says so, and they are written when the disk works again. Streams of
 * ended processes go on as they were, down to their sequence and their losses.
 * Must not: make a folder or a file before there is consent and something to keep in it.
 */
import { createEventWriter } from '@candor/reporter-core';
import type { EventStore, Outcome, StoreContext, StoredEvent, StoreRefusal, Stream } from '@candor/reporter-core';
import type { DropReason, ValidEvent } from '@candor/schema';

import { createAdoption, type AdoptedFolder } from './adoption.js';
import { createAlarm } from './alarm.js';
import { createBacklog } from './backlog.js';
import { failureCode } from './file-layer.js';
import { journalLimits } from './journal-limits.js';
import { eventRecord } from './journal-records.js';
import { resume } from './resumption.js';
import { hasGivenWay } from './room.js';
import type { JournalStoreOptions } from './surroundings.js';
import { createTurn } from './turn.js';
import { unsafeEvents } from './unsafe-events.js';
import { createWriter } from './writer.js';
import { createWriterFolder } from './writer-folder.js';

export function createJournalStore(options: JournalStoreOptions, context: StoreContext): EventStore {
  const { layer, randomness } = options;
  const { streams, limits, clock } = context;
  const folder = createWriterFolder({ ...options, clock });
  const texts = createEventWriter();
  const backlog = createBacklog({
    limits,
    read: ({ file, path }) => file?.contents() ?? layer.read(path),
    onLost: (stream, count, { path }) => drop(stream, hasGivenWay(layer, path) ? 'journal_full' : 'journal_damaged', count),
    onFailure,
  });
  const writer = createWriter({
    ...options,
    folder,
    power: options.durability === 'power',
    streams,
    backlog: () => backlog,
    now: clock.now,
    onFailure,
    onRecovery() {
      degraded = undefined;
    },
  });
  const turn = createTurn(writer, () => {
    backlog.refill();
    alarm.check();
  });
  const adoption = createAdoption({ layer, writer: folder, clock, onAdopted, onFailure });

  const alarm = createAlarm(clock, paceMs, () => {
    if (purgeAgain) removeEverything();
    for (const file of writer.unsafeFiles()) file.commit();
    if (degraded !== undefined && unsafeBytes() === 0) degraded = undefined;
    turn.end();
    writer.tidy();
    stayAlive();
    backlog.refill();
  });

  let isOpen = false;
  let closed = false;
  let degraded: string | undefined;
  let size = 0;
  let position = 0;
  const takenOver = { adopted: 0, damagedRecords: 0 };
  let beatAtMs = clock.now();
  let purgeAgain = false;

  function add(event: ValidEvent, stream: Stream): StoreRefusal | undefined {
    stayAlive();
    const stored = texts.write(event, { position: position + 1, stream, seq: stream.lastSeq + 1 });
    const { byteLength, seq } = stored;
    if (byteLength > limits.eventBytes) return 'too_large';
    if (degraded !== undefined && unsafeBytes() + byteLength > limits.queueBytes) return 'queue_full';
    const segment = writer.segmentFor(byteLength);
    if (segment === undefined) return 'journal_full';
    writer.append(stream, () => eventRecord(stream, stored.json));
    position += 1;
    size += 1;
    stream.lastSeq = seq;
    stream.pending += 1;
    backlog.add(stored, segment);
    alarm.check();
    return undefined;
  }

  function settle(stored: StoredEvent, outcome: Outcome): boolean {
    if (backlog.remove(stored) === undefined) return false;
    size -= 1;
    stored.stream.pending -= 1;
    stored.stream.ledger.count(outcome);
    turn.noteSettled(stored.stream, stored.seq, outcome);
    return true;
  }

  /** Events that were counted as pending are not there. */
  function drop(stream: Stream, reason: DropReason, count: number): void {
    size -= count;
    stream.pending -= count;
    stream.ledger.count(`dropped.${reason}`, count);
    turn.noteChange(stream);
  }

  function onAdopted(folders: readonly AdoptedFolder[]): void {
    turn.end();
    // Positions of waiting events are counted on from the first one: ours must not come in between.
    writer.closeSegment();
    for (const { path, found } of folders) {
      takenOver.adopted += 1;
      takenOver.damagedRecords += found.damaged;
      const resumed = resume(found, streams, position);
      position += resumed.live;
      size += resumed.live;
      for (const segment of resumed.segments) if (segment.live > 0) backlog.addSegment(segment);
      writer.addFolder({ path, ...resumed });
    }
    writer.tidy();
    alarm.check();
    context.onRecovered();
  }

  function onFailure(code: string): void {
    degraded = code;
    alarm.check();
  }

  /** A sign of life when one is due. Whoever was taken for dead starts anew: what was on disk is the finder's now. */
  function stayAlive(): void {
    const nowMs = clock.now();
    // A clock that was set back is as good a reason to look as one that went on.
    if (Math.abs(nowMs - beatAtMs) < journalLimits.heartbeatMs) return;
    beatAtMs = nowMs;
    if (!folder.beat()) startAnew();
    if (isOpen) adoption.start();
  }

  function startAnew(): void {
    const kept = unsafeEvents(writer, backlog).filter(({ stream }) => !stream.recovered);
    for (const stream of streams.all()) streams.handOver(stream, stream.recovered ? undefined : randomness.uuidV4());
    forget();
    for (const { stream, json } of kept) {
      stream.ledger.capture();
      const refusal = add(JSON.parse(json) as ValidEvent, stream);
      if (refusal !== undefined) stream.ledger.count(`dropped.${refusal}`);
    }
  }

  function forget(): void {
    adoption.stop();
    writer.discard();
    backlog.clear();
    turn.forget();
    texts.forget();
    size = 0;
  }

  function unsafeBytes(): number {
    return writer.unsafeFiles().reduce((sum, file) => sum + file.unsafeBytes(), 0);
  }

  /** As long as there is something to guard, and faster while something fails. */
  function paceMs(): number | undefined {
    if (degraded !== undefined || purgeAgain) return journalLimits.retryMs;
    return size > 0 ? journalLimits.heartbeatMs : undefined;
  }

  function removeEverything(): void {
    try {
      folder.remove();
      folder.removeAbandoned();
      purgeAgain = false;
      degraded = undefined;
    } catch (error) {
      purgeAgain = true;
      onFailure(failureCode(error));
    }
  }

  return {
    open() {
      if (isOpen || closed) return;
      isOpen = true;
      adoption.start();
    },
    add,
    has: backlog.has,
    settle,
    noteLoss(stream) {
      if (isOpen) turn.noteChange(stream);
    },
    events: backlog.events,
    size: () => size,
    lastPosition: () => position,
    firstPosition: backlog.firstPosition,
    persist() {
      turn.end();
      for (const file of writer.unsafeFiles()) file.commit();
      const waits = [adoption.finished(), ...writer.unsafeFiles().map((file) => file.whenSafe())].filter((wait) => wait !== undefined);
      return waits.length === 0 ? undefined : Promise.all(waits).then(() => undefined);
    },
    purge() {
      for (const stream of streams.all()) {
        stream.ledger.count('dropped.consent_withdrawn', stream.pending);
        stream.pending = 0;
      }
      isOpen = false;
      alarm.stop();
      forget();
      removeEverything();
    },
    close() {
      if (!isOpen) return;
      if (!folder.beat()) startAnew();
      turn.end();
      for (const file of writer.unsafeFiles()) file.commit();
      // What the disk did not take ends here.
      if (degraded !== undefined) for (const stored of unsafeEvents(writer, backlog)) settle(stored, 'dropped.shutdown');
      turn.end();
      isOpen = false;
      closed = true;
      alarm.stop();
      // What is taken over and not yet read is in our folder too.
      const isEmpty = size === 0 && adoption.finished() === undefined;
      adoption.stop();
      writer.close();
      backlog.clear();
      try {
        if (isEmpty) folder.remove();
        else folder.release();
      } catch (error) {
        degraded = failureCode(error);
      }
      size = 0;
    },
    journal: () => ({
      durability: degraded === undefined ? options.durability : 'memory',
      ...(degraded !== undefined && { degraded }),
      bytes: writer.bytes(),
      unsafeBytes: unsafeBytes(),
      ...takenOver,
    }),
  };
}
