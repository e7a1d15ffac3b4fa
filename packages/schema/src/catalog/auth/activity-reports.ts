/** Product-usage reports of the Auth server on people: what they did in one window, one record per event. */
import type { QuarterHour, SessionType, UserKind, UserOrigin, WindowCount } from '../vocabulary.js';

/**
 * What one user did in one window of 15 minutes.
 * @event tp.user.activity
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many people use the product in a month, and how much of each protocol.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpUserActivity {
  /** Start of the window. */
  window_start: QuarterHour;
  /** The cluster the user is active on. @anonymize cluster */
  cluster_name: string;
  /** The Auth server that counted. @anonymize server */
  reporter_host: string;
  /** Whose activity it is. @anonymize user */
  user_name: string;
  /** A person, a bot, or the product itself. Only people make active users. */
  user_kind: UserKind | 'system';
  /** Where the account comes from. */
  user_origin?: UserOrigin;
  /** Successful sign-ins. */
  logins?: WindowCount;
  /** SSH sessions. */
  ssh_sessions?: WindowCount;
  /** Connections forwarded over SSH. */
  ssh_port_sessions?: WindowCount;
  /** Operations on files over SFTP. */
  sftp_events?: WindowCount;
  /** Application sessions over HTTP. */
  app_sessions?: WindowCount;
  /** Application connections over TCP. */
  app_tcp_sessions?: WindowCount;
  /** Interactive Kubernetes sessions. */
  kube_sessions?: WindowCount;
  /** Requests to Kubernetes. */
  kube_requests?: WindowCount;
  /** Connections forwarded through Kubernetes. */
  kube_port_sessions?: WindowCount;
  /** Database sessions. */
  db_sessions?: WindowCount;
  /** Remote desktop sessions. */
  desktop_sessions?: WindowCount;
  /** Sessions on Linux desktops. */
  linux_desktop_sessions?: WindowCount;
  /** Sign-ins to other services through the product as identity provider. */
  saml_idp_sessions?: WindowCount;
  /** Access requests filed. */
  access_requests_created?: WindowCount;
  /** Access requests decided on. */
  access_requests_reviewed?: WindowCount;
  /** Access lists reviewed. */
  access_lists_reviewed?: WindowCount;
  /** Times access lists gave more access at sign-in. */
  access_lists_grants?: WindowCount;
  /** Queries on the access graph. */
  access_graph_queries?: WindowCount;
  /** Searches of session summaries. */
  session_summary_searches?: WindowCount;
  /** Those that were narrowed by filters. */
  session_summary_filtered_searches?: WindowCount;
  /** Times a machine joined as this bot. */
  bot_joins?: WindowCount;
  /** Certificates issued. */
  certificates_issued?: WindowCount;
  /** Workload identity documents issued. */
  spiffe_svids_issued?: WindowCount;
}

/**
 * How many documents one user had issued for one workload in 15 minutes.
 * @event tp.user.workloadActivity
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many workloads have an identity. Never invoiced: the report on the user is.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpUserWorkloadActivity {
  /** Start of the window. */
  window_start: QuarterHour;
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The Auth server that counted. @anonymize server */
  reporter_host: string;
  /** Whose activity it is. @anonymize user */
  user_name: string;
  /** The workload. @anonymize resource */
  spiffe_id: string;
  /** Documents issued. */
  svids_issued: WindowCount;
}

/**
 * How often one user read summaries of sessions with one resource in 15 minutes.
 * @event tp.user.summaryActivity
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Which kinds of session are followed up by their summaries. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpUserSummaryActivity {
  /** Start of the window. */
  window_start: QuarterHour;
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The Auth server that counted. @anonymize server */
  reporter_host: string;
  /** Whose activity it is. @anonymize user */
  user_name: string;
  /** Protocol of the sessions. */
  session_type: SessionType;
  /** The resource of the sessions. @anonymize resource */
  resource_name: string;
  /** Summaries read. */
  summaries_read: WindowCount;
}

/**
 * What one instance of a bot did in one window of 15 minutes.
 * @event tp.botInstance.activity
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many machines are kept supplied with credentials. Bots do not make active users.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpBotInstanceActivity {
  /** Start of the window. */
  window_start: QuarterHour;
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The Auth server that counted. @anonymize server */
  reporter_host: string;
  /** The instance. @anonymize bot */
  bot_instance_id: string;
  /** The account of the bot. @anonymize user */
  bot_user_name: string;
  /** Times it joined. */
  bot_joins?: WindowCount;
  /** Certificates issued to it. */
  certificates_issued?: WindowCount;
  /** Workload identity documents issued to it. */
  spiffe_svids_issued?: WindowCount;
}
