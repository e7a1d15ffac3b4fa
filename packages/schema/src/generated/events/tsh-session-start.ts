// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TshSessionStart } from '../../catalog/tsh.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tsh-session-start.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  session_type: { place: 'properties' },
};

/** `tsh.session.start`: A session was opened from the command line. */
export const tshSessionStart: EventDefinition<'behavior', TshSessionStart> = {
  name: 'tsh.session.start',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tsh.session.start` as it travels. */
export interface TshSessionStartWire extends WireEvent {
  readonly event: 'tsh.session.start';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the resource. */
    readonly cluster_name?: Pseudonym;
    /** Who opened the session. */
    readonly user_name?: Pseudonym;
    /** Protocol of the session. */
    readonly session_type: 'app' | 'app_mcp' | 'app_tcp' | 'db' | 'desktop' | 'git' | 'k8s' | 'k8s_port' | 'linux_desktop' | 'ssh' | 'ssh_port';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
