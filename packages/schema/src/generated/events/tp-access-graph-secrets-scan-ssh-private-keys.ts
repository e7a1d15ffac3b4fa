// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessGraphSecretsScanSshPrivateKeys } from '../../catalog/auth/identity-security.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-graph-secrets-scan-ssh-private-keys.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  device_id: { place: 'properties', anonymize: 'device' },
  total_keys: { place: 'properties' },
  device_os: { place: 'properties' },
};

/** `tp.accessGraph.secretsScan.sshPrivateKeys`: A device reported how many private keys it holds. */
export const tpAccessGraphSecretsScanSshPrivateKeys: EventDefinition<'usage', TpAccessGraphSecretsScanSshPrivateKeys> = {
  name: 'tp.accessGraph.secretsScan.sshPrivateKeys',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessGraph.secretsScan.sshPrivateKeys` as it travels. */
export interface TpAccessGraphSecretsScanSshPrivateKeysWire extends WireEvent {
  readonly event: 'tp.accessGraph.secretsScan.sshPrivateKeys';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The device. */
    readonly device_id?: Pseudonym;
    /** Keys found on it. */
    readonly total_keys: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Its operating system. */
    readonly device_os: 'darwin' | 'linux' | 'other' | 'windows';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
