// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSftp } from '../../catalog/auth/sessions.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-sftp.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  action: { place: 'properties' },
  user_kind: { place: 'properties' },
};

/** `tp.sftp`: One operation on a file over SFTP. */
export const tpSftp: EventDefinition<'usage', TpSftp> = {
  name: 'tp.sftp',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.sftp` as it travels. */
export interface TpSftpWire extends WireEvent {
  readonly event: 'tp.sftp';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who asked for it. */
    readonly user_name?: Pseudonym;
    /** The operation. */
    readonly action: 'close' | 'link' | 'list' | 'make_directory' | 'open' | 'other' | 'read' | 'remove' | 'remove_directory' | 'rename' | 'set_stat' | 'stat' | 'symlink' | 'write';
    /** Whether a person or a machine asked for it. */
    readonly user_kind: 'bot' | 'human';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
