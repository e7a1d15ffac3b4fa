/** Where a page's events go: the collector's address checked once, at creation, and the path of behaviour events. */
import { BrowserReporterError } from './browser-reporter-error.js';

/**
 * The address of `POST /v1/behavior` below `url`. A path in `url` is kept, so that a collector may live behind a proxy.
 *
 * @throws {BrowserReporterError} `invalid_url` or `insecure_url`
 */
export function behaviorEndpoint(url: string): string {
  const parsed = parse(url);
  if (parsed.protocol !== 'https:' && !isLoopback(parsed.hostname)) throw new BrowserReporterError('insecure_url');
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}/v1/behavior`;
}

function parse(url: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new BrowserReporterError('invalid_url');
  }
  const web = parsed.protocol === 'https:' || parsed.protocol === 'http:';
  // An address with credentials would have `fetch` refuse every request; a query or fragment would be cut off silently.
  if (!web || parsed.username || parsed.password || parsed.search || parsed.hash) throw new BrowserReporterError('invalid_url');
  return parsed;
}

/** `URL` has already brought every way of writing an IPv4 address into its dotted form. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
