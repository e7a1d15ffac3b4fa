/**
 * The request body of `candor/1`, as it travels. The JSON Schema of the envelope is generated from these interfaces;
 * each element of `events` is checked against its own event's schema.
 */
import type { PackageVersion, RunningTotal, SequenceNumber, UtcSecond, UuidV4, UuidV7 } from './forms.js';
import type { PseudonymScheme } from './pseudonym.js';

/** A JSON value that the catalog allows inside an event. Lists hold pseudonyms only. */
export type WireValue = string | number | boolean | readonly string[];

export interface WireEvent {
  /** UUID v7, stable across retries: the store keeps one event per tenant and id. */
  readonly id: UuidV7;
  /** Position in its stream, from 1, without gaps as captured: a gap at the collector is a loss. */
  readonly seq: SequenceNumber;
  readonly event: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`; behaviour events are rounded down to the minute. */
  readonly at: UtcSecond;
  /** Random UUID v4 of the installation. Behaviour events only. */
  readonly distinct_id?: UuidV4;
  readonly properties: Readonly<Record<string, WireValue>>;
  readonly set?: Readonly<Record<string, WireValue>>;
  readonly set_once?: Readonly<Record<string, WireValue>>;
}

/** What a reporter gave up after it had captured it, by reason. A closed list, so that every loss has a name. */
export type DroppedTotals = {
  /** The queue was at its limit of events or bytes. */
  readonly queue_full?: RunningTotal;
  /** The event does not fit its own schema. */
  readonly invalid?: RunningTotal;
  /** One event is larger than a batch may be. */
  readonly too_large?: RunningTotal;
  /** Consent was withdrawn while the event waited. */
  readonly consent_withdrawn?: RunningTotal;
  /** The reporter was shut down before the event could be delivered, or `track()` was called afterwards. */
  readonly shutdown?: RunningTotal;
  /** The reporter's journal was at its limit of bytes, and this event gave way. */
  readonly journal_full?: RunningTotal;
  /** The event's record in the reporter's journal was found damaged or missing. */
  readonly journal_damaged?: RunningTotal;
};

export type DropReason = keyof DroppedTotals;

export type ReporterName = '@candor/node-reporter' | '@candor/browser-reporter';

export interface WireBatch {
  readonly schema: 'candor/1';
  /** Version of `@candor/schema` the reporter was built with. */
  readonly catalog: PackageVersion;
  /** UUID v7, stable across retries of the same batch. */
  readonly batch_id: UuidV7;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly sent_at: UtcSecond;
  readonly reporter: { readonly name: ReporterName; readonly version: PackageVersion };
  /**
   * How every pseudonym of this batch was made: a pseudonym of another scheme is refused. `key_id` is a random UUID v4: it
   * names the key and is not derived from it.
   */
  readonly anonymization: { readonly scheme: PseudonymScheme; readonly key_id: UuidV4 };
  readonly stream: {
    /** Random UUID v4 per consent. */
    readonly id: UuidV4;
    /** Lowest and highest `seq` in this batch. */
    readonly first: SequenceNumber;
    readonly last: SequenceNumber;
    /** Running totals since the stream began, by reason; a reason without a loss is absent. */
    readonly dropped: DroppedTotals;
  };
  /**
   * At least one. How many at most is the receiver's limit, not the format's.
   * @minItems 1
   */
  readonly events: readonly WireEvent[];
}
