// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpDiscoveryConfigChanged } from '../../catalog/auth/discovery.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-discovery-config-changed.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  action: { place: 'properties' },
  discovery_config: { place: 'properties', anonymize: 'resource' },
  discovery_group: { place: 'properties', anonymize: 'resource' },
  integration_ids: { place: 'properties', anonymize: 'resource', list: true },
  access_graph_integration_ids: { place: 'properties', anonymize: 'resource', list: true },
  syncs_aws: { place: 'properties' },
  syncs_azure: { place: 'properties' },
  setup_attempt: { place: 'properties', anonymize: 'session' },
  matcher_type: { place: 'properties' },
  matches_aws: { place: 'properties' },
  matches_azure: { place: 'properties' },
  matches_gcp: { place: 'properties' },
  matches_kubernetes: { place: 'properties' },
  client_kind: { place: 'properties' },
};

/** `tp.discoveryConfig.changed`: A discovery configuration was made, changed or removed. */
export const tpDiscoveryConfigChanged: EventDefinition<'usage', TpDiscoveryConfigChanged> = {
  name: 'tp.discoveryConfig.changed',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.discoveryConfig.changed` as it travels. */
export interface TpDiscoveryConfigChangedWire extends WireEvent {
  readonly event: 'tp.discoveryConfig.changed';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** What was done to it. */
    readonly action: 'create' | 'delete' | 'update';
    /** The configuration. */
    readonly discovery_config?: Pseudonym;
    /** The group of servers that share the work, where there is one. */
    readonly discovery_group?: Pseudonym;
    /** The integrations it uses. */
    readonly integration_ids?: readonly Pseudonym[];
    /** The integrations it feeds the access graph from. */
    readonly access_graph_integration_ids?: readonly Pseudonym[];
    /** Whether it feeds the access graph from AWS. */
    readonly syncs_aws: boolean;
    /** Whether it feeds the access graph from Azure. */
    readonly syncs_azure: boolean;
    /** The run of the wizard that made it, where one did. */
    readonly setup_attempt?: Pseudonym;
    /** The kind of resource it looks for; absent where it looks for none. */
    readonly matcher_type?: 'aws_docdb' | 'aws_ec2' | 'aws_eks' | 'aws_elasticache' | 'aws_elasticache_serverless' | 'aws_memorydb' | 'aws_opensearch' | 'aws_rds' | 'aws_rdsproxy' | 'aws_redshift' | 'aws_redshift_serverless' | 'azure_aks' | 'azure_mysql' | 'azure_postgres' | 'azure_redis' | 'azure_sqlserver' | 'azure_vm' | 'gcp_cloudsql' | 'gcp_gce' | 'gcp_gke' | 'kube_app' | 'other' | 'several';
    /** Whether it looks in AWS. */
    readonly matches_aws: boolean;
    /** Whether it looks in Azure. */
    readonly matches_azure: boolean;
    /** Whether it looks in Google Cloud. */
    readonly matches_gcp: boolean;
    /** Whether it looks in Kubernetes. */
    readonly matches_kubernetes: boolean;
    /** The client that did it. */
    readonly client_kind: 'kube_operator' | 'tbot' | 'tctl' | 'terraform_provider' | 'tsh' | 'unknown' | 'web_ui';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
