/**
 * What a relay answers, in the collector's form, so that a page's transport reads both alike.
 *
 * Must not: put anything into an answer that came with the request, but the ids of a batch and its events.
 */
import type { BatchAnswer, EventResult, RelayRefusal, RelayRefusalCode } from '@candor/schema';

interface RefusalForm {
  readonly status: number;
  readonly message: string;
}

/** The codes a relay uses. A status of 4xx other than 408 is final for the page, one of 5xx is not. */
const forms = {
  bad_request: { status: 400, message: 'The request is not valid HTTP.' },
  invalid_json: { status: 400, message: 'The body is not valid JSON. Send one JSON object.' },
  invalid_encoding: { status: 400, message: 'The body is not valid UTF-8.' },
  invalid_batch: { status: 400, message: 'The batch does not have the form of candor-relay/1. Nothing of it was taken.' },
  forbidden: { status: 403, message: 'Only pages of this origin, within a session of this product, may send here.' },
  consent: { status: 403, message: 'There is no consent for what this version collects. Ask again.' },
  method_not_allowed: { status: 405, message: 'Send batches by POST.' },
  timeout: { status: 408, message: 'The request took too long to arrive. Send it again.' },
  too_large: { status: 413, message: 'The body is too large. Send fewer events per batch.' },
  too_many_events: { status: 413, message: 'The batch holds too many events. Send fewer per batch.' },
  unsupported_media_type: { status: 415, message: 'Send content-type: application/json.' },
  unsupported_encoding: { status: 415, message: 'Send no content-encoding.' },
  unavailable: { status: 503, message: 'Nothing was taken; send the same batch again, not before Retry-After.' },
} as const satisfies Partial<Record<RelayRefusalCode, RefusalForm>>;

export type RelayRefusalReason = keyof typeof forms;

export function refusal(code: RelayRefusalReason, retryAfterSeconds: number): Response {
  const { status, message } = forms[code];
  const body: RelayRefusal = { schema: 'candor/1', error: { code, message } };
  return json(status, body, {
    ...(code === 'unavailable' && { 'retry-after': String(retryAfterSeconds) }),
    ...(code === 'method_not_allowed' && { allow: 'POST' }),
  });
}

/** 200 all taken, 207 some, 400 none. An event without a result is undecided: the page sends it again. */
export function batchAnswer(batchId: string, results: readonly EventResult[]): Response {
  const taken = results.filter(({ status }) => status !== 'rejected').length;
  const body: BatchAnswer = { schema: 'candor/1', batch_id: batchId, results };
  return json(taken === results.length ? 200 : taken === 0 ? 400 : 207, body);
}

function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers },
  });
}
