// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAssistAccessRequest } from '../../catalog/auth/assistant.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-assist-access-request.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  requested_kind: { place: 'properties' },
  total_tokens: { place: 'properties' },
  prompt_tokens: { place: 'properties' },
  completion_tokens: { place: 'properties' },
};

/** `tp.assist.accessRequest`: Access was asked for through the assistant. */
export const tpAssistAccessRequest: EventDefinition<'usage', TpAssistAccessRequest> = {
  name: 'tp.assist.accessRequest',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.assist.accessRequest` as it travels. */
export interface TpAssistAccessRequestWire extends WireEvent {
  readonly event: 'tp.assist.accessRequest';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who asked. */
    readonly user_name?: Pseudonym;
    /** What was asked for. */
    readonly requested_kind: 'db' | 'k8s' | 'node' | 'other' | 'role';
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
