/** A real HTTP server on loopback that answers as a test says, and counts what reaches it. */
import { createServer as createHttpServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';

import type { WireBatch } from '@candor/schema';

export interface ReceivedRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Header names as they came, in order. */
  readonly headerNames: readonly string[];
  readonly bytes: Buffer;
  readonly text: string;
}

export type Respond = (request: ReceivedRequest, response: ServerResponse, socket: Socket) => void;

export interface CollectorStandIn {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly ReceivedRequest[];
  connections(): number;
  respond(next: Respond): void;
  close(): Promise<void>;
}

export const acceptAll: Respond = ({ text }, response) => {
  const { batch_id, events } = JSON.parse(text) as WireBatch;
  const results = events.map(({ id }) => ({ id, status: 'accepted' }));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ schema: 'candor/1', batch_id, results }));
};

/** PEM texts: with them the server speaks TLS. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
  /** With both, only clients with a certificate of this authority are served. */
  readonly ca?: string;
  readonly requestCert?: boolean;
}

/** `port` 0 takes any free one. */
export async function startCollector(respond: Respond = acceptAll, port = 0, identity?: Identity): Promise<CollectorStandIn> {
  const requests: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let current = respond;

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    void receive(request).then((received) => {
      requests.push(received);
      current(received, response, request.socket);
    });
  };
  const server = identity === undefined ? createHttpServer(handle) : createHttpsServer(identity, handle);
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;

  return {
    url: `${identity === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    port: address.port,
    requests,
    connections: () => connections,
    respond(next) {
      current = next;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
  return {
    path: request.url ?? '',
    method: request.method ?? '',
    headers: request.headers,
    headerNames: request.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()),
    bytes,
    text,
  };
}

/** A port on which nothing listens. */
export async function deadPort(): Promise<number> {
  const server = await startCollector();
  await server.close();
  return server.port;
}
