// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectAccessRequestAssumeRole } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/connect-access-request-assume-role.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `connect.accessRequest.assumeRole`: Someone took on the roles of an approved request. */
export const connectAccessRequestAssumeRole: EventDefinition<'behavior', ConnectAccessRequestAssumeRole> = {
  name: 'connect.accessRequest.assumeRole',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.accessRequest.assumeRole` as it travels. */
export interface ConnectAccessRequestAssumeRoleWire extends WireEvent {
  readonly event: 'connect.accessRequest.assumeRole';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the roles. */
    readonly cluster_name?: Pseudonym;
    /** Who took them on. */
    readonly user_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
