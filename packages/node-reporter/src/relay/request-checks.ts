/**
 * What a request must be before its body is read: a POST of JSON that the browser says comes from a page of this origin.
 *
 * Promises: fails closed. A request that says nothing of where it comes from is refused, so is one that contradicts itself.
 * JSON only, because a form of another site can send text/plain without asking, but not application/json.
 */
import type { RelayLimits } from './relay-limits.js';
import type { RelayRefusalReason } from './relay-answer.js';

/** `trustedOrigins` replaces the request's own, for a relay whose server does not see the address that the browser shows. */
export function refusalOf(
  request: Request,
  trustedOrigins: ReadonlySet<string> | undefined,
  limits: Pick<RelayLimits, 'bodyBytes'>,
): RelayRefusalReason | undefined {
  const { headers } = request;
  if (request.method !== 'POST') return 'method_not_allowed';
  if (!isSameOrigin(request, trustedOrigins)) return 'forbidden';
  if (!/^application\/json(\s*;\s*charset=("utf-8"|utf-8))?$/i.test(headers.get('content-type')?.trim() ?? '')) return 'unsupported_media_type';
  if ((headers.get('content-encoding') ?? 'identity').trim().toLowerCase() !== 'identity') return 'unsupported_encoding';
  if (Number(headers.get('content-length') ?? 0) > limits.bodyBytes) return 'too_large';
  return undefined;
}

/** Browsers set both headers themselves; a page cannot. `null`, which opaque origins send, is nobody's origin. */
function isSameOrigin(request: Request, trustedOrigins: ReadonlySet<string> | undefined): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  if (origin === null) return site !== null;
  return trustedOrigins === undefined ? origin === new URL(request.url).origin : trustedOrigins.has(origin);
}
