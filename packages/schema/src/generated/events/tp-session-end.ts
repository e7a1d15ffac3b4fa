// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSessionEnd } from '../../catalog/auth.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-session-end.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  address: { place: 'properties', anonymize: 'address' },
  session_type: { place: 'properties' },
  user_kind: { place: 'properties' },
  duration: { place: 'properties' },
};

/** `tp.session.end`: A session was closed. */
export const tpSessionEnd: EventDefinition<'usage', TpSessionEnd> = {
  name: 'tp.session.end',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
