/** The one error of this application. Its message says what to do and never holds a user, host, address or log line. */
export type AuthServerErrorCode = 'usage' | 'log_unreadable';

export class AuthServerError extends Error {
  readonly code: AuthServerErrorCode;

  constructor(code: AuthServerErrorCode, message: string) {
    super(message);
    this.name = 'AuthServerError';
    this.code = code;
  }
}
