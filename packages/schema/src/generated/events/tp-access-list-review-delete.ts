// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessListReviewDelete } from '../../catalog/auth/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-list-review-delete.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  access_list: { place: 'properties', anonymize: 'resource' },
  access_list_review: { place: 'properties', anonymize: 'resource' },
};

/** `tp.accessList.review.delete`: The record of a review was removed. */
export const tpAccessListReviewDelete: EventDefinition<'usage', TpAccessListReviewDelete> = {
  name: 'tp.accessList.review.delete',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessList.review.delete` as it travels. */
export interface TpAccessListReviewDeleteWire extends WireEvent {
  readonly event: 'tp.accessList.review.delete';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who removed it. */
    readonly user_name?: Pseudonym;
    /** The list. */
    readonly access_list?: Pseudonym;
    /** The review. */
    readonly access_list_review?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
