// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpIdentitySecuritySummariesGenerated } from '../../catalog/auth/inventory-reports.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-identity-security-summaries-generated.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  window_start: { place: 'properties' },
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  reporter_host: { place: 'properties', anonymize: 'server' },
  session_type: { place: 'properties' },
  resource_name: { place: 'properties', anonymize: 'resource' },
  total_input_tokens: { place: 'properties' },
  total_output_tokens: { place: 'properties' },
  summaries_generated: { place: 'properties' },
};

/** `tp.identitySecurity.summariesGenerated`: How many summaries were made of the sessions with one resource in 15 minutes. */
export const tpIdentitySecuritySummariesGenerated: EventDefinition<'usage', TpIdentitySecuritySummariesGenerated> = {
  name: 'tp.identitySecurity.summariesGenerated',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.identitySecurity.summariesGenerated` as it travels. */
export interface TpIdentitySecuritySummariesGeneratedWire extends WireEvent {
  readonly event: 'tp.identitySecurity.summariesGenerated';
  readonly distinct_id?: never;
  readonly properties: {
    /** Start of the window. */
    readonly window_start: string;
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The Auth server that counted. */
    readonly reporter_host?: Pseudonym;
    /** Protocol of the sessions. */
    readonly session_type: 'app' | 'app_mcp' | 'app_tcp' | 'db' | 'desktop' | 'git' | 'k8s' | 'k8s_port' | 'linux_desktop' | 'ssh' | 'ssh_port';
    /** The resource of the sessions. */
    readonly resource_name?: Pseudonym;
    /** Tokens read by the model. */
    readonly total_input_tokens: number;
    /** Tokens written by the model. */
    readonly total_output_tokens: number;
    /** Summaries made. */
    readonly summaries_generated: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
