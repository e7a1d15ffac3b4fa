// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessListGrantsToUser } from '../../catalog/auth/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-list-grants-to-user.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  count_roles_granted: { place: 'properties' },
  count_traits_granted: { place: 'properties' },
  count_inherited_roles_granted: { place: 'properties' },
  count_inherited_traits_granted: { place: 'properties' },
};

/** `tp.accessList.grantsToUser`: Access lists gave someone more access at sign-in. */
export const tpAccessListGrantsToUser: EventDefinition<'usage', TpAccessListGrantsToUser> = {
  name: 'tp.accessList.grantsToUser',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessList.grantsToUser` as it travels. */
export interface TpAccessListGrantsToUserWire extends WireEvent {
  readonly event: 'tp.accessList.grantsToUser';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who was given it. */
    readonly user_name?: Pseudonym;
    /** Roles given. */
    readonly count_roles_granted: number;
    /** Traits given. */
    readonly count_traits_granted: number;
    /** Roles given by a list within a list. */
    readonly count_inherited_roles_granted: number;
    /** Traits given by a list within a list. */
    readonly count_inherited_traits_granted: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
