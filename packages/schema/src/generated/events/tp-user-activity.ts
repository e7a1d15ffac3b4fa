// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserActivity } from '../../catalog/auth/activity-reports.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
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
  linux_desktop_sessions: { place: 'properties' },
  saml_idp_sessions: { place: 'properties' },
  access_requests_created: { place: 'properties' },
  access_requests_reviewed: { place: 'properties' },
  access_lists_reviewed: { place: 'properties' },
  access_lists_grants: { place: 'properties' },
  access_graph_queries: { place: 'properties' },
  session_summary_searches: { place: 'properties' },
  session_summary_filtered_searches: { place: 'properties' },
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
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.user.activity` as it travels. */
export interface TpUserActivityWire extends WireEvent {
  readonly event: 'tp.user.activity';
  readonly distinct_id?: never;
  readonly properties: {
    /** Start of the window. */
    readonly window_start: string;
    /** The cluster the user is active on. */
    readonly cluster_name?: Pseudonym;
    /** The Auth server that counted. */
    readonly reporter_host?: Pseudonym;
    /** Whose activity it is. */
    readonly user_name?: Pseudonym;
    /** A person, a bot, or the product itself. Only people make active users. */
    readonly user_kind: 'bot' | 'human' | 'system';
    /** Where the account comes from. */
    readonly user_origin?: 'entra_id' | 'local' | 'okta' | 'scim' | 'sso';
    /** Successful sign-ins. */
    readonly logins?: number;
    /** SSH sessions, those of Git among them. */
    readonly ssh_sessions?: number;
    /** Connections forwarded over SSH. */
    readonly ssh_port_sessions?: number;
    /** Operations on files over SFTP. */
    readonly sftp_events?: number;
    /** Application sessions over HTTP, those of agents that speak MCP among them. */
    readonly app_sessions?: number;
    /** Application connections over TCP. */
    readonly app_tcp_sessions?: number;
    /** Interactive Kubernetes sessions. */
    readonly kube_sessions?: number;
    /** Requests to Kubernetes. */
    readonly kube_requests?: number;
    /** Connections forwarded through Kubernetes. */
    readonly kube_port_sessions?: number;
    /** Database sessions. */
    readonly db_sessions?: number;
    /** Remote desktop sessions. */
    readonly desktop_sessions?: number;
    /** Sessions on Linux desktops. */
    readonly linux_desktop_sessions?: number;
    /** Sign-ins to other services through the product as identity provider. */
    readonly saml_idp_sessions?: number;
    /** Access requests filed. */
    readonly access_requests_created?: number;
    /** Access requests decided on. */
    readonly access_requests_reviewed?: number;
    /** Access lists reviewed. */
    readonly access_lists_reviewed?: number;
    /** Times access lists gave more access at sign-in. */
    readonly access_lists_grants?: number;
    /** Queries on the access graph. */
    readonly access_graph_queries?: number;
    /** Searches of session summaries. */
    readonly session_summary_searches?: number;
    /** Those that were narrowed by filters. */
    readonly session_summary_filtered_searches?: number;
    /** Times a machine joined as this bot. */
    readonly bot_joins?: number;
    /** Certificates issued. */
    readonly certificates_issued?: number;
    /** Workload identity documents issued. */
    readonly spiffe_svids_issued?: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
