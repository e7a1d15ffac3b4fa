// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpIdentitySecurityAuditLogsIngested } from '../../catalog/auth/identity-security.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-identity-security-audit-logs-ingested.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  provider: { place: 'properties' },
  logs_ingested: { place: 'properties' },
};

/** `tp.identitySecurity.auditLogsIngested`: Lines of another system's audit log were taken in. */
export const tpIdentitySecurityAuditLogsIngested: EventDefinition<'usage', TpIdentitySecurityAuditLogsIngested> = {
  name: 'tp.identitySecurity.auditLogsIngested',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.identitySecurity.auditLogsIngested` as it travels. */
export interface TpIdentitySecurityAuditLogsIngestedWire extends WireEvent {
  readonly event: 'tp.identitySecurity.auditLogsIngested';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The source. */
    readonly provider: 'aws' | 'azure' | 'entra_id' | 'github' | 'gitlab' | 'netiq' | 'okta' | 'other' | 'product';
    /** Lines taken in. */
    readonly logs_ingested: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
