/**
 * The request body of `candor/1`, as it travels. The JSON Schema of the envelope is generated from these interfaces;
 * each element of `events` is checked against its own event's schema.
 */

/** A JSON value that the catalog allows inside an event. Lists hold pseudonyms only. */
export type WireValue = string | number | boolean | readonly string[];

export interface WireEvent {
  /** UUID v7, stable across retries: the store keeps one event per tenant and id. */
  readonly id: string;
  /** Position in its stream, from 1, without gaps as captured: a gap at the collector is a loss. */
  readonly seq: number;
  readonly event: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`; behaviour events are rounded down to the minute. */
  readonly at: string;
  /** Random UUID v4 of the installation. Behaviour events only. */
  readonly distinct_id?: string;
  readonly properties: Readonly<Record<string, WireValue>>;
  readonly set?: Readonly<Record<string, WireValue>>;
  readonly set_once?: Readonly<Record<string, WireValue>>;
}

/** Why a reporter gave up an event it had captured. A closed list, so that every loss has a name. */
export type DropReason =
  /** The queue was at its limit of events or bytes. */
  | 'queue_full'
  /** The event does not fit its own schema. */
  | 'invalid'
  /** One event is larger than a batch may be. */
  | 'too_large'
  /** Consent was withdrawn while the event waited. */
  | 'consent_withdrawn'
  /** The reporter was shut down before the event could be delivered, or `track()` was called afterwards. */
  | 'shutdown';

export type ReporterName = '@candor/node-reporter' | '@candor/browser-reporter';

export interface WireBatch {
  readonly schema: 'candor/1';
  /** Version of `@candor/schema` the reporter was built with. */
  readonly catalog: string;
  /** UUID v7, stable across retries of the same batch. */
  readonly batch_id: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly sent_at: string;
  readonly reporter: { readonly name: ReporterName; readonly version: string };
  /** `key_id` is a random UUID v4: it names the key and is not derived from it. */
  readonly anonymization: { readonly scheme: 'hmac-anon/1'; readonly key_id: string };
  readonly stream: {
    /** Random UUID v4 per consent. */
    readonly id: string;
    /** Lowest and highest `seq` in this batch. */
    readonly first: number;
    readonly last: number;
    /** Running totals since the stream began, by reason; a reason without a loss is absent. */
    readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  };
  readonly events: readonly WireEvent[];
}
