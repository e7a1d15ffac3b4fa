/**
 * One POST per batch over node:http or node:https, on a connection that is kept for the next.
 *
 * Promises: never rejects; ends with its signal, which also brings the time limit; sends no header outside the list in
 * `headers()`; follows no redirect; reads no more of an answer than one can be; never keeps the process alive.
 * Must not: know what a batch says.
 */
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { interpretAnswer } from '@candor/reporter-core';
import type { Clock, EncodedBatch, SendOutcome, Transport } from '@candor/reporter-core';

/** UTF-8 bytes of a body above which compression saves more than it costs: below, the answer fits one packet anyway. */
const gzipAboveBytes = 1_024;

/** Bytes of an answer: 100 results take about 10 KiB, 500 about 50 KiB. */
const answerMaxBytes = 64 * 1_024;

const gzipAsync = promisify(gzip);

export interface HttpTransportOptions {
  readonly endpoint: URL;
  /** Sent as `authorization: Bearer …`; usage events only. */
  readonly licenceToken?: string | undefined;
  readonly clock: Pick<Clock, 'now'>;
  /** Name resolution. Default: the system's. */
  readonly lookup?: LookupFunction;
}

export interface HttpTransport extends Transport {
  /** Closes the kept connection. */
  close(): void;
}

interface RequestBody {
  readonly bytes: Uint8Array;
  readonly gzipped: boolean;
}

export function createHttpTransport({ endpoint, licenceToken, clock, lookup }: HttpTransportOptions): HttpTransport {
  const secure = endpoint.protocol === 'https:';
  const agentOptions = { keepAlive: true, ...(lookup !== undefined && { lookup }) };
  const agent = secure ? new HttpsAgent(agentOptions) : new HttpAgent(agentOptions);
  const request = secure ? httpsRequest : httpRequest;

  /** The whole list. Node adds `host` and `connection`; there is no user agent to tell one host from another. */
  function headers({ bytes, gzipped }: RequestBody): OutgoingHttpHeaders {
    return {
      'content-type': 'application/json',
      'content-length': bytes.byteLength,
      ...(gzipped && { 'content-encoding': 'gzip' }),
      ...(licenceToken !== undefined && { authorization: `Bearer ${licenceToken}` }),
    };
  }

  async function post(batch: EncodedBatch, signal: AbortSignal): Promise<SendOutcome> {
    const body = await requestBody(batch);
    if (signal.aborted) return { kind: 'retry' };
    return new Promise((resolve) => {
      const posting = request(endpoint, { method: 'POST', agent, signal, headers: headers(body) });
      posting.on('socket', letProcessExit);
      posting.on('response', (response) => readAnswer(posting, response, clock, resolve));
      // Whatever ends a request without an answer ends here; after an answer, resolving again does nothing.
      posting.on('error', () => resolve({ kind: 'retry' }));
      posting.on('close', () => resolve({ kind: 'retry' }));
      posting.end(body.bytes);
    });
  }

  return {
    send: (batch, signal) => post(batch, signal).catch(() => ({ kind: 'retry' })),
    close: () => agent.destroy(),
  };
}

async function requestBody(batch: EncodedBatch): Promise<RequestBody> {
  const plain = Buffer.from(batch.body, 'utf8');
  return plain.byteLength > gzipAboveBytes
    ? { bytes: await gzipAsync(plain), gzipped: true }
    : { bytes: plain, gzipped: false };
}

function readAnswer(
  posting: ClientRequest,
  response: IncomingMessage,
  clock: Pick<Clock, 'now'>,
  resolve: (outcome: SendOutcome) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const finish = (text: string): void => {
    resolve(interpretAnswer(response.statusCode ?? 0, response.headers['retry-after'], text, clock.now()));
  };
  response.on('data', (chunk: Buffer) => {
    length += chunk.byteLength;
    chunks.push(chunk);
    if (length <= answerMaxBytes) return;
    finish('');
    posting.destroy();
  });
  response.on('end', () => finish(Buffer.concat(chunks).toString('utf8')));
  // Cut off in the middle: the request's own 'close' settles it.
  response.on('error', () => undefined);
}

/** Each request makes the agent hold the process again, and so does each further address that is tried while connecting. */
function letProcessExit(socket: Socket): void {
  const unref = (): void => void socket.unref();
  unref();
  if (!socket.connecting) return;
  socket.on('connectionAttempt', unref);
  socket.once('connect', () => socket.off('connectionAttempt', unref));
}
