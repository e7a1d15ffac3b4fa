// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessGraphSecretsScanAuthorizedKeys } from '../../catalog/auth/identity-security.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-graph-secrets-scan-authorized-keys.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  server_id: { place: 'properties', anonymize: 'server' },
  total_keys: { place: 'properties' },
};

/** `tp.accessGraph.secretsScan.authorizedKeys`: A server reported how many keys it lets in. */
export const tpAccessGraphSecretsScanAuthorizedKeys: EventDefinition<'usage', TpAccessGraphSecretsScanAuthorizedKeys> = {
  name: 'tp.accessGraph.secretsScan.authorizedKeys',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessGraph.secretsScan.authorizedKeys` as it travels. */
export interface TpAccessGraphSecretsScanAuthorizedKeysWire extends WireEvent {
  readonly event: 'tp.accessGraph.secretsScan.authorizedKeys';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The server. */
    readonly server_id?: Pseudonym;
    /** Keys that it lets in. */
    readonly total_keys: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
