/**
 * An HTTP server with every limit set, that says plainly why it can't listen and stops without cutting anyone off.
 *
 * Promises: what Node refuses before a handler sees it (a slow head, an oversized head, broken framing) gets a constant
 * answer too. Must not: know a route.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { RefusalCode } from '@candor/schema';
import type { CollectorLimits } from './collector-limits.js';
import { CollectorError } from './collector-error.js';
import type { ListenAddress } from './listen-address.js';
import { faultEntry, type Log } from './log.js';
import { refusalAnswer } from './refusal.js';

export interface Listener {
  readonly url: string;
  /** Takes no new connection and lets requests in flight finish; resolves when all connections are closed. */
  stop(): Promise<void>;
  /** Ends whatever is still open. */
  cut(): void;
}

export interface ListenerOptions {
  readonly address: ListenAddress;
  /** Named in the message when the address can't be had. */
  readonly option: '--listen' | '--operator';
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly limits: CollectorLimits;
  readonly log: Log;
}

/** @throws CollectorError `listen` if the address is taken, not ours or needs privileges. */
export async function listen({ address, option, handle, limits, log }: ListenerOptions): Promise<Listener> {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: Math.min(limits.headersTimeoutMs, limits.requestTimeoutMs),
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.timeoutCheckMs,
  });
  server.maxConnections = limits.connections;
  server.maxHeadersCount = limits.headerCount;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseConnection(error, socket, log));

  let stopping = false;
  const unanswered = new Set<ServerResponse>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    response.shouldKeepAlive &&= !stopping;
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    handle(request, response).catch((error: unknown) => {
      log(faultEntry(error));
      response.destroy();
    });
  });
  await bind(server, address, option);

  return {
    url: urlOf(server.address() as AddressInfo),
    stop() {
      stopping = true;
      // Else a connection would be kept open for a next request that nobody will take.
      for (const response of unanswered) response.shouldKeepAlive = false;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      return closed;
    },
    cut: () => server.closeAllConnections(),
  };
}

function bind(server: Server, { host, port }: ListenAddress, option: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Readonly<Record<string, string>> = {
        EADDRINUSE: 'another program listens there',
        EACCES: 'this port needs privileges',
        EADDRNOTAVAIL: 'this machine does not have that address',
        ENOTFOUND: 'this host is not known',
      };
      const reason = reasons[error.code ?? ''] ?? 'the system refused it';
      reject(
        new CollectorError(
          'listen',
          `Can't listen on ${host}:${port}: ${reason}. Choose another address with ${option} HOST:PORT.`,
          undefined,
          { cause: error },
        ),
      );
    });
    server.listen({ host, port }, resolve);
  });
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** For what never reaches a handler. The error's own text quotes the bytes, so only its code is looked at. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex, log: Log): void {
  const { status, phrase, code } = refusalOf(error.code);
  if (error.code !== 'ECONNRESET') log({ level: 'info', msg: 'refused', route: 'other', status, code });
  if (!socket.writable || answered(socket)) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(refusalAnswer(code));
  const head = [
    `HTTP/1.1 ${status} ${phrase}`,
    'connection: close',
    'cache-control: no-store',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function refusalOf(errorCode: string | undefined): { readonly status: number; readonly phrase: string; readonly code: RefusalCode } {
  switch (errorCode) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, phrase: 'Request Timeout', code: 'timeout' };
    case 'HPE_HEADER_OVERFLOW':
      // Not 413: a reporter would halve its batch, which is not what is too large here.
      return { status: 431, phrase: 'Request Header Fields Too Large', code: 'bad_request' };
    default:
      return { status: 400, phrase: 'Bad Request', code: 'bad_request' };
  }
}

/** Whether an answer is on its way on this connection already. `_httpMessage` is how Node's own handler finds out. */
function answered(socket: Duplex): boolean {
  return (socket as Duplex & { readonly _httpMessage?: { readonly headersSent: boolean } })._httpMessage?.headersSent === true;
}
