/**
 * The package's only error of its own: a misconfiguration, thrown by `createBrowserReporter` and by nothing afterwards.
 *
 * Promises: `code` is stable, `message` says what to do.
 * Must not: repeat a value it was given; an address may carry a token.
 */
export type BrowserReporterErrorCode =
  /** Created where there is no page, such as while rendering on a server. */
  | 'no_window'
  /** The page has no `crypto.getRandomValues`, so no id could be made that cannot be guessed. */
  | 'no_randomness'
  /** The collector's address is not an absolute http(s) URL without credentials, query and fragment. */
  | 'invalid_url'
  /** Plain http to a host that is not this machine. */
  | 'insecure_url';

const messages: Readonly<Record<BrowserReporterErrorCode, string>> = {
  no_window: 'There is no window here. Create the browser reporter in the page, not on a server.',
  no_randomness: 'The page offers no crypto.getRandomValues. Use a browser that has it, or pass `randomness`.',
  invalid_url: '`url` must be the absolute address of the collector, without credentials, query or fragment.',
  insecure_url: '`url` must begin with https:// unless the collector runs on this machine (localhost, 127.0.0.1 or [::1]).',
};

export class BrowserReporterError extends Error {
  override readonly name = 'BrowserReporterError';

  constructor(readonly code: BrowserReporterErrorCode) {
    super(messages[code]);
  }
}
