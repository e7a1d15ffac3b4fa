/**
 * The package's only error of its own: a misconfiguration, thrown by `createBrowserReporter` and by nothing afterwards.
 *
 * Promises: `code` is stable and says what is wrong; the README says what to do.
 * Must not: repeat a value it was given; an address may carry a token.
 */
export type BrowserReporterErrorCode =
  /** Created where there is no page, such as while rendering on a server. */
  | 'no_window'
  /** The page has no `crypto.getRandomValues`, so no id could be made that cannot be guessed. */
  | 'no_randomness'
  /** The relay's path leads to another origin, or is none. */
  | 'invalid_path'
  /** The anonymizer follows no scheme that this version knows. */
  | 'invalid_anonymizer'
  /** `distinctId` is no lower-case UUID v4. */
  | 'invalid_id'
  /** The collector's address is not an absolute http(s) URL without credentials, query and fragment. */
  | 'invalid_url'
  /** Plain http to a host that is not this machine. */
  | 'insecure_url';

export class BrowserReporterError extends Error {
  override readonly name = 'BrowserReporterError';

  constructor(readonly code: BrowserReporterErrorCode) {
    // The sentences would weigh more than all the checks; each code is explained above and in the README.
    super(`${code}: see the README of @candor/browser-reporter`);
  }
}
