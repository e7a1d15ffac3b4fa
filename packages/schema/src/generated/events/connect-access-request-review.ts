// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectAccessRequestReview } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
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
  validate: (candidate) => findFault(validate, fields, candidate),
};
