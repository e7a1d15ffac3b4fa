// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpDatabaseUserPermissionsUpdated } from '../../catalog/auth/resources.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-database-user-permissions-updated.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  db_type: { place: 'properties' },
  db_protocol: { place: 'properties' },
  db_origin: { place: 'properties' },
  user_name: { place: 'properties', anonymize: 'user' },
  num_tables: { place: 'properties' },
  num_tables_permissions: { place: 'properties' },
};

/** `tp.database.userPermissionsUpdated`: The permissions of such an account were changed. */
export const tpDatabaseUserPermissionsUpdated: EventDefinition<'usage', TpDatabaseUserPermissionsUpdated> = {
  name: 'tp.database.userPermissionsUpdated',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.database.userPermissionsUpdated` as it travels. */
export interface TpDatabaseUserPermissionsUpdatedWire extends WireEvent {
  readonly event: 'tp.database.userPermissionsUpdated';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Where the database is hosted. */
    readonly db_type: 'alloydb' | 'azure' | 'cloudsql' | 'documentdb' | 'dynamodb' | 'elasticache' | 'keyspace' | 'memorydb' | 'mongo_atlas' | 'opensearch' | 'other' | 'rds' | 'rds_proxy' | 'redshift' | 'redshift_serverless' | 'self_hosted' | 'snowflake' | 'spanner';
    /** What the database speaks. */
    readonly db_protocol: 'cassandra' | 'clickhouse' | 'clickhouse_http' | 'cockroachdb' | 'dynamodb' | 'elasticsearch' | 'mongodb' | 'mysql' | 'opensearch' | 'oracle' | 'other' | 'postgres' | 'redis' | 'snowflake' | 'spanner' | 'sqlserver';
    /** How the database came to be registered. */
    readonly db_origin: 'cloud' | 'config_file' | 'discovery' | 'dynamic' | 'kubernetes' | 'okta' | 'other';
    /** Whose account it is. */
    readonly user_name?: Pseudonym;
    /** Tables concerned. */
    readonly num_tables: number;
    /** Permissions granted on them. */
    readonly num_tables_permissions: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
