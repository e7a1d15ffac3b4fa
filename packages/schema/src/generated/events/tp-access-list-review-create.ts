// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessListReviewCreate } from '../../catalog/auth/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-list-review-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  access_list: { place: 'properties', anonymize: 'resource' },
  review_delay: { place: 'properties' },
  membership_requirements_changed: { place: 'properties' },
  review_frequency_changed: { place: 'properties' },
  review_day_of_month_changed: { place: 'properties' },
  number_of_removed_members: { place: 'properties' },
};

/** `tp.accessList.review.create`: The regular review of a list was recorded. */
export const tpAccessListReviewCreate: EventDefinition<'usage', TpAccessListReviewCreate> = {
  name: 'tp.accessList.review.create',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessList.review.create` as it travels. */
export interface TpAccessListReviewCreateWire extends WireEvent {
  readonly event: 'tp.accessList.review.create';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who reviewed. */
    readonly user_name?: Pseudonym;
    /** The list. */
    readonly access_list?: Pseudonym;
    /** How late the review was. */
    readonly review_delay: '1-7d' | '8-30d' | '>30d' | 'early' | 'on_time';
    /** Whether the demands on members changed. */
    readonly membership_requirements_changed: boolean;
    /** Whether the interval of reviews changed. */
    readonly review_frequency_changed: boolean;
    /** Whether the day of reviews changed. */
    readonly review_day_of_month_changed: boolean;
    /** Members taken off. */
    readonly number_of_removed_members: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
