// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSessionStart } from '../../catalog/auth.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-session-start.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  address: { place: 'properties', anonymize: 'address' },
  session_type: { place: 'properties' },
  user_kind: { place: 'properties' },
};

/** `tp.session.start`: A session was opened. */
export const tpSessionStart: EventDefinition<'usage', TpSessionStart> = {
  name: 'tp.session.start',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
