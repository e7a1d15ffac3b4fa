// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSessionSummarySearch } from '../../catalog/auth/session-summaries.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-session-summary-search.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  user_kind: { place: 'properties' },
  query_count: { place: 'properties' },
  has_filters: { place: 'properties' },
};

/** `tp.sessionSummary.search`: Summaries were searched. */
export const tpSessionSummarySearch: EventDefinition<'usage', TpSessionSummarySearch> = {
  name: 'tp.sessionSummary.search',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.sessionSummary.search` as it travels. */
export interface TpSessionSummarySearchWire extends WireEvent {
  readonly event: 'tp.sessionSummary.search';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who searched. */
    readonly user_name?: Pseudonym;
    /** Whether a person or a machine searched. */
    readonly user_kind: 'bot' | 'human';
    /** Searches since the last report. */
    readonly query_count: number;
    /** Whether the search was narrowed by filters. */
    readonly has_filters: boolean;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
