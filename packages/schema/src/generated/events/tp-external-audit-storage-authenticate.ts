// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpExternalAuditStorageAuthenticate } from '../../catalog/auth/resources.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-external-audit-storage-authenticate.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
};

/** `tp.externalAuditStorage.authenticate`: Storage outside the product for the audit log renewed its credentials. */
export const tpExternalAuditStorageAuthenticate: EventDefinition<'usage', TpExternalAuditStorageAuthenticate> = {
  name: 'tp.externalAuditStorage.authenticate',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.externalAuditStorage.authenticate` as it travels. */
export interface TpExternalAuditStorageAuthenticateWire extends WireEvent {
  readonly event: 'tp.externalAuditStorage.authenticate';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
