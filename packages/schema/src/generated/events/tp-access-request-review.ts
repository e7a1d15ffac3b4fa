// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessRequestReview } from '../../catalog/auth/access-requests.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-request-review.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  requested_kind: { place: 'properties' },
  user_kind: { place: 'properties' },
  proposed_state: { place: 'properties' },
};

/** `tp.accessRequest.review`: An access request was decided on. */
export const tpAccessRequestReview: EventDefinition<'usage', TpAccessRequestReview> = {
  name: 'tp.accessRequest.review',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessRequest.review` as it travels. */
export interface TpAccessRequestReviewWire extends WireEvent {
  readonly event: 'tp.accessRequest.review';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who decided. */
    readonly user_name?: Pseudonym;
    /** What was asked for. */
    readonly requested_kind: 'app' | 'db' | 'desktop' | 'k8s' | 'node' | 'none' | 'other' | 'role' | 'several';
    /** Whether a person or a machine decided. */
    readonly user_kind: 'bot' | 'human';
    /** The decision. */
    readonly proposed_state: 'approved' | 'denied' | 'other' | 'promoted';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
