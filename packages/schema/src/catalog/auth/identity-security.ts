/**
 * Product-usage events of the Auth server: the access graph and its sources. Sizes are ranges: an exact inventory
 * would identify its owner.
 */
import type { GraphResourceType, GraphSource, InventorySize, OperatingSystem } from '../vocabulary.js';

/**
 * A scan of GitLab ended.
 * @event tp.accessGraph.gitlabScan
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose How large the GitLab servers are that have to be scanned. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessGraphGitlabScan {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Projects found. */
  total_projects: InventorySize;
  /** Users found. */
  total_users: InventorySize;
  /** Groups found. */
  total_groups: InventorySize;
}

/**
 * A server reported how many keys it lets in.
 * @event tp.accessGraph.secretsScan.authorizedKeys
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose How many keys bypass the product. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessGraphSecretsScanAuthorizedKeys {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The server. @anonymize server */
  server_id: string;
  /** Keys that it lets in. */
  total_keys: InventorySize;
}

/**
 * A device reported how many private keys it holds.
 * @event tp.accessGraph.secretsScan.sshPrivateKeys
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose How many private keys still lie on laptops. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessGraphSecretsScanSshPrivateKeys {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The device. @anonymize device */
  device_id: string;
  /** Keys found on it. */
  total_keys: InventorySize;
  /** Its operating system. */
  device_os: OperatingSystem;
}

/**
 * A scan of AWS ended.
 * @event tp.accessGraph.awsScan
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose How large the AWS accounts are that have to be scanned. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessGraphAwsScan {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** EC2 instances found. */
  total_ec2_instances: InventorySize;
  /** Users found. */
  total_users: InventorySize;
  /** Groups found. */
  total_groups: InventorySize;
  /** Roles found. */
  total_roles: InventorySize;
  /** Policies found. */
  total_policies: InventorySize;
  /** EKS clusters found. */
  total_eks_clusters: InventorySize;
  /** RDS databases found. */
  total_rds_instances: InventorySize;
  /** S3 buckets found. */
  total_s3_buckets: InventorySize;
  /** SAML providers found. */
  total_saml_providers: InventorySize;
  /** OpenID Connect providers found. */
  total_oidc_providers: InventorySize;
  /** Accounts found. */
  total_accounts: InventorySize;
}

/**
 * The access to a watched resource changed.
 * @event tp.accessGraph.accessPathChanged
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose How often watched access changes, and for which kinds of resource. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessGraphAccessPathChanged {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** What kind of thing the resource is. */
  affected_resource_type: GraphResourceType;
  /** The system that the graph knows the resource from. */
  affected_resource_source: GraphSource;
}

/**
 * A resource was put under watch.
 * @event tp.accessGraph.crownJewelCreate
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose Whether people mark what is precious to them. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessGraphCrownJewelCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
}

/**
 * The size of the access graph was taken, for one source.
 * @event tp.identitySecurity.graphSize
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose How much of the graph comes from which source. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpIdentitySecurityGraphSize {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The source. */
  provider: GraphSource;
  /** Identities in the graph. */
  total_identities: InventorySize;
  /** Resources in the graph. */
  total_resources: InventorySize;
}

/**
 * Lines of another system's audit log were taken in.
 * @event tp.identitySecurity.auditLogsIngested
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose Which audit logs are connected, and how much they bring. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpIdentitySecurityAuditLogsIngested {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The source. */
  provider: GraphSource;
  /** Lines taken in. */
  logs_ingested: InventorySize;
}
