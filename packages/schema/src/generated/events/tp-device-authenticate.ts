// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpDeviceAuthenticate } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-device-authenticate.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  device_id: { place: 'properties', anonymize: 'device' },
  user_name: { place: 'properties', anonymize: 'user' },
  device_os: { place: 'properties' },
};

/** `tp.device.authenticate`: A trusted device proved itself. */
export const tpDeviceAuthenticate: EventDefinition<'usage', TpDeviceAuthenticate> = {
  name: 'tp.device.authenticate',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.device.authenticate` as it travels. */
export interface TpDeviceAuthenticateWire extends WireEvent {
  readonly event: 'tp.device.authenticate';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The device. */
    readonly device_id?: Pseudonym;
    /** Who used it. */
    readonly user_name?: Pseudonym;
    /** Its operating system. */
    readonly device_os: 'darwin' | 'linux' | 'other' | 'windows';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
