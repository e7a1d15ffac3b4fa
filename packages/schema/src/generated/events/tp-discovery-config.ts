// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpDiscoveryConfig } from '../../catalog/auth/discovery.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-discovery-config.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  action: { place: 'properties' },
  discovery_config: { place: 'properties', anonymize: 'resource' },
  matcher_type: { place: 'properties' },
  matches_aws: { place: 'properties' },
  matches_azure: { place: 'properties' },
  matches_gcp: { place: 'properties' },
  matches_kubernetes: { place: 'properties' },
  creation_method: { place: 'properties' },
};

/** `tp.discoveryConfig`: A discovery configuration was made, changed or removed; the form that older servers send. */
export const tpDiscoveryConfig: EventDefinition<'usage', TpDiscoveryConfig> = {
  name: 'tp.discoveryConfig',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.discoveryConfig` as it travels. */
export interface TpDiscoveryConfigWire extends WireEvent {
  readonly event: 'tp.discoveryConfig';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** What was done to it. */
    readonly action: 'create' | 'delete' | 'update';
    /** The configuration. */
    readonly discovery_config?: Pseudonym;
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
    /** What it was made with. */
    readonly creation_method: 'api' | 'other' | 'tctl' | 'terraform' | 'web_wizard';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
