// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserLogin } from '../../catalog/auth.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-user-login.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  address: { place: 'properties', anonymize: 'address' },
  method: { place: 'properties' },
  connector_type: { place: 'properties' },
};

/** `tp.user.login`: Someone signed in. */
export const tpUserLogin: EventDefinition<'usage', TpUserLogin> = {
  name: 'tp.user.login',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
