// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectUserJobRoleUpdate } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import { validate } from '../validators/connect-user-job-role-update.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  job_role: { place: 'set' },
};

/** `connect.user.jobRoleUpdate`: Someone answered the optional question about their job. */
export const connectUserJobRoleUpdate: EventDefinition<'behavior', ConnectUserJobRoleUpdate> = {
  name: 'connect.user.jobRoleUpdate',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.user.jobRoleUpdate` as it travels. */
export interface ConnectUserJobRoleUpdateWire extends WireEvent {
  readonly event: 'connect.user.jobRoleUpdate';
  readonly distinct_id: string;
  readonly properties: Readonly<Record<string, never>>;
  readonly set: {
    /** The answer. There is no free text: an own answer counts as `other`. */
    readonly job_role: 'devops_engineer' | 'other' | 'software_engineer' | 'solutions_architect' | 'support_engineer' | 'system_administrator';
  };
  readonly set_once?: Readonly<Record<string, never>>;
}
