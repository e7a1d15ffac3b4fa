/**
 * Product-usage events of the Auth server: sessions, and what crosses them. No name of a file, folder or command
 * is part of them.
 */
import type { SessionDuration, SessionType, UserKind } from '../vocabulary.js';
import type { DbClient, DbOrigin, DbProtocol, DbType } from '../vocabulary/infrastructure.js';

/**
 * A session was opened.
 * @event tp.session.start
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Which protocols are used and by how many people. Sessions of bots do not make an active user.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpSessionStart {
  /** The cluster of the resource. @anonymize cluster */
  cluster_name: string;
  /** Who opened the session. @anonymize user */
  user_name: string;
  /** Where they came from, where that is known. @anonymize address */
  address?: string;
  /** Protocol of the session. */
  session_type: SessionType;
  /** Whether a person or a machine opened it. */
  user_kind: UserKind;
  /** Where the database is hosted. */
  db_type?: DbType;
  /** What the database speaks. */
  db_protocol?: DbProtocol;
  /** How the database came to be registered. */
  db_origin?: DbOrigin;
  /** The database client, by kind: what it calls itself stays at home. */
  db_client?: DbClient;
  /** Whether a desktop belongs to a domain. */
  desktop_type?: 'ad' | 'non_ad';
  /** How a desktop came to be registered. */
  desktop_origin?: 'config_file' | 'dynamic';
  /** The domain of a desktop, where it has one. @anonymize resource */
  desktop_domain?: string;
  /** Whether the desktop may create accounts. */
  desktop_creates_users?: boolean;
  /** Whether the desktop demands network level authentication. */
  desktop_nla?: boolean;
  /** Whether an application listens on several ports. */
  app_is_multi_port?: boolean;
  /** What was asked of a Git server. */
  git_type?: 'clone' | 'fetch' | 'push' | 'other';
  /** The service behind a Git server. */
  git_service?: 'github' | 'gitlab' | 'other';
  /** The managed machine, where the session runs on one. @anonymize resource */
  beam_id?: string;
}

/**
 * A session was closed.
 * @event tp.session.end
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How long sessions last, so that capacity can be planned. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSessionEnd {
  /** The cluster of the resource. @anonymize cluster */
  cluster_name: string;
  /** Who had opened the session. @anonymize user */
  user_name: string;
  /** Where they came from, where that is known. @anonymize address */
  address?: string;
  /** Protocol of the session. */
  session_type: SessionType;
  /** Whether a person or a machine had opened it. */
  user_kind: UserKind;
  /** How long it lasted, as a range: an exact length can be matched with other logs. */
  duration: SessionDuration;
}

/**
 * A request went to a Kubernetes cluster, other than a shell or a forwarded port.
 * @event tp.kube.request
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many people use Kubernetes through the product.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpKubeRequest {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who sent it. @anonymize user */
  user_name: string;
  /** Whether a person or a machine sent it. */
  user_kind: UserKind;
}

/**
 * One operation on a file over SFTP.
 * @event tp.sftp
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether files are handled over SFTP, and by how many people.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpSftp {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who asked for it. @anonymize user */
  user_name: string;
  /** The operation. */
  action:
    | 'open'
    | 'close'
    | 'read'
    | 'write'
    | 'list'
    | 'stat'
    | 'set_stat'
    | 'remove'
    | 'rename'
    | 'make_directory'
    | 'remove_directory'
    | 'link'
    | 'symlink'
    | 'other';
  /** Whether a person or a machine asked for it. */
  user_kind: UserKind;
}

/**
 * A folder was shared into a desktop session.
 * @event tp.desktop.directory.share
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether sharing folders with desktops is used. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDesktopDirectoryShare {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The desktop. @anonymize resource */
  desktop_name: string;
  /** Who shared it. @anonymize user */
  user_name: string;
}

/**
 * The clipboard was carried into a desktop session, or out of it.
 * @event tp.desktop.clipboard.transfer
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether sharing the clipboard with desktops is used. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDesktopClipboardTransfer {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The desktop. @anonymize resource */
  desktop_name: string;
  /** Whose clipboard it was. @anonymize user */
  user_name: string;
}

/**
 * A session recording was opened.
 * @event tp.sessionRecording.access
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether recordings are watched, and in which form. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSessionRecordingAccess {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who opened it. @anonymize user */
  user_name: string;
  /** Protocol of the recorded session. */
  session_type: SessionType;
  /** The form it was opened in. */
  format: 'pty' | 'text' | 'json' | 'yaml' | 'other';
}
