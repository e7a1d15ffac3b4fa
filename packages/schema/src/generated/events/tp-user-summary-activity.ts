// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserSummaryActivity } from '../../catalog/auth/activity-reports.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-user-summary-activity.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  window_start: { place: 'properties' },
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  reporter_host: { place: 'properties', anonymize: 'server' },
  user_name: { place: 'properties', anonymize: 'user' },
  session_type: { place: 'properties' },
  resource_name: { place: 'properties', anonymize: 'resource' },
  summaries_read: { place: 'properties' },
};

/** `tp.user.summaryActivity`: How often one user read summaries of sessions with one resource in 15 minutes. */
export const tpUserSummaryActivity: EventDefinition<'usage', TpUserSummaryActivity> = {
  name: 'tp.user.summaryActivity',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.user.summaryActivity` as it travels. */
export interface TpUserSummaryActivityWire extends WireEvent {
  readonly event: 'tp.user.summaryActivity';
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
    /** Protocol of the sessions. */
    readonly session_type: 'app' | 'app_mcp' | 'app_tcp' | 'db' | 'desktop' | 'git' | 'k8s' | 'k8s_port' | 'linux_desktop' | 'ssh' | 'ssh_port';
    /** The resource of the sessions. */
    readonly resource_name?: Pseudonym;
    /** Summaries read. */
    readonly summaries_read: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
