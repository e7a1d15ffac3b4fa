/** Product-usage events of the Auth server: looking for resources in clouds, and the to-do items that come of it. */
import type { ItemCount } from '../vocabulary.js';
import type { ClientKind, CloudProvider, CloudRegion, MatcherType } from '../vocabulary/infrastructure.js';

/**
 * Discovery looked for resources of one kind.
 * @event tp.discovery.fetch
 * @class usage
 * @version 1
 * @emitter auth
 * @owner discovery-team
 * @purpose Which kinds of resource discovery is used for. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDiscoveryFetch {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Where it looked. */
  cloud_provider: CloudProvider;
  /** What it looked for. */
  matcher_type: MatcherType;
}

/**
 * A discovery configuration was made, changed or removed; the form that older servers send.
 * @event tp.discoveryConfig
 * @class usage
 * @version 1
 * @emitter auth
 * @owner discovery-team
 * @purpose How discovery is set up by servers that do not send the newer form yet. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDiscoveryConfig {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** What was done to it. */
  action: 'create' | 'update' | 'delete';
  /** The configuration. @anonymize resource */
  discovery_config: string;
  /** The kind of resource it looks for; absent where it looks for none. */
  matcher_type?: MatcherType | 'several';
  /** Whether it looks in AWS. */
  matches_aws: boolean;
  /** Whether it looks in Azure. */
  matches_azure: boolean;
  /** Whether it looks in Google Cloud. */
  matches_gcp: boolean;
  /** Whether it looks in Kubernetes. */
  matches_kubernetes: boolean;
  /** What it was made with. */
  creation_method: 'web_wizard' | 'terraform' | 'tctl' | 'api' | 'other';
}

/**
 * A discovery configuration was made, changed or removed.
 * @event tp.discoveryConfig.changed
 * @class usage
 * @version 1
 * @emitter auth
 * @owner discovery-team
 * @purpose What discovery is set up to look for, and with which client. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDiscoveryConfigChanged {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** What was done to it. */
  action: 'create' | 'update' | 'delete';
  /** The configuration. @anonymize resource */
  discovery_config: string;
  /** The group of servers that share the work, where there is one. @anonymize resource */
  discovery_group?: string;
  /**
   * The integrations it uses.
   * @anonymize resource
   * @maxItems 32
   */
  integration_ids?: string[];
  /**
   * The integrations it feeds the access graph from.
   * @anonymize resource
   * @maxItems 32
   */
  access_graph_integration_ids?: string[];
  /** Whether it feeds the access graph from AWS. */
  syncs_aws: boolean;
  /** Whether it feeds the access graph from Azure. */
  syncs_azure: boolean;
  /** The run of the wizard that made it, where one did. @anonymize session */
  setup_attempt?: string;
  /** The kind of resource it looks for; absent where it looks for none. */
  matcher_type?: MatcherType | 'several';
  /** Whether it looks in AWS. */
  matches_aws: boolean;
  /** Whether it looks in Azure. */
  matches_azure: boolean;
  /** Whether it looks in Google Cloud. */
  matches_gcp: boolean;
  /** Whether it looks in Kubernetes. */
  matches_kubernetes: boolean;
  /** The client that did it. */
  client_kind: ClientKind;
}

/**
 * A to-do item for the operator changed its state.
 * @event tp.userTask.state
 * @class usage
 * @version 1
 * @emitter auth
 * @owner discovery-team
 * @purpose Which problems of discovery people solve once they are told. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpUserTaskState {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** What the item is about. */
  task_type: 'discover_ec2' | 'discover_eks' | 'discover_rds' | 'discover_azure_vm' | 'other';
  /** The problem. */
  issue_type:
    | 'agent_missing'
    | 'agent_unhealthy'
    | 'cloud_permissions'
    | 'network_unreachable'
    | 'script_failed'
    | 'unsupported_system'
    | 'configuration'
    | 'other';
  /** The new state. */
  state: 'open' | 'resolved';
  /** Resources concerned. */
  instances_count: ItemCount;
  /** The discovery configuration concerned, where there is one. @anonymize resource */
  discovery_config?: string;
}

/**
 * A managed machine became ready.
 * @event tp.beams.created
 * @class usage
 * @version 1
 * @emitter auth
 * @owner discovery-team
 * @purpose How long people wait for a managed machine. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpBeamsCreated {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The machine. @anonymize resource */
  beam_id: string;
  /** The part of the world it runs in. */
  region: CloudRegion;
  /** How long it took, as a range. */
  startup_duration: '<1s' | '1-5s' | '5-30s' | '>30s';
}

/**
 * An application on a managed machine was published.
 * @event tp.beams.published
 * @class usage
 * @version 1
 * @emitter auth
 * @owner discovery-team
 * @purpose What managed machines are used for. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpBeamsPublished {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The machine. @anonymize resource */
  beam_id: string;
  /** What the application speaks. */
  protocol: 'http' | 'tcp' | 'other';
}

/**
 * An application on a managed machine was withdrawn.
 * @event tp.beams.unpublished
 * @class usage
 * @version 1
 * @emitter auth
 * @owner discovery-team
 * @purpose How long applications stay published. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpBeamsUnpublished {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The machine. @anonymize resource */
  beam_id: string;
}

/**
 * A managed machine was taken down.
 * @event tp.beams.destroyed
 * @class usage
 * @version 1
 * @emitter auth
 * @owner discovery-team
 * @purpose Whether managed machines end by choice or by a limit. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpBeamsDestroyed {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The machine. @anonymize resource */
  beam_id: string;
  /** Why. */
  reason: 'user_request' | 'expired' | 'idle' | 'limit_reached' | 'failure' | 'other';
  /** The part of the world it ran in. */
  region: CloudRegion;
}
