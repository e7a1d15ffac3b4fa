// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpTagExecuteQuery } from '../../catalog/auth/access-requests.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-tag-execute-query.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  total_nodes: { place: 'properties' },
  total_edges: { place: 'properties' },
  is_success: { place: 'properties' },
};

/** `tp.tag.executeQuery`: A query on the access graph was run. */
export const tpTagExecuteQuery: EventDefinition<'usage', TpTagExecuteQuery> = {
  name: 'tp.tag.executeQuery',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.tag.executeQuery` as it travels. */
export interface TpTagExecuteQueryWire extends WireEvent {
  readonly event: 'tp.tag.executeQuery';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who ran it. */
    readonly user_name?: Pseudonym;
    /** Nodes in the answer. */
    readonly total_nodes: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Edges in the answer. */
    readonly total_edges: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Whether it gave a result. */
    readonly is_success: boolean;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
