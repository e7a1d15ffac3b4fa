// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserWorkloadActivity } from '../../catalog/auth/activity-reports.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-user-workload-activity.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  window_start: { place: 'properties' },
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  reporter_host: { place: 'properties', anonymize: 'server' },
  user_name: { place: 'properties', anonymize: 'user' },
  spiffe_id: { place: 'properties', anonymize: 'resource' },
  svids_issued: { place: 'properties' },
};

/** `tp.user.workloadActivity`: How many documents one user had issued for one workload in 15 minutes. */
export const tpUserWorkloadActivity: EventDefinition<'usage', TpUserWorkloadActivity> = {
  name: 'tp.user.workloadActivity',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.user.workloadActivity` as it travels. */
export interface TpUserWorkloadActivityWire extends WireEvent {
  readonly event: 'tp.user.workloadActivity';
  readonly distinct_id?: never;
  readonly properties: {
    /** Start of the window. */
    readonly window_start: string;
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The Auth server that counted. */
    readonly reporter_host?: Pseudonym;
    /** Whose activity it is. */
    readonly user_name?: Pseudonym;
    /** The workload. */
    readonly spiffe_id?: Pseudonym;
    /** Documents issued. */
    readonly svids_issued: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
