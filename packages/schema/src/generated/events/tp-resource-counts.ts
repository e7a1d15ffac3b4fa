// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpResourceCounts } from '../../catalog/auth/inventory-reports.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-resource-counts.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  window_start: { place: 'properties' },
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  reporter_host: { place: 'properties', anonymize: 'server' },
  resource_kind: { place: 'properties' },
  resource_names: { place: 'properties', anonymize: 'resource', list: true },
};

/** `tp.resource.counts`: Which resources of one kind were seen in one hour. */
export const tpResourceCounts: EventDefinition<'usage', TpResourceCounts> = {
  name: 'tp.resource.counts',
  class: 'usage',
  version: 1,
  bills: 'protected-resources',
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.resource.counts` as it travels. */
export interface TpResourceCountsWire extends WireEvent {
  readonly event: 'tp.resource.counts';
  readonly distinct_id?: never;
  readonly properties: {
    /** Start of the window. */
    readonly window_start: string;
    /** The cluster that protects them. */
    readonly cluster_name?: Pseudonym;
    /** The Auth server that counted. */
    readonly reporter_host?: Pseudonym;
    /** What they are. */
    readonly resource_kind: 'app_server' | 'db_server' | 'kube_server' | 'linux_desktop' | 'node' | 'node_openssh' | 'node_openssh_eice' | 'windows_desktop';
    /** The resources seen. More than fit are sent as further events of the same window; 128 keep one event under 8 KiB. */
    readonly resource_names?: readonly Pseudonym[];
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
