// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpDeviceEnroll } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-device-enroll.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  device_id: { place: 'properties', anonymize: 'device' },
  user_name: { place: 'properties', anonymize: 'user' },
  device_os: { place: 'properties' },
  device_origin: { place: 'properties' },
};

/** `tp.device.enroll`: A device was enrolled as trusted. */
export const tpDeviceEnroll: EventDefinition<'usage', TpDeviceEnroll> = {
  name: 'tp.device.enroll',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.device.enroll` as it travels. */
export interface TpDeviceEnrollWire extends WireEvent {
  readonly event: 'tp.device.enroll';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The device. */
    readonly device_id?: Pseudonym;
    /** Who enrolled it. */
    readonly user_name?: Pseudonym;
    /** Its operating system. */
    readonly device_os: 'darwin' | 'linux' | 'other' | 'windows';
    /** What registered the device. */
    readonly device_origin: 'api' | 'intune' | 'jamf' | 'other';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
