// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessListUpdate } from '../../catalog/auth/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-list-update.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  access_list: { place: 'properties', anonymize: 'resource' },
};

/** `tp.accessList.update`: An access list was changed. */
export const tpAccessListUpdate: EventDefinition<'usage', TpAccessListUpdate> = {
  name: 'tp.accessList.update',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessList.update` as it travels. */
export interface TpAccessListUpdateWire extends WireEvent {
  readonly event: 'tp.accessList.update';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who changed it. */
    readonly user_name?: Pseudonym;
    /** The list. */
    readonly access_list?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
