// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSessionRecordingAccess } from '../../catalog/auth/sessions.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-session-recording-access.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  session_type: { place: 'properties' },
  format: { place: 'properties' },
};

/** `tp.sessionRecording.access`: A session recording was opened. */
export const tpSessionRecordingAccess: EventDefinition<'usage', TpSessionRecordingAccess> = {
  name: 'tp.sessionRecording.access',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.sessionRecording.access` as it travels. */
export interface TpSessionRecordingAccessWire extends WireEvent {
  readonly event: 'tp.sessionRecording.access';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who opened it. */
    readonly user_name?: Pseudonym;
    /** Protocol of the recorded session. */
    readonly session_type: 'app' | 'app_mcp' | 'app_tcp' | 'db' | 'desktop' | 'git' | 'k8s' | 'k8s_port' | 'linux_desktop' | 'ssh' | 'ssh_port';
    /** The form it was opened in. */
    readonly format: 'json' | 'other' | 'pty' | 'text' | 'yaml';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
