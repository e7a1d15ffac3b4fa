// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TshCommandRun } from '../../catalog/tsh.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tsh-command-run.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  command: { place: 'properties' },
  outcome: { place: 'properties' },
  error_code: { place: 'properties' },
  duration: { place: 'properties' },
};

/** `tsh.command.run`: A command ended. */
export const tshCommandRun: EventDefinition<'behavior', TshCommandRun> = {
  name: 'tsh.command.run',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tsh.command.run` as it travels. */
export interface TshCommandRunWire extends WireEvent {
  readonly event: 'tsh.command.run';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the current profile, where there is one. */
    readonly cluster_name?: Pseudonym;
    /** Who is signed in, where someone is. */
    readonly user_name?: Pseudonym;
    /** The first word of the command, without its arguments. */
    readonly command: 'apps' | 'db' | 'help' | 'join' | 'kube' | 'login' | 'logout' | 'ls' | 'mfa' | 'other' | 'play' | 'proxy' | 'recordings' | 'request' | 'scp' | 'ssh' | 'status' | 'version';
    /** How it ended. */
    readonly outcome: 'failure' | 'interrupted' | 'success' | 'usage_error';
    /** Why it failed, from a closed list: messages hold names, addresses and paths. Absent unless the outcome is a failure. */
    readonly error_code?: 'access_denied' | 'certificate_expired' | 'configuration' | 'connection_refused' | 'device_untrusted' | 'invalid_arguments' | 'locked' | 'mfa_failed' | 'network_unreachable' | 'not_found' | 'not_logged_in' | 'other' | 'proxy_unreachable' | 'request_denied' | 'timeout' | 'version_mismatch';
    /** How long it ran, as a range: an exact length can be matched with other logs. */
    readonly duration?: '1-10m' | '1-10s' | '10-60s' | '<1s' | '>10m';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
