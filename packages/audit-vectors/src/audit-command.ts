/**
 * What a command of `candor-audit` is, and what it may say.
 *
 * Promises: a check is `passed` only where something was really looked at; what could not be looked at is `not_measured`, with the
 * reason. Must not: hold a value that came from a key, a capture or a person. A report is shown to anybody.
 */

export type CheckStatus = 'passed' | 'failed' | 'not_measured';

export interface AuditCheck {
  /** Stable, lower case, dotted: the command's name, then what was looked at, e.g. `cross.python`. */
  readonly id: string;
  /** What it proves, in one sentence. */
  readonly title: string;
  readonly status: CheckStatus;
  /** What was found, or why it could not be measured and what to install: constant words and numbers. */
  readonly detail: string;
  /** What was counted, so that "passed" shows over how much. */
  readonly counts?: Readonly<Record<string, number>>;
  /** SHA-256 in hexadecimal of what was looked at, by its public name: a tarball, a file of vectors. Never the digest of a value. */
  readonly digests?: Readonly<Record<string, string>>;
}

export interface AuditContext {
  /**
   * Folder of what is audited: a checkout, or a project that installed the packages. The kit imports none of our packages; what it
   * runs of them, it resolves from here.
   */
  readonly root: string;
  /** What stands behind the command's name. */
  readonly args: readonly string[];
  /** Seed of everything random, so that a run can be repeated. */
  readonly seed: number;
  /** One line of progress for the person who waits, on standard error. */
  readonly say: (line: string) => void;
}

export interface AuditCommand {
  readonly name: string;
  /** One line of `candor-audit --help`. */
  readonly summary: string;
  /** Arguments and options, as `candor-audit NAME --help` shows them. */
  readonly usage: string;
  /** What stands behind the name when `all` runs it; default nothing. */
  readonly argsInAll?: readonly string[];
  /** @throws AuditError where it cannot begin: wrong arguments, a file that is missing or cannot be read. */
  run(context: AuditContext): Promise<readonly AuditCheck[]>;
}
