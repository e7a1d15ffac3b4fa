// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectUserJobRoleUpdate } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
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
  validate: (candidate) => findFault(validate, fields, candidate),
};
