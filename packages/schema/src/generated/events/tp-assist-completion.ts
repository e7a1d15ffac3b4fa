// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAssistCompletion } from '../../catalog/auth/assistant.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-assist-completion.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  conversation: { place: 'properties', anonymize: 'session' },
  total_tokens: { place: 'properties' },
  prompt_tokens: { place: 'properties' },
  completion_tokens: { place: 'properties' },
};

/** `tp.assist.completion`: The assistant answered. */
export const tpAssistCompletion: EventDefinition<'usage', TpAssistCompletion> = {
  name: 'tp.assist.completion',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.assist.completion` as it travels. */
export interface TpAssistCompletionWire extends WireEvent {
  readonly event: 'tp.assist.completion';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who was answered. */
    readonly user_name?: Pseudonym;
    /** The conversation. */
    readonly conversation?: Pseudonym;
    /** Tokens in all. */
    readonly total_tokens: number;
    /** Tokens read by the model. */
    readonly prompt_tokens: number;
    /** Tokens written by the model. */
    readonly completion_tokens: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
