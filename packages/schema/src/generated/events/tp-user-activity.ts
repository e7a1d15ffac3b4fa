// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserActivity } from '../../catalog/auth.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-user-activity.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  window_start: { place: 'properties' },
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  reporter_host: { place: 'properties', anonymize: 'server' },
  user_name: { place: 'properties', anonymize: 'user' },
  user_kind: { place: 'properties' },
  user_origin: { place: 'properties' },
  logins: { place: 'properties' },
  ssh_sessions: { place: 'properties' },
  ssh_port_sessions: { place: 'properties' },
  sftp_events: { place: 'properties' },
  app_sessions: { place: 'properties' },
  app_tcp_sessions: { place: 'properties' },
  kube_sessions: { place: 'properties' },
  kube_requests: { place: 'properties' },
  kube_port_sessions: { place: 'properties' },
  db_sessions: { place: 'properties' },
  desktop_sessions: { place: 'properties' },
  saml_idp_sessions: { place: 'properties' },
  access_requests_created: { place: 'properties' },
  access_requests_reviewed: { place: 'properties' },
  access_lists_reviewed: { place: 'properties' },
  bot_joins: { place: 'properties' },
  certificates_issued: { place: 'properties' },
  spiffe_svids_issued: { place: 'properties' },
};

/** `tp.user.activity`: What one user did in one window of 15 minutes. */
export const tpUserActivity: EventDefinition<'usage', TpUserActivity> = {
  name: 'tp.user.activity',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
