// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpOktaAccessListSync } from '../../catalog/auth/access-requests.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-okta-access-list-sync.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  num_app_filters: { place: 'properties' },
  num_group_filters: { place: 'properties' },
  num_apps: { place: 'properties' },
  num_groups: { place: 'properties' },
  num_roles: { place: 'properties' },
  num_access_lists: { place: 'properties' },
  num_access_list_members: { place: 'properties' },
};

/** `tp.okta.accessListSync`: Groups and applications of Okta were synchronised. */
export const tpOktaAccessListSync: EventDefinition<'usage', TpOktaAccessListSync> = {
  name: 'tp.okta.accessListSync',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.okta.accessListSync` as it travels. */
export interface TpOktaAccessListSyncWire extends WireEvent {
  readonly event: 'tp.okta.accessListSync';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Filters on applications. */
    readonly num_app_filters: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Filters on groups. */
    readonly num_group_filters: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Applications. */
    readonly num_apps: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Groups. */
    readonly num_groups: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Roles made of them. */
    readonly num_roles: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Access lists made of them. */
    readonly num_access_lists: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Members of those lists. */
    readonly num_access_list_members: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
