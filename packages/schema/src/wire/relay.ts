/**
 * `candor-relay/1`: what a page posts to the relay of its own origin. It is the one message of this system that holds raw
 * values, so it never leaves that origin: the relay makes pseudonyms of them and forwards `candor/1`.
 */
import type { RefusalAnswer, RefusalCode } from './answer.js';
import type { WireValue } from './batch.js';
import type { UtcMinute, UuidV4, UuidV7 } from './forms.js';

export interface RelayEvent {
  /** UUID v7, the page's, kept on the way to the store: sending again does not count twice. */
  readonly id: UuidV7;
  readonly event: string;
  readonly at: UtcMinute;
  /** Random UUID v4 per consent, made by the page. */
  readonly distinct_id: UuidV4;
  /** As given to `track()`: declared fields by name, sensitive ones raw. */
  readonly properties: Readonly<Record<string, WireValue>>;
}

export interface RelayBatch {
  readonly schema: 'candor-relay/1';
  /** UUID v7; the answer repeats it. */
  readonly batch_id: UuidV7;
  /** What the person agreed to: the `behaviorSurface` that the page showed. Any other is refused. */
  readonly consent: { readonly state: 'granted'; readonly surface: string };
  /** At least one, at most as many as the collector takes. */
  readonly events: readonly RelayEvent[];
}

/** `consent`: the yes was given for another privacy surface, or reporting is refused on this server. Ask again. */
export type RelayRefusalCode = RefusalCode | 'consent';

/** A refused request is answered in the collector's form; one that is not refused, with a `BatchAnswer`. */
export interface RelayRefusal {
  readonly schema: 'candor/1';
  readonly error: { readonly code: RelayRefusalCode } & Pick<RefusalAnswer['error'], 'message'>;
}
