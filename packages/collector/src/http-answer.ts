/**
 * How an answer is written: always JSON or empty, never cached, never a cookie.
 *
 * Promises: a sender that is still writing when it is refused gets to read the refusal; what it still sends is thrown
 * away, up to a bound.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { RefusalCode } from '@candor/schema';
import type { CollectorLimits } from './collector-limits.js';
import { refusalAnswer, refusalStatus } from './refusal.js';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export function refusalAsAnswer(
  code: RefusalCode,
  field: string | undefined,
  limits: CollectorLimits,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status: refusalStatus(code), headers: { ...headers, ...headersOf(code, limits) }, body: refusalAnswer(code, field) };
}

/** Resolves when the answer is written and the request's body is either read or given up. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  limits: CollectorLimits,
): Promise<void> {
  if (response.destroyed || response.headersSent) return;
  const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
  const unread = !request.complete && requestHasBody(request);
  response.writeHead(answer.status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(answer.body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    ...(unread ? { connection: 'close' } : {}),
    ...answer.headers,
  });
  if (!unread || request.method === 'HEAD') {
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  // Closing while the sender still writes makes its side drop what we wrote. The answer is whole on the wire already.
  response.write(body);
  await discardRest(request, limits);
  response.end();
}

function requestHasBody(request: IncomingMessage): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

async function discardRest(request: IncomingMessage, limits: CollectorLimits): Promise<void> {
  let length = 0;
  const patience = new AbortController();
  const over = new Promise<void>((resolve) => {
    const count = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > limits.lingerBytes) resolve();
    };
    request.on('data', count).once('end', resolve).once('close', resolve).resume();
  });
  const tooLong = delay(limits.lingerMs, undefined, { ref: false, signal: patience.signal }).catch(() => undefined);
  await Promise.race([over, tooLong]);
  patience.abort();
  request.pause();
}

function headersOf(code: RefusalCode, limits: CollectorLimits): Readonly<Record<string, string>> {
  switch (code) {
    case 'unauthorized':
      return { 'www-authenticate': 'Bearer' };
    case 'unsupported_encoding':
      return { 'accept-encoding': 'gzip' };
    case 'too_many_requests':
    case 'unavailable':
      return { 'retry-after': String(limits.retryAfterSeconds) };
    default:
      return {};
  }
}
