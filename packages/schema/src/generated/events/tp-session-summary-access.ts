// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSessionSummaryAccess } from '../../catalog/auth/session-summaries.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-session-summary-access.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  session_type: { place: 'properties' },
  resource_name: { place: 'properties', anonymize: 'resource' },
  user_kind: { place: 'properties' },
};

/** `tp.sessionSummary.access`: The summary of a session was read. */
export const tpSessionSummaryAccess: EventDefinition<'usage', TpSessionSummaryAccess> = {
  name: 'tp.sessionSummary.access',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.sessionSummary.access` as it travels. */
export interface TpSessionSummaryAccessWire extends WireEvent {
  readonly event: 'tp.sessionSummary.access';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who read it. */
    readonly user_name?: Pseudonym;
    /** Protocol of the session. */
    readonly session_type: 'app' | 'app_mcp' | 'app_tcp' | 'db' | 'desktop' | 'git' | 'k8s' | 'k8s_port' | 'linux_desktop' | 'ssh' | 'ssh_port';
    /** The resource of the session. */
    readonly resource_name?: Pseudonym;
    /** Whether a person or a machine read it. */
    readonly user_kind: 'bot' | 'human';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
