// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpRoleCreate } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-role-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  role_name: { place: 'properties', anonymize: 'resource' },
  is_preset: { place: 'properties' },
};

/** `tp.role.create`: A role was made. */
export const tpRoleCreate: EventDefinition<'usage', TpRoleCreate> = {
  name: 'tp.role.create',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.role.create` as it travels. */
export interface TpRoleCreateWire extends WireEvent {
  readonly event: 'tp.role.create';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who made it. */
    readonly user_name?: Pseudonym;
    /** The role. */
    readonly role_name?: Pseudonym;
    /** Whether the role is one that ships with the product. */
    readonly is_preset: boolean;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
