// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessListDelete } from '../../catalog/auth/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-list-delete.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  access_list: { place: 'properties', anonymize: 'resource' },
};

/** `tp.accessList.delete`: An access list was removed. */
export const tpAccessListDelete: EventDefinition<'usage', TpAccessListDelete> = {
  name: 'tp.accessList.delete',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessList.delete` as it travels. */
export interface TpAccessListDeleteWire extends WireEvent {
  readonly event: 'tp.accessList.delete';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who removed it. */
    readonly user_name?: Pseudonym;
    /** The list. */
    readonly access_list?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
