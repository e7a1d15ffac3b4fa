// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiDiscoverInstanceSelection } from '../../catalog/web/discover-steps.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-discover-instance-selection.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  wizard_run: { place: 'properties', anonymize: 'session' },
  resource: { place: 'properties' },
  status: { place: 'properties' },
  error_code: { place: 'properties' },
};

/** `tp.ui.discover.instanceSelection`: An Amazon EC2 instance was picked. */
export const tpUiDiscoverInstanceSelection: EventDefinition<'behavior', TpUiDiscoverInstanceSelection> = {
  name: 'tp.ui.discover.instanceSelection',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.discover.instanceSelection` as it travels. */
export interface TpUiDiscoverInstanceSelectionWire extends WireEvent {
  readonly event: 'tp.ui.discover.instanceSelection';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster to add to. */
    readonly cluster_name?: Pseudonym;
    /** Who picked. */
    readonly user_name?: Pseudonym;
    /** One run of the wizard, so that its steps can be put in order. */
    readonly wizard_run?: Pseudonym;
    /** What is being added. */
    readonly resource: 'application_aws_console' | 'application_http' | 'application_tcp' | 'database_cassandra_keyspaces' | 'database_cassandra_self_hosted' | 'database_cockroachdb_self_hosted' | 'database_dynamodb' | 'database_elasticsearch_self_hosted' | 'database_mongodb_atlas' | 'database_mongodb_self_hosted' | 'database_mysql_azure' | 'database_mysql_gcp' | 'database_mysql_rds' | 'database_mysql_self_hosted' | 'database_postgres_azure' | 'database_postgres_gcp' | 'database_postgres_rds' | 'database_postgres_redshift' | 'database_postgres_redshift_serverless' | 'database_postgres_self_hosted' | 'database_redis_azure_cache' | 'database_redis_cluster_self_hosted' | 'database_redis_elasticache' | 'database_redis_memorydb' | 'database_redis_self_hosted' | 'database_snowflake' | 'database_sqlserver_azure' | 'database_sqlserver_gcp' | 'database_sqlserver_microsoft' | 'database_sqlserver_rds' | 'database_sqlserver_self_hosted' | 'doc_database_dynamic_registration' | 'doc_database_high_availability' | 'doc_database_rds_proxy' | 'doc_windows_desktop_non_ad' | 'ec2_instance' | 'kubernetes' | 'kubernetes_eks' | 'other' | 'saml_application' | 'server' | 'windows_desktop';
    /** How the step ended. */
    readonly status: 'aborted' | 'error' | 'skipped' | 'success';
    /** What went wrong, from a closed list; absent unless the status is `error`. */
    readonly error_code?: 'access_denied' | 'already_exists' | 'cloud_credentials' | 'cloud_permissions' | 'cloud_quota' | 'connection_refused' | 'invalid_input' | 'network_unreachable' | 'not_found' | 'other' | 'script_failed' | 'timeout' | 'unsupported_version';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
