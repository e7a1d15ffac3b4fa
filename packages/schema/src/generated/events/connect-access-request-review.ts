// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectAccessRequestReview } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/connect-access-request-review.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `connect.accessRequest.review`: Someone decided on an access request. */
export const connectAccessRequestReview: EventDefinition<'behavior', ConnectAccessRequestReview> = {
  name: 'connect.accessRequest.review',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.accessRequest.review` as it travels. */
export interface ConnectAccessRequestReviewWire extends WireEvent {
  readonly event: 'connect.accessRequest.review';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster the request belongs to. */
    readonly cluster_name?: Pseudonym;
    /** Who decided. */
    readonly user_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
