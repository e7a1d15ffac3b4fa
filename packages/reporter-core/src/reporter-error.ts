/**
 * The one error of this package, thrown only while a reporter is created. Messages name options, never their values.
 */
export type ReporterErrorCode =
  /** An option is missing or has the wrong form. */
  | 'invalid_option'
  /** A limit is not a positive integer. */
  | 'invalid_limits';

export class ReporterError extends Error {
  readonly code: ReporterErrorCode;

  constructor(code: ReporterErrorCode, message: string) {
    super(message);
    this.name = 'ReporterError';
    this.code = code;
  }
}
