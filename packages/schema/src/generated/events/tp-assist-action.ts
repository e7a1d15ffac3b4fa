// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAssistAction } from '../../catalog/auth/assistant.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-assist-action.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  action: { place: 'properties' },
  total_tokens: { place: 'properties' },
  prompt_tokens: { place: 'properties' },
  completion_tokens: { place: 'properties' },
};

/** `tp.assist.action`: The assistant carried out an action of the product. */
export const tpAssistAction: EventDefinition<'usage', TpAssistAction> = {
  name: 'tp.assist.action',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.assist.action` as it travels. */
export interface TpAssistActionWire extends WireEvent {
  readonly event: 'tp.assist.action';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who it acted for. */
    readonly user_name?: Pseudonym;
    /** The action. */
    readonly action: 'explain_output' | 'generate_query' | 'other' | 'suggest_command' | 'summarise_output';
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
