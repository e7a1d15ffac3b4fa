// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpResourceHb } from '../../catalog/auth/resources.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-resource-hb.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  resource_name: { place: 'properties', anonymize: 'resource' },
  resource_kind: { place: 'properties' },
  is_static: { place: 'properties' },
};

/** `tp.resource.hb`: A protected resource said that it is alive. */
export const tpResourceHb: EventDefinition<'usage', TpResourceHb> = {
  name: 'tp.resource.hb',
  class: 'usage',
  version: 1,
  bills: 'protected-resources',
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.resource.hb` as it travels. */
export interface TpResourceHbWire extends WireEvent {
  readonly event: 'tp.resource.hb';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that protects it. */
    readonly cluster_name?: Pseudonym;
    /** The resource. */
    readonly resource_name?: Pseudonym;
    /** What it is. */
    readonly resource_kind: 'app_server' | 'db_server' | 'kube_server' | 'linux_desktop' | 'node' | 'node_openssh' | 'node_openssh_eice' | 'windows_desktop';
    /** Whether it is listed in a configuration file, not enrolled at run time. */
    readonly is_static: boolean;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
