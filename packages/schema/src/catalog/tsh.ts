/** Events of tsh, the command line client. Arguments, host names and file names are never part of them. */
import type { Architecture, ConnectorType, OperatingSystem, Release, SessionType } from './vocabulary.js';

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
  command:
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
  /** How it ended. */
  outcome: 'success' | 'usage_error' | 'failure' | 'interrupted';
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
