// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessListReviewCompliance } from '../../catalog/auth/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-list-review-compliance.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  total_access_lists: { place: 'properties' },
  access_lists_need_review: { place: 'properties' },
};

/** `tp.accessList.review.compliance`: The lists that are overdue for review were counted. */
export const tpAccessListReviewCompliance: EventDefinition<'usage', TpAccessListReviewCompliance> = {
  name: 'tp.accessList.review.compliance',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessList.review.compliance` as it travels. */
export interface TpAccessListReviewComplianceWire extends WireEvent {
  readonly event: 'tp.accessList.review.compliance';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Access lists in all. */
    readonly total_access_lists: number;
    /** Those that are overdue. */
    readonly access_lists_need_review: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
