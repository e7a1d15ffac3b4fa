/** Product-usage events of the Auth server: protected resources, and the agents that serve them. */
import type { Architecture, ItemCount, OperatingSystem, Release, ResourceKind, WindowCount } from '../vocabulary.js';
import type { CloudProvider, DbOrigin, DbProtocol, DbType } from '../vocabulary/infrastructure.js';

/**
 * A resource was registered.
 * @event tp.resource.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many resources come from discovery, and from which clouds. Never invoiced: heartbeats are.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpResourceCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** What it is. */
  resource_kind: 'node' | 'node_openssh' | 'db' | 'k8s' | 'app' | 'other';
  /** What discovery found it in; absent where it was registered by hand. */
  resource_origin?: 'cloud' | 'kubernetes' | 'other';
  /** The cloud it runs in, where discovery found it there. */
  cloud_provider?: CloudProvider;
  /** Where the database is hosted. */
  db_type?: DbType;
  /** What the database speaks. */
  db_protocol?: DbProtocol;
  /** The discovery configuration that found it, where one did. @anonymize resource */
  discovery_config?: string;
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
 * An agent said what it runs on.
 * @event tp.agent.metadata
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Which systems and ways of installing agents have to stay supported. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAgentMetadata {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The machine of the agent. @anonymize server */
  server_id: string;
  /** Release of the agent. */
  version: Release;
  /** Whether it serves SSH. */
  serves_ssh: boolean;
  /** Whether it serves databases. */
  serves_db: boolean;
  /** Whether it serves Kubernetes. */
  serves_kube: boolean;
  /** Whether it serves applications. */
  serves_app: boolean;
  /** Whether it serves desktops. */
  serves_desktop: boolean;
  /** Whether it looks for resources. */
  serves_discovery: boolean;
  /** Its operating system. */
  os: OperatingSystem;
  /** Whether the maker still supports that version: the version itself would help to tell machines apart. */
  os_support?: 'maintained' | 'security_only' | 'end_of_life' | 'unknown';
  /** Its processor architecture. */
  arch: Architecture;
  /** The C library, in the ranges that builds differ by. */
  glibc?: '<2.17' | '2.17-2.27' | '2.28-2.33' | '>2.33' | 'none';
  /** How it was installed. */
  install_method: 'dockerfile' | 'helm_kube_agent' | 'node_script' | 'systemctl' | 'several' | 'other';
  /** What its container runs in. */
  container_runtime: 'none' | 'docker' | 'containerd' | 'podman' | 'other';
  /** What runs its container, without a version. */
  container_orchestrator: 'none' | 'kubernetes' | 'other';
  /** The cloud it runs in, where it runs in one. */
  cloud_environment?: 'aws' | 'gcp' | 'azure' | 'other';
  /** What keeps it up to date. */
  external_upgrader: 'none' | 'kube' | 'systemd_unit' | 'binary' | 'other';
}

/**
 * An account was made in a database.
 * @event tp.database.userCreated
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether accounts in databases are made on demand. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDatabaseUserCreated {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Where the database is hosted. */
  db_type: DbType;
  /** What the database speaks. */
  db_protocol: DbProtocol;
  /** How the database came to be registered. */
  db_origin: DbOrigin;
  /** Who it was made for. @anonymize user */
  user_name: string;
  /** Roles given to the account. */
  num_roles: ItemCount;
}

/**
 * The permissions of such an account were changed.
 * @event tp.database.userPermissionsUpdated
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether permissions on single tables are used. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDatabaseUserPermissionsUpdated {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Where the database is hosted. */
  db_type: DbType;
  /** What the database speaks. */
  db_protocol: DbProtocol;
  /** How the database came to be registered. */
  db_origin: DbOrigin;
  /** Whose account it is. @anonymize user */
  user_name: string;
  /** Tables concerned. */
  num_tables: WindowCount;
  /** Permissions granted on them. */
  num_tables_permissions: WindowCount;
}

/**
 * Storage outside the product for the audit log renewed its credentials.
 * @event tp.externalAuditStorage.authenticate
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many clusters keep their audit log outside the product. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpExternalAuditStorageAuthenticate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
}
