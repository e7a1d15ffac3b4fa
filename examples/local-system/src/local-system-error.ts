/** The one error of this application; its message says what to do. */
export type LocalSystemErrorCode = 'usage' | 'port_in_use' | 'child_failed' | 'capture_failed';

export class LocalSystemError extends Error {
  readonly code: LocalSystemErrorCode;

  constructor(code: LocalSystemErrorCode, message: string) {
    super(message);
    this.name = 'LocalSystemError';
    this.code = code;
  }
}
