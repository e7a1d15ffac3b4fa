// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAssistNewConversation } from '../../catalog/auth/assistant.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-assist-new-conversation.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  category: { place: 'properties' },
};

/** `tp.assist.newConversation`: A conversation with the assistant was begun. */
export const tpAssistNewConversation: EventDefinition<'usage', TpAssistNewConversation> = {
  name: 'tp.assist.newConversation',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.assist.newConversation` as it travels. */
export interface TpAssistNewConversationWire extends WireEvent {
  readonly event: 'tp.assist.newConversation';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who began it. */
    readonly user_name?: Pseudonym;
    /** What the conversation is for. */
    readonly category: 'audit_query' | 'command_execution' | 'general' | 'other' | 'ssh_explanation';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
