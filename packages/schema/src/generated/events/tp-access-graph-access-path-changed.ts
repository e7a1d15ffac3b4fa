// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessGraphAccessPathChanged } from '../../catalog/auth/identity-security.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-graph-access-path-changed.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  affected_resource_type: { place: 'properties' },
  affected_resource_source: { place: 'properties' },
};

/** `tp.accessGraph.accessPathChanged`: The access to a watched resource changed. */
export const tpAccessGraphAccessPathChanged: EventDefinition<'usage', TpAccessGraphAccessPathChanged> = {
  name: 'tp.accessGraph.accessPathChanged',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessGraph.accessPathChanged` as it travels. */
export interface TpAccessGraphAccessPathChangedWire extends WireEvent {
  readonly event: 'tp.accessGraph.accessPathChanged';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** What kind of thing the resource is. */
    readonly affected_resource_type: 'account' | 'application' | 'bucket' | 'database' | 'desktop' | 'kubernetes' | 'other' | 'project' | 'server';
    /** The system that the graph knows the resource from. */
    readonly affected_resource_source: 'aws' | 'azure' | 'entra_id' | 'github' | 'gitlab' | 'netiq' | 'okta' | 'other' | 'product';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
