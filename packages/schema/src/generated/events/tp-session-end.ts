// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSessionEnd } from '../../catalog/auth/sessions.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-session-end.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  address: { place: 'properties', anonymize: 'address' },
  session_type: { place: 'properties' },
  user_kind: { place: 'properties' },
  duration: { place: 'properties' },
};

/** `tp.session.end`: A session was closed. */
export const tpSessionEnd: EventDefinition<'usage', TpSessionEnd> = {
  name: 'tp.session.end',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.session.end` as it travels. */
export interface TpSessionEndWire extends WireEvent {
  readonly event: 'tp.session.end';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster of the resource. */
    readonly cluster_name?: Pseudonym;
    /** Who had opened the session. */
    readonly user_name?: Pseudonym;
    /** Where they came from, where that is known. */
    readonly address?: Pseudonym;
    /** Protocol of the session. */
    readonly session_type: 'app' | 'app_mcp' | 'app_tcp' | 'db' | 'desktop' | 'git' | 'k8s' | 'k8s_port' | 'linux_desktop' | 'ssh' | 'ssh_port';
    /** Whether a person or a machine had opened it. */
    readonly user_kind: 'bot' | 'human';
    /** How long it lasted, as a range: an exact length can be matched with other logs. */
    readonly duration: '1-10m' | '1-8h' | '10-60m' | '<1m' | '>8h' | 'unknown';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
