/** Words of the wizards in the web UI: what can be added or connected, by which steps, and what goes wrong on the way. */

/** How a step of a wizard ended. */
export type DiscoverStatus = 'success' | 'skipped' | 'error' | 'aborted';

/** Why a step failed. What a server, a cloud or a person wrote about it is never sent. */
export type WizardError =
  | 'access_denied'
  | 'already_exists'
  | 'cloud_credentials'
  | 'cloud_permissions'
  | 'cloud_quota'
  | 'connection_refused'
  | 'invalid_input'
  | 'network_unreachable'
  | 'not_found'
  | 'script_failed'
  | 'timeout'
  | 'unsupported_version'
  | 'other';

/** What the wizard can add; the `doc_` ones lead to the documentation. */
export type DiscoverResource =
  | 'server'
  | 'kubernetes'
  | 'database_postgres_self_hosted'
  | 'database_mysql_self_hosted'
  | 'database_mongodb_self_hosted'
  | 'database_postgres_rds'
  | 'database_mysql_rds'
  | 'application_http'
  | 'application_tcp'
  | 'windows_desktop'
  | 'database_sqlserver_rds'
  | 'database_postgres_redshift'
  | 'database_sqlserver_self_hosted'
  | 'database_redis_self_hosted'
  | 'database_postgres_gcp'
  | 'database_mysql_gcp'
  | 'database_sqlserver_gcp'
  | 'database_postgres_redshift_serverless'
  | 'database_postgres_azure'
  | 'database_dynamodb'
  | 'database_cassandra_keyspaces'
  | 'database_cassandra_self_hosted'
  | 'database_elasticsearch_self_hosted'
  | 'database_redis_elasticache'
  | 'database_redis_memorydb'
  | 'database_redis_azure_cache'
  | 'database_redis_cluster_self_hosted'
  | 'database_mysql_azure'
  | 'database_sqlserver_azure'
  | 'database_sqlserver_microsoft'
  | 'database_cockroachdb_self_hosted'
  | 'database_mongodb_atlas'
  | 'database_snowflake'
  | 'doc_database_rds_proxy'
  | 'doc_database_high_availability'
  | 'doc_database_dynamic_registration'
  | 'saml_application'
  | 'ec2_instance'
  | 'doc_windows_desktop_non_ad'
  | 'kubernetes_eks'
  | 'application_aws_console'
  | 'other';

/** Services that can be connected. */
export type IntegrationKind =
  | 'slack'
  | 'aws_oidc'
  | 'pagerduty'
  | 'email'
  | 'jira'
  | 'discord'
  | 'mattermost'
  | 'ms_teams'
  | 'opsgenie'
  | 'okta'
  | 'jamf'
  | 'machine_id'
  | 'machine_id_github_actions'
  | 'machine_id_circleci'
  | 'machine_id_gitlab'
  | 'machine_id_jenkins'
  | 'machine_id_ansible'
  | 'machine_id_aws'
  | 'machine_id_gcp'
  | 'machine_id_azure'
  | 'machine_id_spacelift'
  | 'machine_id_kubernetes'
  | 'servicenow'
  | 'entra_id'
  | 'datadog_incident_management'
  | 'aws_identity_center'
  | 'github_repo_access'
  | 'machine_id_argocd'
  | 'machine_id_github_actions_kubernetes'
  | 'other';

/** Steps of connecting a service. */
export type IntegrationStep =
  | 'awsic_connect_oidc'
  | 'awsic_set_accesslist_default_owner'
  | 'awsic_upload_aws_saml_sp_metadata'
  | 'awsic_test_scim_connection'
  | 'githubra_create_integration'
  | 'githubra_create_git_server'
  | 'githubra_configure_ssh_cert'
  | 'githubra_create_role'
  | 'other';

/** Templates for access lists. */
export type AccessListPreset = 'short_term' | 'long_term';
