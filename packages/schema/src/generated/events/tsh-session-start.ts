// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TshSessionStart } from '../../catalog/tsh.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tsh-session-start.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  session_type: { place: 'properties' },
};

/** `tsh.session.start`: A session was opened from the command line. */
export const tshSessionStart: EventDefinition<'behavior', TshSessionStart> = {
  name: 'tsh.session.start',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
