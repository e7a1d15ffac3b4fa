// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessGraphAwsScan } from '../../catalog/auth/identity-security.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-graph-aws-scan.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  total_ec2_instances: { place: 'properties' },
  total_users: { place: 'properties' },
  total_groups: { place: 'properties' },
  total_roles: { place: 'properties' },
  total_policies: { place: 'properties' },
  total_eks_clusters: { place: 'properties' },
  total_rds_instances: { place: 'properties' },
  total_s3_buckets: { place: 'properties' },
  total_saml_providers: { place: 'properties' },
  total_oidc_providers: { place: 'properties' },
  total_accounts: { place: 'properties' },
};

/** `tp.accessGraph.awsScan`: A scan of AWS ended. */
export const tpAccessGraphAwsScan: EventDefinition<'usage', TpAccessGraphAwsScan> = {
  name: 'tp.accessGraph.awsScan',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessGraph.awsScan` as it travels. */
export interface TpAccessGraphAwsScanWire extends WireEvent {
  readonly event: 'tp.accessGraph.awsScan';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** EC2 instances found. */
    readonly total_ec2_instances: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Users found. */
    readonly total_users: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Groups found. */
    readonly total_groups: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Roles found. */
    readonly total_roles: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Policies found. */
    readonly total_policies: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** EKS clusters found. */
    readonly total_eks_clusters: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** RDS databases found. */
    readonly total_rds_instances: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** S3 buckets found. */
    readonly total_s3_buckets: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** SAML providers found. */
    readonly total_saml_providers: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** OpenID Connect providers found. */
    readonly total_oidc_providers: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Accounts found. */
    readonly total_accounts: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
