/** Events of tsh, the command line client. Arguments, host names and file names are never part of them. */
import type { Architecture, ConnectorType, OperatingSystem, Release, SessionType } from './vocabulary.js';

/** Commands by their first word. One that is not on the list, an alias or a plugin, is `other`. */
type TshCommand =
  | 'apps'
  | 'db'
  | 'help'
  | 'join'
  | 'kube'
  | 'login'
  | 'logout'
  | 'ls'
  | 'mfa'
  | 'play'
  | 'proxy'
  | 'recordings'
  | 'request'
  | 'scp'
  | 'ssh'
  | 'status'
  | 'version'
  | 'other';

/** Flags by their long name. One that is not on the list is `other`: a mistyped flag can hold anything. */
type TshFlag =
  | 'add-keys-to-agent'
  | 'all'
  | 'auth'
  | 'browser'
  | 'callback'
  | 'cluster'
  | 'debug'
  | 'db-name'
  | 'db-user'
  | 'diag'
  | 'dynamic-forward'
  | 'exec'
  | 'format'
  | 'forward-agent'
  | 'headless'
  | 'help'
  | 'identity'
  | 'insecure'
  | 'kube-cluster'
  | 'labels'
  | 'local-forward'
  | 'login'
  | 'mfa-mode'
  | 'mlock'
  | 'no-remote-exec'
  | 'participant'
  | 'port'
  | 'preserve-attrs'
  | 'proxy'
  | 'query'
  | 'quiet'
  | 'reason'
  | 'recursive'
  | 'remote-forward'
  | 'request-roles'
  | 'reviewers'
  | 'search'
  | 'skip-version-check'
  | 'ttl'
  | 'tty'
  | 'tunnel'
  | 'user'
  | 'verbose'
  | 'other';

/** Why a command failed. */
type TshError =
  | 'access_denied'
  | 'certificate_expired'
  | 'configuration'
  | 'connection_refused'
  | 'device_untrusted'
  | 'invalid_arguments'
  | 'locked'
  | 'mfa_failed'
  | 'network_unreachable'
  | 'not_found'
  | 'not_logged_in'
  | 'proxy_unreachable'
  | 'request_denied'
  | 'timeout'
  | 'version_mismatch'
  | 'other';

/**
 * A command ended.
 * @event tsh.command.run
 * @class behavior
 * @version 1
 * @emitter tsh
 * @owner cli-team
 * @purpose Which commands are worth polishing, and which ones end badly.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TshCommandRun {
  /** The cluster of the current profile, where there is one. @anonymize cluster */
  cluster_name?: string;
  /** Who is signed in, where someone is. @anonymize user */
  user_name?: string;
  /** The first word of the command, without its arguments. */
  command: TshCommand;
  /** How it ended. */
  outcome: 'success' | 'usage_error' | 'failure' | 'interrupted';
  /** Why it failed, from a closed list: messages hold names, addresses and paths. Absent unless the outcome is a failure. */
  error_code?: TshError;
  /** How long it ran, as a range: an exact length can be matched with other logs. */
  duration?: '<1s' | '1-10s' | '10-60s' | '1-10m' | '>10m';
}

/**
 * A command was run with a flag. One event per flag: its name alone, never its value.
 * @event tsh.flag.use
 * @class behavior
 * @version 1
 * @emitter tsh
 * @owner cli-team
 * @purpose Which flags are worth keeping, and which could become the default.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TshFlagUse {
  /** The cluster of the current profile, where there is one. @anonymize cluster */
  cluster_name?: string;
  /** Who is signed in, where someone is. @anonymize user */
  user_name?: string;
  /** The first word of the command, without its arguments. */
  command: TshCommand;
  /** The long name of the flag, also where the short one was typed. */
  flag: TshFlag;
}

/**
 * Someone signed in to a cluster from the command line.
 * @event tsh.login
 * @class behavior
 * @version 1
 * @emitter tsh
 * @owner cli-team
 * @purpose How people sign in on the command line, and which systems and releases it has to run on.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TshLogin {
  /** The cluster signed in to. @anonymize cluster */
  cluster_name: string;
  /** Who signed in. @anonymize user */
  user_name: string;
  /** What vouched for the identity. */
  connector_type: ConnectorType | 'passwordless';
  /** Operating system the client was first seen on. @person set_once */
  os: OperatingSystem;
  /** Processor architecture the client was first seen on. @person set_once */
  arch: Architecture;
  /** Current release of the client. @person set */
  tsh_version: Release;
}

/**
 * A session was opened from the command line.
 * @event tsh.session.start
 * @class behavior
 * @version 1
 * @emitter tsh
 * @owner cli-team
 * @purpose Which protocols people use from the command line.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TshSessionStart {
  /** The cluster of the resource. @anonymize cluster */
  cluster_name: string;
  /** Who opened the session. @anonymize user */
  user_name: string;
  /** Protocol of the session. */
  session_type: SessionType;
}
