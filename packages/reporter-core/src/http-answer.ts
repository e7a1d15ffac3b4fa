/**
 * What an HTTP answer means for a batch: the one table of statuses, for Node and page alike.
 *
 * Promises: never throws, whatever the status, header or body. Only what waiting can cure is `retry`.
 * Must not: pass on a word of the body that is not in the closed lists below; it becomes a key of the statistics.
 */
import type { EventResult, RejectReason } from '@candor/schema';

import type { SendOutcome } from './ports.js';

/** Retried besides 5xx: the server gave up waiting, asks to come later, or asks to slow down. */
const retriedStatuses: readonly number[] = [408, 425, 429];

/** A record, so that the compiler names a reason that is missing here. */
const rejectReasons: Readonly<Record<RejectReason, true>> = {
  unknown_event: true,
  wrong_endpoint: true,
  not_anonymized: true,
  undeclared_property: true,
  invalid: true,
  too_large: true,
  id_conflict: true,
};

/** `nowMs` (milliseconds since the epoch) turns a Retry-After date into a wait. `bodyText` counts only where it can be an answer. */
export function interpretAnswer(
  status: number,
  retryAfterHeader: string | null | undefined,
  bodyText: string,
  nowMs: number,
): SendOutcome {
  const success = status >= 200 && status < 300;
  if (success || status === 400) {
    const results = batchResults(bodyText);
    if (results !== undefined) return { kind: 'answered', results };
    // A success without an answer is no receipt: something in between spoke, and the events may be nowhere.
    return success ? { kind: 'retry', failure: 'bad_answer' } : { kind: 'refused', status };
  }
  if (status === 413) return { kind: 'too_large' };
  if (retriedStatuses.includes(status) || (status >= 500 && status < 600)) {
    const afterMs = retryAfterMs(retryAfterHeader, nowMs);
    return { kind: 'retry', failure: `http_${status}`, ...(afterMs !== undefined && { afterMs }) };
  }
  return { kind: 'refused', status };
}

/** Seconds or an HTTP date, as milliseconds from now. Undefined for anything else. */
function retryAfterMs(header: string | null | undefined, nowMs: number): number | undefined {
  const text = header?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // Every HTTP date ends in GMT or, in its oldest form, a year; Date.parse alone would also take `-5` or `1.5`.
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text.endsWith('GMT') ? text : `${text} GMT`) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

function batchResults(bodyText: string): readonly EventResult[] | undefined {
  let body: unknown;
  try {
    body = JSON.parse(bodyText);
  } catch {
    return undefined;
  }
  if (!isRecord(body) || body['schema'] !== 'candor/1' || !Array.isArray(body['results'])) return undefined;
  const results: EventResult[] = [];
  for (const entry of body['results']) {
    const result = eventResult(entry);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

function eventResult(entry: unknown): EventResult | undefined {
  if (!isRecord(entry)) return undefined;
  const { id, status, reason } = entry;
  if (status === 'accepted' || status === 'duplicate') return typeof id === 'string' ? { id, status } : undefined;
  if (status !== 'rejected' || (typeof id !== 'string' && id !== null)) return undefined;
  return { id, status, reason: isRejectReason(reason) ? reason : 'invalid' };
}

/** A reason of a newer collector is a rejection all the same. */
function isRejectReason(reason: unknown): reason is RejectReason {
  return typeof reason === 'string' && Object.hasOwn(rejectReasons, reason);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
