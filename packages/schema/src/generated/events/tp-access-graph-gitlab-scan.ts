// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessGraphGitlabScan } from '../../catalog/auth/identity-security.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-graph-gitlab-scan.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  total_projects: { place: 'properties' },
  total_users: { place: 'properties' },
  total_groups: { place: 'properties' },
};

/** `tp.accessGraph.gitlabScan`: A scan of GitLab ended. */
export const tpAccessGraphGitlabScan: EventDefinition<'usage', TpAccessGraphGitlabScan> = {
  name: 'tp.accessGraph.gitlabScan',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessGraph.gitlabScan` as it travels. */
export interface TpAccessGraphGitlabScanWire extends WireEvent {
  readonly event: 'tp.accessGraph.gitlabScan';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Projects found. */
    readonly total_projects: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Users found. */
    readonly total_users: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
    /** Groups found. */
    readonly total_groups: '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
