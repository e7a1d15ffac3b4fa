// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpIdentitySecurityUsage } from '../../catalog/auth/inventory-reports.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-identity-security-usage.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  window_start: { place: 'properties' },
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  reporter_host: { place: 'properties', anonymize: 'server' },
  provider: { place: 'properties' },
  total_identities: { place: 'properties' },
  total_resources: { place: 'properties' },
  logs_ingested: { place: 'properties' },
};

/** `tp.identitySecurity.usage`: What one source brought to the access graph in one hour. */
export const tpIdentitySecurityUsage: EventDefinition<'usage', TpIdentitySecurityUsage> = {
  name: 'tp.identitySecurity.usage',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.identitySecurity.usage` as it travels. */
export interface TpIdentitySecurityUsageWire extends WireEvent {
  readonly event: 'tp.identitySecurity.usage';
  readonly distinct_id?: never;
  readonly properties: {
    /** Start of the window. */
    readonly window_start: string;
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The Auth server that counted. */
    readonly reporter_host?: Pseudonym;
    /** The source. */
    readonly provider: 'aws' | 'azure' | 'entra_id' | 'github' | 'gitlab' | 'netiq' | 'okta' | 'other' | 'product';
    /** Identities in the graph. */
    readonly total_identities?: number;
    /** Resources in the graph. */
    readonly total_resources?: number;
    /** Lines of its audit log taken in. */
    readonly logs_ingested?: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
