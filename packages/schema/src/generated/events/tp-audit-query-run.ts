// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAuditQueryRun } from '../../catalog/auth/access-requests.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-audit-query-run.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  days: { place: 'properties' },
  is_success: { place: 'properties' },
};

/** `tp.auditQuery.run`: A query on the audit log was run. */
export const tpAuditQueryRun: EventDefinition<'usage', TpAuditQueryRun> = {
  name: 'tp.auditQuery.run',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.auditQuery.run` as it travels. */
export interface TpAuditQueryRunWire extends WireEvent {
  readonly event: 'tp.auditQuery.run';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who ran it. */
    readonly user_name?: Pseudonym;
    /** Days that it covers. */
    readonly days: number;
    /** Whether it gave a result. */
    readonly is_success: boolean;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
