// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSessionSummaryCreate } from '../../catalog/auth/session-summaries.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-session-summary-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  session_type: { place: 'properties' },
  provider: { place: 'properties' },
  total_input_tokens: { place: 'properties' },
  total_output_tokens: { place: 'properties' },
  success: { place: 'properties' },
  resource_name: { place: 'properties', anonymize: 'resource' },
  is_cloud_default_model: { place: 'properties' },
  has_stored_embeddings: { place: 'properties' },
};

/** `tp.sessionSummary.create`: The summary of a session was made. */
export const tpSessionSummaryCreate: EventDefinition<'usage', TpSessionSummaryCreate> = {
  name: 'tp.sessionSummary.create',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.sessionSummary.create` as it travels. */
export interface TpSessionSummaryCreateWire extends WireEvent {
  readonly event: 'tp.sessionSummary.create';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Protocol of the session. */
    readonly session_type: 'app' | 'app_mcp' | 'app_tcp' | 'db' | 'desktop' | 'git' | 'k8s' | 'k8s_port' | 'linux_desktop' | 'ssh' | 'ssh_port';
    /** The service that ran the model. */
    readonly provider: 'anthropic' | 'azure_openai' | 'bedrock' | 'openai' | 'other' | 'self_hosted' | 'vertex_ai';
    /** Tokens read by the model. */
    readonly total_input_tokens: number;
    /** Tokens written by the model. */
    readonly total_output_tokens: number;
    /** Whether there is a summary. */
    readonly success: boolean;
    /** The resource of the session. */
    readonly resource_name?: Pseudonym;
    /** Whether the model is the one that the cloud edition brings along. */
    readonly is_cloud_default_model: boolean;
    /** Whether the summary can be searched. */
    readonly has_stored_embeddings: boolean;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
