// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSessionStart } from '../../catalog/auth/sessions.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-session-start.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  address: { place: 'properties', anonymize: 'address' },
  session_type: { place: 'properties' },
  user_kind: { place: 'properties' },
  db_type: { place: 'properties' },
  db_protocol: { place: 'properties' },
  db_origin: { place: 'properties' },
  db_client: { place: 'properties' },
  desktop_type: { place: 'properties' },
  desktop_origin: { place: 'properties' },
  desktop_domain: { place: 'properties', anonymize: 'resource' },
  desktop_creates_users: { place: 'properties' },
  desktop_nla: { place: 'properties' },
  app_is_multi_port: { place: 'properties' },
  git_type: { place: 'properties' },
  git_service: { place: 'properties' },
  beam_id: { place: 'properties', anonymize: 'resource' },
};

/** `tp.session.start`: A session was opened. */
export const tpSessionStart: EventDefinition<'usage', TpSessionStart> = {
  name: 'tp.session.start',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.session.start` as it travels. */
export interface TpSessionStartWire extends WireEvent {
  readonly event: 'tp.session.start';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster of the resource. */
    readonly cluster_name?: Pseudonym;
    /** Who opened the session. */
    readonly user_name?: Pseudonym;
    /** Where they came from, where that is known. */
    readonly address?: Pseudonym;
    /** Protocol of the session. */
    readonly session_type: 'app' | 'app_mcp' | 'app_tcp' | 'db' | 'desktop' | 'git' | 'k8s' | 'k8s_port' | 'linux_desktop' | 'ssh' | 'ssh_port';
    /** Whether a person or a machine opened it. */
    readonly user_kind: 'bot' | 'human';
    /** Where the database is hosted. */
    readonly db_type?: 'alloydb' | 'azure' | 'cloudsql' | 'documentdb' | 'dynamodb' | 'elasticache' | 'keyspace' | 'memorydb' | 'mongo_atlas' | 'opensearch' | 'other' | 'rds' | 'rds_proxy' | 'redshift' | 'redshift_serverless' | 'self_hosted' | 'snowflake' | 'spanner';
    /** What the database speaks. */
    readonly db_protocol?: 'cassandra' | 'clickhouse' | 'clickhouse_http' | 'cockroachdb' | 'dynamodb' | 'elasticsearch' | 'mongodb' | 'mysql' | 'opensearch' | 'oracle' | 'other' | 'postgres' | 'redis' | 'snowflake' | 'spanner' | 'sqlserver';
    /** How the database came to be registered. */
    readonly db_origin?: 'cloud' | 'config_file' | 'discovery' | 'dynamic' | 'kubernetes' | 'okta' | 'other';
    /** The database client, by kind: what it calls itself stays at home. */
    readonly db_client?: 'bi_tool' | 'cli' | 'desktop_app' | 'driver' | 'orm' | 'other' | 'product_proxy' | 'unknown' | 'web_ui';
    /** Whether a desktop belongs to a domain. */
    readonly desktop_type?: 'ad' | 'non_ad';
    /** How a desktop came to be registered. */
    readonly desktop_origin?: 'config_file' | 'dynamic';
    /** The domain of a desktop, where it has one. */
    readonly desktop_domain?: Pseudonym;
    /** Whether the desktop may create accounts. */
    readonly desktop_creates_users?: boolean;
    /** Whether the desktop demands network level authentication. */
    readonly desktop_nla?: boolean;
    /** Whether an application listens on several ports. */
    readonly app_is_multi_port?: boolean;
    /** What was asked of a Git server. */
    readonly git_type?: 'clone' | 'fetch' | 'other' | 'push';
    /** The service behind a Git server. */
    readonly git_service?: 'github' | 'gitlab' | 'other';
    /** The managed machine, where the session runs on one. */
    readonly beam_id?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
