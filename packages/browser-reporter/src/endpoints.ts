/** Where a page's events go, checked once, at creation. */
import { BrowserReporterError } from './browser-reporter-error.js';

/**
 * The address of `POST /v1/behavior` below `url`. A path in `url` is kept, so that a collector may live behind a proxy.
 *
 * @throws {BrowserReporterError} `invalid_url` or `insecure_url`
 */
export function behaviorEndpoint(url: string): string {
  const parsed = parse(url);
  // An address with credentials would have `fetch` refuse every request; a query or fragment would be cut off silently.
  if (!/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password || parsed.search || parsed.hash) {
    throw new BrowserReporterError('invalid_url');
  }
  if (parsed.protocol !== 'https:' && !isLoopback(parsed.hostname)) throw new BrowserReporterError('insecure_url');
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}/v1/behavior`;
}

/**
 * The relay's address on the page's own origin, whatever the page's `<base>` says.
 *
 * @throws {BrowserReporterError} `invalid_path` where `path` leads to another origin, or is none
 */
export function relayEndpoint(path: string, origin: string): string {
  let endpoint: URL | undefined;
  try {
    endpoint = new URL(path, origin);
  } catch {
    // Refused below.
  }
  if (!path.startsWith('/') || endpoint?.origin !== origin) throw new BrowserReporterError('invalid_path');
  return endpoint.href;
}

function parse(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new BrowserReporterError('invalid_url');
  }
}

/** `URL` has already brought every way of writing an IPv4 address into its dotted form. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
