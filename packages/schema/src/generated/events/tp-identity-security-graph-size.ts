// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpIdentitySecurityGraphSize } from '../../catalog/auth/identity-security.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-identity-security-graph-size.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  provider: { place: 'properties' },
  total_identities: { place: 'properties' },
  total_resources: { place: 'properties' },
};

/** `tp.identitySecurity.graphSize`: The size of the access graph was taken, for one source. */
export const tpIdentitySecurityGraphSize: EventDefinition<'usage', TpIdentitySecurityGraphSize> = {
  name: 'tp.identitySecurity.graphSize',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.identitySecurity.graphSize` as it travels. */
export interface TpIdentitySecurityGraphSizeWire extends WireEvent {
  readonly event: 'tp.identitySecurity.graphSize';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The source. */
    readonly provider: 'aws' | 'azure' | 'entra_id' | 'github' | 'gitlab' | 'netiq' | 'okta' | 'other' | 'product';
    /** Identities in the graph. */
    readonly total_identities: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Resources in the graph. */
    readonly total_resources: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
