/** What a reporter offers and what it is made of: the types of `reporter.ts`, apart from the flow. */
import type { Anonymizer } from '@candor/anonymizer';
import type { DropReason, EventClass, EventDefinition, ReporterName, ReportingPolicy } from '@candor/schema';

import type { Consent, ConsentDecision } from './consent-gate.js';
import type { DeliveryCallbacks, DeliveryStats } from './delivery-health.js';
import type { JournalStats, OpenStore } from './event-store.js';
import type { LedgerColumns } from './ledger.js';
import type { Clock, Randomness, Transport } from './ports.js';
import type { PlacedFields } from './pseudonymization.js';
import type { ReporterLimits } from './reporter-limits.js';
import type { StreamStats } from './stream.js';

export interface TrackOptions<Class extends EventClass = EventClass> {
  /** When it happened, if not now. */
  readonly at?: Date;
  /** UUID v7 for replays from a durable source: the same occurrence must bear the same id each time. */
  readonly id?: string;
  /** UUID v4 of the installation the event comes from, if not this reporter's own. Behaviour events only. */
  readonly distinctId?: Class extends 'behavior' ? string : never;
}

/** `captured = accepted + duplicate + rejected + sum(dropped) + pending`, at every moment, here and in each of `streams`. */
export interface ReporterStats extends LedgerColumns {
  /** Captured and not yet decided: waiting or in flight. */
  readonly pending: number;
  /** Those that may still change; earlier ones are in the totals alone. */
  readonly streams: readonly StreamStats[];
  readonly consent: ConsentDecision;
  readonly delivery: DeliveryStats;
  /** Absent where events wait in memory only. */
  readonly journal?: JournalStats;
}

export interface Reporter<Class extends EventClass> {
  /** Never throws, never waits. What the event's class or schema does not allow is counted, not sent. */
  track<Input extends object>(
    event: EventDefinition<Class, Input>,
    properties: NoInfer<Input>,
    options?: TrackOptions<Class>,
  ): void;
  setConsent(consent: Consent): void;
  /**
   * Resolves, never rejects, when everything captured before the call is decided, or `timeoutMs` is over. What is undecided
   * then is as safe as the reporter's journal makes it.
   */
  flush(options?: { readonly timeoutMs?: number }): Promise<ReporterStats>;
  /** As `flush()`, for the last time: what is undecided afterwards stays in the journal, or without one counts as `dropped.shutdown`. */
  shutdown(options?: { readonly timeoutMs?: number }): Promise<ReporterStats>;
  stats(): ReporterStats;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface CoreOptions<Class extends EventClass> extends DeliveryCallbacks {
  readonly class: Class;
  readonly policy: ReportingPolicy;
  readonly reporter: { readonly name: ReporterName; readonly version: string };
  readonly anonymizer: Anonymizer;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Default `unknown`: nothing is computed, kept or sent. */
  readonly consent?: Consent;
  /** The variable or signal that counts as a no, e.g. `DO_NOT_TRACK`. */
  readonly environmentRefusal?: string;
  /** UUID v4 of the installation, behaviour events only. Made per consent where none is given. */
  readonly distinctId?: string;
  readonly limits?: Partial<ReporterLimits>;
  /** Where events wait. Default: in memory. */
  readonly openStore?: OpenStore;
}

export interface BatchLimits {
  /** Events per batch. */
  readonly batchEvents?: number;
  /** UTF-8 bytes per body. */
  readonly batchBytes?: number;
}

export interface CoreReporter<Class extends EventClass> extends Reporter<Class> {
  /**
   * For packages of ours that have pseudonymised the fields already: as `track()`, from validation on. Undefined when the event
   * is stored, else why not; counted either way, but for want of room: the caller keeps such an event and offers it again.
   * Applications never get hold of it, so nobody passes a value unhashed.
   */
  admitPlaced(event: EventDefinition<Class>, placed: PlacedFields, options?: TrackOptions<Class>): DropReason | undefined;
  /**
   * For the page's hide path: cuts every event that is not yet acknowledged into batches, those in an ordinary request
   * included, and hands each to `transport.send` before it returns; nothing asynchronous happens before the last hand-over.
   * Events whose earlier hand-over has not settled are not handed over again. A batch that comes back `retry` returns its
   * events to the ordinary way. `limits` narrows the batches for this one call, e.g. to a keepalive budget.
   */
  sendNow(transport: Transport, limits?: BatchLimits): void;
}
