// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TshLogin } from '../../catalog/tsh.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tsh-login.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  connector_type: { place: 'properties' },
  os: { place: 'set_once' },
  arch: { place: 'set_once' },
  tsh_version: { place: 'set' },
};

/** `tsh.login`: Someone signed in to a cluster from the command line. */
export const tshLogin: EventDefinition<'behavior', TshLogin> = {
  name: 'tsh.login',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
