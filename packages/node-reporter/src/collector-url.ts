/** Where a stream of one class is sent, and the refusal of any place that could be listened in on. */
import type { EventClass } from '@candor/schema';

import { NodeReporterError } from './node-reporter-error.js';

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The endpoint for `eventClass` below the collector's base URL. Throws `NodeReporterError`: `invalid_url`, or `insecure_url`
 * for http anywhere but on this machine.
 */
export function collectorEndpoint(url: string, eventClass: EventClass): URL {
  const base = parse(url);
  if (base.protocol !== 'https:' && base.protocol !== 'http:') {
    throw new NodeReporterError('invalid_url', 'url must start with https://');
  }
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '') {
    throw new NodeReporterError('invalid_url', 'url must hold scheme, host, port and path only: no credentials, query or fragment');
  }
  if (base.protocol === 'http:' && !loopbackHost.test(base.hostname)) {
    throw new NodeReporterError('insecure_url', 'url must be https://; http:// is for a collector on this machine only');
  }
  return new URL(`${base.pathname.replace(/\/+$/, '')}/v1/${eventClass}`, base);
}

function parse(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new NodeReporterError('invalid_url', 'url must be an absolute URL, e.g. https://collector.example.com');
  }
}
