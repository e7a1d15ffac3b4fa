/**
 * One POST per batch over HTTP or HTTPS, directly or through a proxy, on connections that are kept for the next.
 *
 * Promises: never rejects; ends with its signal, which also brings the time limit; sends no header outside the list in
 * `headers()`; follows no redirect; reads no more of an answer than one can be; never keeps the process alive. Nothing of
 * Node's network is loaded before the first batch.
 * Must not: know what a batch says.
 */
import type { Agent as HttpAgent, ClientRequest, IncomingMessage, OutgoingHttpHeaders, RequestOptions } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { SecureContext } from 'node:tls';

import { interpretAnswer } from '@candor/reporter-core';
import type { Clock, EncodedBatch, SendOutcome, Transport } from '@candor/reporter-core';

import { networkFailure } from './network-failure.js';
import { plainHost } from './proxy-address.js';
import type { ProxyAddress } from './proxy-address.js';
import { ProxyRefusal, createTunnelAgent } from './proxy-tunnel.js';
import type { TunnelledRequest } from './proxy-tunnel.js';
import { letProcessExit } from './unheld-socket.js';

/** UTF-8 bytes of a body above which compression saves more than it costs: below, the answer fits one packet anyway. */
const gzipAboveBytes = 1_024;

/** UTF-8 bytes of a body up to which it is compressed on the spot: 0.2 ms, while handing it to a thread and back takes three times as much CPU. */
const gzipAtOnceBytes = 64 * 1_024;

/** Pseudonyms and ids do not compress: the highest level makes a batch 1 % smaller than the lowest, for twice the time. */
const gzipLevel = 1;

/** Bytes of an answer: 100 results take about 10 KiB, 500 about 50 KiB. */
const answerMaxBytes = 64 * 1_024;

export interface HttpTransportOptions {
  readonly endpoint: URL;
  /** Sent as `authorization: Bearer …`; usage events only. */
  readonly licenceToken?: string | undefined;
  readonly clock: Pick<Clock, 'now'>;
  /** Name resolution. Default: the system's. */
  readonly lookup?: LookupFunction;
  /** Client certificate and trusted authority, where they are not Node's own. */
  readonly secureContext?: SecureContext | undefined;
  readonly proxy?: ProxyAddress | undefined;
}

export interface HttpTransport extends Transport {
  /** Closes the kept connections. */
  close(): void;
}

interface RequestBody {
  readonly bytes: Uint8Array;
  readonly gzipped: boolean;
}

/** How a request gets to the collector: made once, with the first one. */
interface Route {
  readonly agent: HttpAgent;
  readonly request: (options: TunnelledRequest) => ClientRequest;
  readonly address: RequestOptions;
}

export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const { endpoint, licenceToken, clock, proxy } = options;
  let route: Route | undefined;

  /** The whole list. Node adds `connection`; there is no user agent to tell one host from another. */
  function headers({ bytes, gzipped }: RequestBody): OutgoingHttpHeaders {
    return {
      host: endpoint.host,
      'content-type': 'application/json',
      'content-length': bytes.byteLength,
      ...(gzipped && { 'content-encoding': 'gzip' }),
      ...(licenceToken !== undefined && { authorization: `Bearer ${licenceToken}` }),
    };
  }

  async function post(batch: EncodedBatch, signal: AbortSignal): Promise<SendOutcome> {
    const body = await requestBody(batch);
    if (signal.aborted) return { kind: 'retry' };
    const { request, agent, address } = (route ??= openRoute(options));
    return new Promise((resolve) => {
      const posting = request({ ...address, method: 'POST', agent, signal, tunnelSignal: signal, headers: { ...headers(body), ...address.headers } });
      posting.on('socket', letProcessExit);
      posting.on('response', (response) => {
        // The proxy's own word: no collector asks for credentials this way.
        if (proxy !== undefined && response.statusCode === 407) posting.destroy(new ProxyRefusal());
        else readAnswer(posting, response, clock, resolve);
      });
      // Whatever ends a request without an answer ends here; after an answer, resolving again does nothing.
      posting.on('error', (error) => {
        const failure = networkFailure(error);
        resolve({ kind: 'retry', ...(failure !== undefined && { failure }) });
      });
      posting.on('close', () => resolve({ kind: 'retry' }));
      posting.end(body.bytes);
    });
  }

  return {
    send: (batch, signal) => post(batch, signal).catch(() => ({ kind: 'retry' })),
    close: () => route?.agent.destroy(),
  };
}

function openRoute({ endpoint, lookup, secureContext, proxy }: HttpTransportOptions): Route {
  const path = endpoint.pathname;
  const direct = { host: plainHost(endpoint.hostname), port: endpoint.port, path };
  if (endpoint.protocol === 'https:') {
    const { Agent, request } = process.getBuiltinModule('node:https');
    const secure = { ...(lookup !== undefined && { lookup }), ...(secureContext !== undefined && { secureContext }) };
    const agent = proxy === undefined ? new Agent({ keepAlive: true, ...secure }) : createTunnelAgent(endpoint, proxy, secureContext);
    return { agent, request, address: direct };
  }
  const { Agent, request } = process.getBuiltinModule('node:http');
  const agent = new Agent({ keepAlive: true, ...(lookup !== undefined && { lookup }) });
  if (proxy === undefined) return { agent, request, address: direct };
  const { authorization } = proxy;
  const credentials = authorization !== undefined && { headers: { 'proxy-authorization': authorization } };
  return { agent, request, address: { host: proxy.hostname, port: proxy.port, path: endpoint.href, ...credentials } };
}

async function requestBody(batch: EncodedBatch): Promise<RequestBody> {
  const plain = Buffer.from(batch.body, 'utf8');
  return plain.byteLength > gzipAboveBytes ? { bytes: await gzipped(plain), gzipped: true } : { bytes: plain, gzipped: false };
}

function gzipped(plain: Uint8Array): Promise<Uint8Array> {
  const { gzip, gzipSync } = process.getBuiltinModule('node:zlib');
  return new Promise((resolve, reject) => {
    if (plain.byteLength <= gzipAtOnceBytes) resolve(gzipSync(plain, { level: gzipLevel }));
    else gzip(plain, { level: gzipLevel }, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });
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
