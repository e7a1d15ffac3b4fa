// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpDiscoveryFetch } from '../../catalog/auth/discovery.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-discovery-fetch.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  cloud_provider: { place: 'properties' },
  matcher_type: { place: 'properties' },
};

/** `tp.discovery.fetch`: Discovery looked for resources of one kind. */
export const tpDiscoveryFetch: EventDefinition<'usage', TpDiscoveryFetch> = {
  name: 'tp.discovery.fetch',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.discovery.fetch` as it travels. */
export interface TpDiscoveryFetchWire extends WireEvent {
  readonly event: 'tp.discovery.fetch';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Where it looked. */
    readonly cloud_provider: 'aws' | 'azure' | 'gcp' | 'kubernetes';
    /** What it looked for. */
    readonly matcher_type: 'aws_docdb' | 'aws_ec2' | 'aws_eks' | 'aws_elasticache' | 'aws_elasticache_serverless' | 'aws_memorydb' | 'aws_opensearch' | 'aws_rds' | 'aws_rdsproxy' | 'aws_redshift' | 'aws_redshift_serverless' | 'azure_aks' | 'azure_mysql' | 'azure_postgres' | 'azure_redis' | 'azure_sqlserver' | 'azure_vm' | 'gcp_cloudsql' | 'gcp_gce' | 'gcp_gke' | 'kube_app' | 'other';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
