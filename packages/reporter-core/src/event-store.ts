/**
 * The port behind `track()`: where validated events wait until they are decided. The memory store is one implementation, a
 * platform's journal another; `testing/store-contract.ts` holds both to the same behaviour.
 *
 * Promises: an event leaves by identity, never by position, so whatever happens during a send cannot remove another one;
 * whoever settles it first has counted it. Everything here is synchronous for its caller but `persist()`, and nothing throws.
 * Must not: take anything but a validated event.
 */
import type { DropReason, ValidEvent } from '@candor/schema';

import type { Outcome } from './ledger.js';
import type { Clock } from './ports.js';
import type { ReporterLimits } from './reporter-limits.js';
import type { Stream, StreamBook } from './stream.js';

export interface StoredEvent {
  /** Counts up over the store's life, across streams: "everything captured so far" is one number. */
  readonly position: number;
  readonly stream: Stream;
  readonly id: string;
  readonly seq: number;
  /** The event as it travels: made once, so that its bytes are the same in every batch. */
  readonly json: string;
  /** Of `json`, in UTF-8. */
  readonly byteLength: number;
}

export type StoreRefusal = Extract<DropReason, 'queue_full' | 'too_large' | 'journal_full'>;

export interface EventStore {
  /** There is consent: from now on the store may keep events, and take over what ended processes have left. */
  open(): void;
  /** Undefined when stored, else why not. The event's `seq` is the stream's next one, or becomes it. */
  add(event: ValidEvent, stream: Stream): StoreRefusal | undefined;
  has(stored: StoredEvent): boolean;
  /** Counts the outcome in the event's stream. False where it was gone already: then somebody else has settled it. */
  settle(stored: StoredEvent, outcome: Outcome): boolean;
  /** A stream's ledger changed by something other than `settle`: an event that was refused. */
  noteLoss(stream: Stream): void;
  /** The oldest events, oldest first: all of them, or as many as the store keeps at hand; never none while there are some. */
  events(): IterableIterator<StoredEvent>;
  /** All events, at hand or not. */
  size(): number;
  /** Position of the newest event ever stored. */
  lastPosition(): number;
  /** Position of the oldest event still here. */
  firstPosition(): number | undefined;
  /**
   * Resolves when what was added before is as safe as the store makes it, and what ended processes left has been found.
   * Undefined where there is nothing to wait for. Never rejects.
   */
  persist(): Promise<void> | undefined;
  /** There is no consent (any more): every event goes, counted as `consent_withdrawn`; ended processes' events go too. */
  purge(): void;
  /** The reporter ends: what is undecided stays, if this store outlives the process, or else counts as `shutdown`. */
  close(): void;
  /** Undefined for a store without files. */
  journal(): JournalStats | undefined;
}

export interface JournalStats {
  /** In force now: `memory` while the disk fails. */
  readonly durability: 'memory' | 'process' | 'power';
  /** The system's code (`ENOSPC`, `EACCES`, …) while the disk fails; nothing is lost that memory can hold. */
  readonly degraded?: string;
  /** Bytes this writer holds on disk. */
  readonly bytes: number;
  /** Of them, those that are in memory only, or, with `power`, not yet surely on the disk. */
  readonly unsafeBytes: number;
  /** Records that were found damaged and left out, since this reporter began. */
  readonly damagedRecords: number;
  /** Writers that ended with something undecided and were taken over, since this reporter began. */
  readonly adopted: number;
}

/** What a reporter gives the store it opens. */
export interface StoreContext {
  readonly streams: StreamBook;
  readonly limits: ReporterLimits;
  readonly clock: Clock;
  /** Events have come in by another way than `add`. */
  readonly onRecovered: () => void;
}

export type OpenStore = (context: StoreContext) => EventStore;
