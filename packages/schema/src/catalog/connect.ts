/** Events of Connect, the desktop app. Each interface is what the app hands to `track()`; the tags decide the rest. */
import type { Architecture, ConnectorType, OperatingSystem, Release, SystemVersion } from './vocabulary.js';

/**
 * Someone signed in to a cluster from the desktop app.
 * @event connect.cluster.login
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose How many people use the app, how they sign in, and which systems and releases it has to run on.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectClusterLogin {
  /** The cluster signed in to. @anonymize cluster */
  cluster_name: string;
  /** Who signed in. @anonymize user */
  user_name: string;
  /** What vouched for the identity. */
  connector_type: ConnectorType | 'passwordless';
  /** Operating system the app was first seen on. @person set_once */
  os: OperatingSystem;
  /** Processor architecture the app was first seen on. @person set_once */
  arch: Architecture;
  /** Current version of the operating system, its numbers only. @person set */
  os_version: SystemVersion;
  /** Current release of the app. @person set */
  connect_version: Release;
}

/**
 * A resource was opened from the desktop app.
 * @event connect.protocol.use
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose Which protocols people reach for in the app, and from which part of it.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectProtocolUse {
  /** The cluster the resource belongs to. @anonymize cluster */
  cluster_name: string;
  /** Who opened it. @anonymize user */
  user_name: string;
  /** Protocol of the resource. */
  protocol: 'ssh' | 'db' | 'kube' | 'app' | 'desktop';
  /** Part of the app it was opened from. */
  origin?: 'resource_table' | 'search_bar' | 'connection_list' | 'reopened_session' | 'vnet';
  /** What carried the connection. */
  access_through?: 'proxy_service' | 'local_proxy' | 'vnet';
}

/**
 * Someone asked for more access.
 * @event connect.accessRequest.create
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose Whether people file access requests from the app, and for roles or for single resources.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectAccessRequestCreate {
  /** The cluster access is asked for. @anonymize cluster */
  cluster_name: string;
  /** Who asked. @anonymize user */
  user_name: string;
  /** Whether roles or resources were asked for. */
  kind: 'role' | 'resource';
}

/**
 * Someone decided on an access request.
 * @event connect.accessRequest.review
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose Whether reviewers work in the app or elsewhere.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectAccessRequestReview {
  /** The cluster the request belongs to. @anonymize cluster */
  cluster_name: string;
  /** Who decided. @anonymize user */
  user_name: string;
}

/**
 * Someone took on the roles of an approved request.
 * @event connect.accessRequest.assumeRole
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose Whether approved requests are put to use from the app.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectAccessRequestAssumeRole {
  /** The cluster of the roles. @anonymize cluster */
  cluster_name: string;
  /** Who took them on. @anonymize user */
  user_name: string;
}

/**
 * A file was copied to or from a server.
 * @event connect.fileTransfer.run
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose Whether file transfer is used, and in which direction.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectFileTransferRun {
  /** The cluster of the server. @anonymize cluster */
  cluster_name: string;
  /** Who copied. @anonymize user */
  user_name: string;
  /** True from the own computer to the server. */
  is_upload: boolean;
}

/**
 * Someone answered the optional question about their job.
 * @event connect.user.jobRoleUpdate
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose For which kinds of work the app is used.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectUserJobRoleUpdate {
  /** The answer. There is no free text: an own answer counts as `other`. @person set */
  job_role:
    | 'software_engineer'
    | 'support_engineer'
    | 'devops_engineer'
    | 'solutions_architect'
    | 'system_administrator'
    | 'other';
}

/**
 * Enrolling the own computer as a server ended.
 * @event connect.connectMyComputer.setup
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose How often enrolment works, and at which step it breaks.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectConnectMyComputerSetup {
  /** The cluster to join. @anonymize cluster */
  cluster_name: string;
  /** Who enrols the computer. @anonymize user */
  user_name: string;
  /** Whether the computer was enrolled. */
  success: boolean;
  /** The step that failed; absent on success. */
  failed_step?: 'role_setup' | 'agent_download' | 'config_write' | 'cluster_join' | 'other';
}

/**
 * The agent on the own computer was started.
 * @event connect.connectMyComputer.agentStart
 * @class behavior
 * @version 1
 * @emitter connect
 * @owner desktop-team
 * @purpose Whether enrolled computers stay in use.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface ConnectConnectMyComputerAgentStart {
  /** The cluster the agent serves. @anonymize cluster */
  cluster_name: string;
  /** Whose computer it is. @anonymize user */
  user_name: string;
}
