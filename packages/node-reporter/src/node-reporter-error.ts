/**
 * The one error of this package, thrown while a reporter is created or a decision is stored, never by a running reporter.
 * Messages name options and system error codes, never a URL, a token, a certificate or a path.
 */
export type NodeReporterErrorCode =
  /** An option is missing, has the wrong form, or does not fit the others. */
  | 'invalid_option'
  /** `url` is no URL, or carries more than scheme, host, port and path. */
  | 'invalid_url'
  /** `url` is plain http to another machine. */
  | 'insecure_url'
  /** A proxy variable holds no address of an HTTP proxy. */
  | 'invalid_proxy'
  /** `clientCertificate` or `ca` is not the PEM text it should be, or key and certificate are no pair. */
  | 'invalid_certificate'
  /** The decision could not be stored. */
  | 'consent_file_unwritable';

export class NodeReporterError extends Error {
  readonly code: NodeReporterErrorCode;

  constructor(code: NodeReporterErrorCode, message: string) {
    super(message);
    this.name = 'NodeReporterError';
    this.code = code;
  }
}
