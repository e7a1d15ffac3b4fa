// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserLoginFailure } from '../../catalog/auth.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-user-login-failure.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  address: { place: 'properties', anonymize: 'address' },
  method: { place: 'properties' },
  known_user: { place: 'properties' },
};

/** `tp.user.loginFailure`: An attempt to sign in was refused. */
export const tpUserLoginFailure: EventDefinition<'usage', TpUserLoginFailure> = {
  name: 'tp.user.loginFailure',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
