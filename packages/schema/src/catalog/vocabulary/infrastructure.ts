/** Words of the Auth server: databases, clouds, clients, and ways to prove what one is. Versions are no part of them. */

/** What a cluster demands of private keys. */
export type PrivateKeyPolicy =
  | 'none'
  | 'hardware_key'
  | 'hardware_key_touch'
  | 'hardware_key_pin'
  | 'hardware_key_touch_and_pin'
  | 'web_session'
  | 'other';

/** How a machine proves what it is. */
export type JoinMethod =
  | 'token'
  | 'azure'
  | 'azure_devops'
  | 'bitbucket'
  | 'bound_keypair'
  | 'circleci'
  | 'ec2'
  | 'env0'
  | 'gcp'
  | 'github'
  | 'gitlab'
  | 'iam'
  | 'kubernetes'
  | 'oracle'
  | 'spacelift'
  | 'terraform_cloud'
  | 'tpm'
  | 'other';

/** Where a database is hosted. */
export type DbType =
  | 'self_hosted'
  | 'rds'
  | 'rds_proxy'
  | 'redshift'
  | 'redshift_serverless'
  | 'elasticache'
  | 'memorydb'
  | 'opensearch'
  | 'dynamodb'
  | 'keyspace'
  | 'documentdb'
  | 'azure'
  | 'cloudsql'
  | 'spanner'
  | 'alloydb'
  | 'mongo_atlas'
  | 'snowflake'
  | 'other';

/** What a database speaks. */
export type DbProtocol =
  | 'postgres'
  | 'mysql'
  | 'mongodb'
  | 'redis'
  | 'sqlserver'
  | 'oracle'
  | 'cockroachdb'
  | 'cassandra'
  | 'elasticsearch'
  | 'opensearch'
  | 'dynamodb'
  | 'snowflake'
  | 'clickhouse'
  | 'clickhouse_http'
  | 'spanner'
  | 'other';

/** How a database came to be registered. */
export type DbOrigin = 'config_file' | 'dynamic' | 'cloud' | 'kubernetes' | 'okta' | 'discovery' | 'other';

/** Database clients by kind: what a client calls itself can hold a name or a path. */
export type DbClient =
  | 'cli'
  | 'desktop_app'
  | 'web_ui'
  | 'driver'
  | 'orm'
  | 'bi_tool'
  | 'product_proxy'
  | 'unknown'
  | 'other';

/** Clouds that resources are found in. */
export type CloudProvider = 'aws' | 'azure' | 'gcp' | 'kubernetes';

/** Parts of the world: the region of a cloud would help to tell small customers apart. */
export type CloudRegion = 'africa' | 'asia_pacific' | 'europe' | 'middle_east' | 'north_america' | 'south_america';

/** Clients by kind, made from the user agent and sent in its stead. */
export type ClientKind = 'unknown' | 'web_ui' | 'tctl' | 'tsh' | 'tbot' | 'terraform_provider' | 'kube_operator';

/** What discovery can look for. */
export type MatcherType =
  | 'aws_ec2'
  | 'aws_eks'
  | 'aws_rds'
  | 'aws_rdsproxy'
  | 'aws_redshift'
  | 'aws_redshift_serverless'
  | 'aws_elasticache'
  | 'aws_elasticache_serverless'
  | 'aws_memorydb'
  | 'aws_opensearch'
  | 'aws_docdb'
  | 'azure_vm'
  | 'azure_aks'
  | 'azure_mysql'
  | 'azure_postgres'
  | 'azure_redis'
  | 'azure_sqlserver'
  | 'gcp_gke'
  | 'gcp_gce'
  | 'gcp_cloudsql'
  | 'kube_app'
  | 'other';

/** Services that run language models. */
export type ModelProvider =
  | 'openai'
  | 'anthropic'
  | 'bedrock'
  | 'azure_openai'
  | 'vertex_ai'
  | 'self_hosted'
  | 'other';
