/**
 * What each refusal looks like on the wire: one status and one constant sentence per code.
 *
 * Must not: build a message from anything that came with the request.
 */
import type { RefusalAnswer, RefusalCode } from '@candor/schema';
import { CollectorError } from './collector-error.js';

interface RefusalForm {
  readonly status: number;
  readonly message: string;
}

const forms: Readonly<Record<RefusalCode, RefusalForm>> = {
  bad_request: { status: 400, message: 'The request is not valid HTTP.' },
  invalid_json: { status: 400, message: 'The body is not valid JSON. Send one JSON object.' },
  invalid_encoding: {
    status: 400,
    message: 'The body is not valid UTF-8, or its gzip form is damaged. Send one complete gzip member, or no content-encoding.',
  },
  invalid_batch: { status: 400, message: 'The batch does not have the form of candor/1. Nothing of it was stored.' },
  duplicate_key: { status: 400, message: 'An object in the body has the same key twice.' },
  too_deep: { status: 400, message: 'The body is nested more deeply than a batch can be.' },
  unauthorized: { status: 401, message: 'Send a valid licence token as "authorization: Bearer <token>".' },
  forbidden: {
    status: 403,
    message: "Not allowed here: the licence token names no valid licence, or the host name is not this machine's.",
  },
  not_found: { status: 404, message: 'There is nothing here. Send batches to /v1/behavior or /v1/usage.' },
  method_not_allowed: { status: 405, message: 'This method is not supported here. See the Allow header.' },
  timeout: { status: 408, message: 'The request took too long to arrive. Send it again.' },
  too_large: { status: 413, message: 'The body is too large, on the wire or decompressed. Send fewer events per batch.' },
  too_many_events: { status: 413, message: 'The batch holds too many events. Send fewer per batch.' },
  unsupported_media_type: { status: 415, message: 'Send content-type: application/json.' },
  unsupported_encoding: { status: 415, message: 'Send content-encoding: gzip, or none.' },
  too_many_requests: { status: 429, message: 'Too many requests. Wait as long as Retry-After says.' },
  unavailable: { status: 503, message: 'Storage is not available now. Nothing was acknowledged; send the same batch again.' },
};

/** The error to throw; `field` must be a JSON pointer of declared names. */
export function refuse(code: RefusalCode, field?: string): CollectorError {
  return new CollectorError(code, forms[code].message, field);
}

/** The refusal an error stands for. Whatever was not meant as one is a fault of ours: 503, so that the sender tries again. */
export function refusalCodeOf(error: unknown): RefusalCode {
  return error instanceof CollectorError && error.code in forms ? (error.code as RefusalCode) : 'unavailable';
}

export function refusalStatus(code: RefusalCode): number {
  return forms[code].status;
}

export function refusalAnswer(code: RefusalCode, field?: string): RefusalAnswer {
  return { schema: 'candor/1', error: { code, message: forms[code].message, ...(field === undefined ? {} : { field }) } };
}
