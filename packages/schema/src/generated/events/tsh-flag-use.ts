// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TshFlagUse } from '../../catalog/tsh.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tsh-flag-use.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  command: { place: 'properties' },
  flag: { place: 'properties' },
};

/** `tsh.flag.use`: A command was run with a flag. One event per flag: its name alone, never its value. */
export const tshFlagUse: EventDefinition<'behavior', TshFlagUse> = {
  name: 'tsh.flag.use',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tsh.flag.use` as it travels. */
export interface TshFlagUseWire extends WireEvent {
  readonly event: 'tsh.flag.use';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the current profile, where there is one. */
    readonly cluster_name?: Pseudonym;
    /** Who is signed in, where someone is. */
    readonly user_name?: Pseudonym;
    /** The first word of the command, without its arguments. */
    readonly command: 'apps' | 'db' | 'help' | 'join' | 'kube' | 'login' | 'logout' | 'ls' | 'mfa' | 'other' | 'play' | 'proxy' | 'recordings' | 'request' | 'scp' | 'ssh' | 'status' | 'version';
    /** The long name of the flag, also where the short one was typed. */
    readonly flag: 'add-keys-to-agent' | 'all' | 'auth' | 'browser' | 'callback' | 'cluster' | 'db-name' | 'db-user' | 'debug' | 'diag' | 'dynamic-forward' | 'exec' | 'format' | 'forward-agent' | 'headless' | 'help' | 'identity' | 'insecure' | 'kube-cluster' | 'labels' | 'local-forward' | 'login' | 'mfa-mode' | 'mlock' | 'no-remote-exec' | 'other' | 'participant' | 'port' | 'preserve-attrs' | 'proxy' | 'query' | 'quiet' | 'reason' | 'recursive' | 'remote-forward' | 'request-roles' | 'reviewers' | 'search' | 'skip-version-check' | 'ttl' | 'tty' | 'tunnel' | 'user' | 'verbose';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
