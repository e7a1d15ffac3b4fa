// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessListMemberUpdate } from '../../catalog/auth/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-list-member-update.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  access_list: { place: 'properties', anonymize: 'resource' },
  member_kind: { place: 'properties' },
};

/** `tp.accessList.member.update`: A membership of an access list was changed. */
export const tpAccessListMemberUpdate: EventDefinition<'usage', TpAccessListMemberUpdate> = {
  name: 'tp.accessList.member.update',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessList.member.update` as it travels. */
export interface TpAccessListMemberUpdateWire extends WireEvent {
  readonly event: 'tp.accessList.member.update';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who changed it. */
    readonly user_name?: Pseudonym;
    /** The list. */
    readonly access_list?: Pseudonym;
    /** Whether the member is a person or another list. */
    readonly member_kind: 'list' | 'other' | 'user';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
