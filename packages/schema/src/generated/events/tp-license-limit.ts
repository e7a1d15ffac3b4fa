// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpLicenseLimit } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-license-limit.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  license_limit: { place: 'properties' },
};

/** `tp.license.limit`: A feature was refused because the licence does not cover it. */
export const tpLicenseLimit: EventDefinition<'usage', TpLicenseLimit> = {
  name: 'tp.license.limit',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.license.limit` as it travels. */
export interface TpLicenseLimitWire extends WireEvent {
  readonly event: 'tp.license.limit';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The limit. */
    readonly license_limit: 'device_trust_team_jamf' | 'device_trust_team_usage' | 'other';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
