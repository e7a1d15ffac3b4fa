/** What the collector answers. Constant texts, codes and declared names only: a refused value is never echoed. */

/** Why one event was not stored. */
export type RejectReason =
  /** No event of that name in the collector's catalog. */
  | 'unknown_event'
  /** A usage event at `/v1/behavior`, or a behaviour event at `/v1/usage`. */
  | 'wrong_endpoint'
  /** A sensitive field does not have the form that pseudonyms of the batch's scheme have. */
  | 'not_anonymized'
  /** A property the catalog does not declare. */
  | 'undeclared_property'
  /** Any other breach of the event's schema. */
  | 'invalid'
  /** The event is larger than one event may be. */
  | 'too_large'
  /** The store holds other content under the same id. */
  | 'id_conflict';

export type EventResult =
  | { readonly id: string; readonly status: 'accepted' | 'duplicate' }
  /** `id` is null where the refused event had none of the right form; results are in the batch's order. */
  | { readonly id: string | null; readonly status: 'rejected'; readonly reason: RejectReason; readonly field?: string };

/** 200 all stored, 207 some, 400 none. */
export interface BatchAnswer {
  readonly schema: 'candor/1';
  readonly batch_id: string;
  /** One result per event, in the batch's order. */
  readonly results: readonly EventResult[];
}

/** Why a whole request was refused. */
export type RefusalCode =
  | 'bad_request'
  | 'invalid_json'
  | 'invalid_encoding'
  | 'invalid_batch'
  | 'duplicate_key'
  | 'too_deep'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'timeout'
  | 'too_large'
  | 'too_many_events'
  | 'unsupported_media_type'
  | 'unsupported_encoding'
  | 'too_many_requests'
  | 'unavailable';

export interface RefusalAnswer {
  readonly schema: 'candor/1';
  readonly error: {
    readonly code: RefusalCode;
    /** A constant sentence per code that says what to do. */
    readonly message: string;
    /** JSON pointer of declared names, where the envelope's schema failed. */
    readonly field?: string;
  };
}
