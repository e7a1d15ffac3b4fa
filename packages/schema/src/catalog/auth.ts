/** Product-usage events of the Auth server. They feed billing, so each one says with `@bills` what it counts towards. */
import type {
  ConnectorType,
  FullHour,
  LoginMethod,
  QuarterHour,
  ResourceKind,
  SessionType,
  UserKind,
  WindowCount,
} from './vocabulary.js';

/**
 * Someone signed in.
 * @event tp.user.login
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many people use the product in a month, and how they sign in.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpUserLogin {
  /** The cluster signed in to. @anonymize cluster */
  cluster_name: string;
  /** Who signed in. @anonymize user */
  user_name: string;
  /** Where they came from. @anonymize address */
  address: string;
  /** What they proved themselves with. */
  method: LoginMethod;
  /** What vouched for the identity. */
  connector_type: ConnectorType;
}

/**
 * An attempt to sign in was refused.
 * @event tp.user.loginFailure
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether sign-in works for people, and how much of the load is guessing. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpUserLoginFailure {
  /** The cluster that refused. @anonymize cluster */
  cluster_name: string;
  /** The name that was tried, where one was given. @anonymize user */
  user_name?: string;
  /** Where the attempt came from, where that is known. @anonymize address */
  address?: string;
  /** What was tried as proof. */
  method: LoginMethod;
  /** Whether the name belongs to someone. */
  known_user: boolean;
}

/**
 * A session was opened.
 * @event tp.session.start
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Which protocols are used and by how many people. Sessions of bots do not make an active user.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpSessionStart {
  /** The cluster of the resource. @anonymize cluster */
  cluster_name: string;
  /** Who opened the session. @anonymize user */
  user_name: string;
  /** Where they came from, where that is known. @anonymize address */
  address?: string;
  /** Protocol of the session. */
  session_type: SessionType;
  /** Whether a person or a machine opened it. */
  user_kind: UserKind;
}

/**
 * A session was closed.
 * @event tp.session.end
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How long sessions last, so that capacity can be planned. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSessionEnd {
  /** The cluster of the resource. @anonymize cluster */
  cluster_name: string;
  /** Who had opened the session. @anonymize user */
  user_name: string;
  /** Where they came from, where that is known. @anonymize address */
  address?: string;
  /** Protocol of the session. */
  session_type: SessionType;
  /** Whether a person or a machine had opened it. */
  user_kind: UserKind;
  /** How long it lasted, as a range: an exact length can be matched with other logs. */
  duration: '<1m' | '1-10m' | '10-60m' | '1-8h' | '>8h' | 'unknown';
}

/**
 * A protected resource said that it is alive.
 * @event tp.resource.hb
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many resources of each kind are protected.
 * @since 2026-11-23
 * @retention 760
 * @bills protected-resources
 */
export interface TpResourceHb {
  /** The cluster that protects it. @anonymize cluster */
  cluster_name: string;
  /** The resource. @anonymize resource */
  resource_name: string;
  /** What it is. */
  resource_kind: ResourceKind;
  /** Whether it is listed in a configuration file, not enrolled at run time. */
  is_static: boolean;
}

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
  user_origin?: 'local' | 'sso' | 'okta' | 'scim' | 'entra_id';
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
  /** Sign-ins to other services through the product as identity provider. */
  saml_idp_sessions?: WindowCount;
  /** Access requests filed. */
  access_requests_created?: WindowCount;
  /** Access requests decided on. */
  access_requests_reviewed?: WindowCount;
  /** Access lists reviewed. */
  access_lists_reviewed?: WindowCount;
  /** Times a machine joined as this bot. */
  bot_joins?: WindowCount;
  /** Certificates issued. */
  certificates_issued?: WindowCount;
  /** Workload identity documents issued. */
  spiffe_svids_issued?: WindowCount;
}

/**
 * Which resources of one kind were seen in one hour.
 * @event tp.resource.counts
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many different resources are protected per hour, from which the monthly number is averaged.
 * @since 2026-11-23
 * @retention 760
 * @bills protected-resources
 */
export interface TpResourceCounts {
  /** Start of the window. */
  window_start: FullHour;
  /** The cluster that protects them. @anonymize cluster */
  cluster_name: string;
  /** The Auth server that counted. @anonymize server */
  reporter_host: string;
  /** What they are. */
  resource_kind: ResourceKind;
  /**
   * The resources seen. More than fit are sent as further events of the same window; 128 keep one event under 8 KiB.
   * @anonymize resource
   * @maxItems 128
   */
  resource_names: string[];
}
