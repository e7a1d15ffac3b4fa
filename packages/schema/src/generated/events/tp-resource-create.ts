// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpResourceCreate } from '../../catalog/auth/resources.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-resource-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  resource_kind: { place: 'properties' },
  resource_origin: { place: 'properties' },
  cloud_provider: { place: 'properties' },
  db_type: { place: 'properties' },
  db_protocol: { place: 'properties' },
  discovery_config: { place: 'properties', anonymize: 'resource' },
};

/** `tp.resource.create`: A resource was registered. */
export const tpResourceCreate: EventDefinition<'usage', TpResourceCreate> = {
  name: 'tp.resource.create',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.resource.create` as it travels. */
export interface TpResourceCreateWire extends WireEvent {
  readonly event: 'tp.resource.create';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** What it is. */
    readonly resource_kind: 'app' | 'db' | 'k8s' | 'node' | 'node_openssh' | 'other';
    /** What discovery found it in; absent where it was registered by hand. */
    readonly resource_origin?: 'cloud' | 'kubernetes' | 'other';
    /** The cloud it runs in, where discovery found it there. */
    readonly cloud_provider?: 'aws' | 'azure' | 'gcp' | 'kubernetes';
    /** Where the database is hosted. */
    readonly db_type?: 'alloydb' | 'azure' | 'cloudsql' | 'documentdb' | 'dynamodb' | 'elasticache' | 'keyspace' | 'memorydb' | 'mongo_atlas' | 'opensearch' | 'other' | 'rds' | 'rds_proxy' | 'redshift' | 'redshift_serverless' | 'self_hosted' | 'snowflake' | 'spanner';
    /** What the database speaks. */
    readonly db_protocol?: 'cassandra' | 'clickhouse' | 'clickhouse_http' | 'cockroachdb' | 'dynamodb' | 'elasticsearch' | 'mongodb' | 'mysql' | 'opensearch' | 'oracle' | 'other' | 'postgres' | 'redis' | 'snowflake' | 'spanner' | 'sqlserver';
    /** The discovery configuration that found it, where one did. */
    readonly discovery_config?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
