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
 * @window 15m
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
  /** Successful sign-ins. @counts tp.user.login */
  logins?: WindowCount;
  /** SSH sessions, those of Git among them. @counts tp.session.start where session_type=ssh|git */
  ssh_sessions?: WindowCount;
  /** Connections forwarded over SSH. @counts tp.session.start where session_type=ssh_port */
  ssh_port_sessions?: WindowCount;
  /** Operations on files over SFTP. @counts tp.sftp */
  sftp_events?: WindowCount;
  /** Application sessions over HTTP, those of agents that speak MCP among them. @counts tp.session.start where session_type=app|app_mcp */
  app_sessions?: WindowCount;
  /** Application connections over TCP. @counts tp.session.start where session_type=app_tcp */
  app_tcp_sessions?: WindowCount;
  /** Interactive Kubernetes sessions. @counts tp.session.start where session_type=k8s */
  kube_sessions?: WindowCount;
  /** Requests to Kubernetes. @counts tp.kube.request */
  kube_requests?: WindowCount;
  /** Connections forwarded through Kubernetes. @counts tp.session.start where session_type=k8s_port */
  kube_port_sessions?: WindowCount;
  /** Database sessions. @counts tp.session.start where session_type=db */
  db_sessions?: WindowCount;
  /** Remote desktop sessions. @counts tp.session.start where session_type=desktop */
  desktop_sessions?: WindowCount;
  /** Sessions on Linux desktops. @counts tp.session.start where session_type=linux_desktop */
  linux_desktop_sessions?: WindowCount;
  /** Sign-ins to other services through the product as identity provider. @counts calls */
  saml_idp_sessions?: WindowCount;
  /** Access requests filed. @counts tp.accessRequest.create */
  access_requests_created?: WindowCount;
  /** Access requests decided on. @counts tp.accessRequest.review */
  access_requests_reviewed?: WindowCount;
  /** Access lists reviewed. @counts tp.accessList.review.create */
  access_lists_reviewed?: WindowCount;
  /** Times access lists gave more access at sign-in. @counts tp.accessList.grantsToUser */
  access_lists_grants?: WindowCount;
  /** Queries on the access graph. @counts tp.tag.executeQuery */
  access_graph_queries?: WindowCount;
  /** Searches of session summaries. @counts tp.sessionSummary.search by query_count */
  session_summary_searches?: WindowCount;
  /** Those that were narrowed by filters. @counts tp.sessionSummary.search where has_filters=true by query_count */
  session_summary_filtered_searches?: WindowCount;
  /** Times a machine joined as this bot. @counts tp.bot.join */
  bot_joins?: WindowCount;
  /** Certificates issued. @counts tp.certificate.issued */
  certificates_issued?: WindowCount;
  /** Workload identity documents issued. @counts tp.spiffe.svid.issued */
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
 * @window 15m
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
  /** Documents issued. @counts calls */
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
 * @window 15m
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
  /** Summaries read. @counts calls */
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
 * @window 15m
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
  /** Times it joined. @counts calls */
  bot_joins?: WindowCount;
  /** Certificates issued to it. @counts calls */
  certificates_issued?: WindowCount;
  /** Workload identity documents issued to it. @counts calls */
  spiffe_svids_issued?: WindowCount;
}
