/**
 * The closed vocabulary of the catalog: every pattern, every bounded number, and the enums that several areas use. The
 * words of one area lie in `vocabulary/`.
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

/**
 * How many things one action concerned. Nobody picks more than ten thousand of anything by hand.
 * @minimum 0
 * @maximum 10000
 */
export type ItemCount = number;

/**
 * Tokens that a language model read or wrote. Ten million are beyond any model's one task.
 * @minimum 0
 * @maximum 10000000
 */
export type TokenCount = number;

/**
 * Size of the access graph, or of what it took in during one hour. A billion bounds the largest graph ten times over.
 * @minimum 0
 * @maximum 1000000000
 */
export type GraphCount = number;

/**
 * Lifetime of a certificate in minutes. A year is the longest that can be asked for.
 * @minimum 1
 * @maximum 527040
 */
export type TtlMinutes = number;

/**
 * Days that a query or a report looks back on.
 * @minimum 0
 * @maximum 366
 */
export type DayRange = number;

/** How much there is of something, as a range: the exact inventory of a company identifies it. */
export type InventorySize = '0' | '1-9' | '10-99' | '100-999' | '1000-9999' | '10000-99999' | '>99999';

export type OperatingSystem = 'darwin' | 'linux' | 'windows' | 'other';

export type Architecture = 'x64' | 'arm64' | 'arm' | 'ia32' | 'other';

/** How an identity is vouched for. */
export type ConnectorType = 'local' | 'github' | 'saml' | 'oidc';

export type UserKind = 'human' | 'bot';

/** Where an account comes from. */
export type UserOrigin = 'local' | 'sso' | 'okta' | 'scim' | 'entra_id';

export type SessionType =
  | 'ssh'
  | 'ssh_port'
  | 'k8s'
  | 'k8s_port'
  | 'db'
  | 'app'
  | 'app_tcp'
  | 'app_mcp'
  | 'desktop'
  | 'linux_desktop'
  | 'git';

/** How long something lasted, as a range: an exact length can be matched with other logs. */
export type SessionDuration = '<1m' | '1-10m' | '10-60m' | '1-8h' | '>8h' | 'unknown';

export type LoginMethod = 'password' | 'publickey' | 'keyboard-interactive' | 'hostbased' | 'gssapi' | 'none' | 'other';

/** Kinds of second factor. */
export type MfaType = 'none' | 'totp' | 'webauthn' | 'sso' | 'push' | 'recovery_code' | 'other';

export type ResourceKind =
  | 'node'
  | 'node_openssh'
  | 'node_openssh_eice'
  | 'app_server'
  | 'kube_server'
  | 'db_server'
  | 'windows_desktop'
  | 'linux_desktop';

/** Where the resources of the access graph are known from. */
export type GraphSource = 'product' | 'aws' | 'azure' | 'entra_id' | 'github' | 'gitlab' | 'netiq' | 'okta' | 'other';

/** What a resource of the access graph is. */
export type GraphResourceType =
  | 'account'
  | 'application'
  | 'bucket'
  | 'database'
  | 'desktop'
  | 'kubernetes'
  | 'project'
  | 'server'
  | 'other';
