// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSecurityReportGetResult } from '../../catalog/auth/access-requests.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-security-report-get-result.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  report: { place: 'properties' },
  days: { place: 'properties' },
};

/** `tp.securityReport.getResult`: A security report was fetched. */
export const tpSecurityReportGetResult: EventDefinition<'usage', TpSecurityReportGetResult> = {
  name: 'tp.securityReport.getResult',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.securityReport.getResult` as it travels. */
export interface TpSecurityReportGetResultWire extends WireEvent {
  readonly event: 'tp.securityReport.getResult';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who fetched it. */
    readonly user_name?: Pseudonym;
    /** The report; one that a customer made is `custom`. */
    readonly report: 'custom' | 'failed_sign_ins' | 'other' | 'privileged_access' | 'session_overview' | 'weak_device_access';
    /** Days that it covers. */
    readonly days: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
