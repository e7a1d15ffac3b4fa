/**
 * The closed vocabulary of the catalog: every pattern, bounded number and enum that more than one event uses.
 *
 * Promises: a string that is neither an enum nor a pseudonym has one of the patterns written here. Must not: hold a
 * pattern that a name, an address or a sentence could pass.
 */

/**
 * A product release. The words after the dash are closed because build tags name branches, and branches name people.
 * @pattern ^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,5}(-(alpha|beta|dev|rc)(\.[0-9]{1,3})?)?$
 * @example 18.2.1
 */
export type Release = string;

/**
 * The numeric part of an operating system's version: kernel flavours and build tags stay behind.
 * @pattern ^[0-9]{1,4}(\.[0-9]{1,6}){0,3}$
 * @example 14.6.1
 */
export type SystemVersion = string;

/**
 * Start of a 15-minute window, UTC.
 * @pattern ^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):(00|15|30|45):00Z$
 * @example 2026-11-23T10:15:00Z
 */
export type QuarterHour = string;

/**
 * Start of a 1-hour window, UTC.
 * @pattern ^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):00:00Z$
 * @example 2026-11-23T10:00:00Z
 */
export type FullHour = string;

/**
 * How often something happened in one window. A million in 15 minutes is beyond any real user: more is a bug, not usage.
 * @minimum 0
 * @maximum 1000000
 */
export type WindowCount = number;

export type OperatingSystem = 'darwin' | 'linux' | 'windows' | 'other';

export type Architecture = 'x64' | 'arm64' | 'arm' | 'ia32' | 'other';

/** How an identity is vouched for. */
export type ConnectorType = 'local' | 'github' | 'saml' | 'oidc';

export type UserKind = 'human' | 'bot';

export type SessionType = 'ssh' | 'k8s' | 'db' | 'app' | 'app_tcp' | 'desktop';

export type LoginMethod = 'password' | 'publickey' | 'keyboard-interactive' | 'hostbased' | 'gssapi' | 'none' | 'other';

export type ResourceKind = 'node' | 'node_openssh' | 'app_server' | 'kube_server' | 'db_server' | 'windows_desktop';
