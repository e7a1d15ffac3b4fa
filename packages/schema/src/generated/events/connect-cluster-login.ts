// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectClusterLogin } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/connect-cluster-login.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  connector_type: { place: 'properties' },
  os: { place: 'set_once' },
  arch: { place: 'set_once' },
  os_version: { place: 'set' },
  connect_version: { place: 'set' },
};

/** `connect.cluster.login`: Someone signed in to a cluster from the desktop app. */
export const connectClusterLogin: EventDefinition<'behavior', ConnectClusterLogin> = {
  name: 'connect.cluster.login',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
