/** A real HTTP proxy on loopback: opens tunnels, passes plain requests on, or refuses as a test says. */
import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import type { Identity } from './collector-stand-in.js';

export interface SeenByProxy {
  readonly method: string;
  readonly target: string;
  readonly authorization: string | undefined;
}

export interface ProxyStandIn {
  readonly port: number;
  readonly seen: readonly SeenByProxy[];
  close(): Promise<void>;
}

/** `refusal` is written instead of opening a tunnel; `silent` never answers. All tunnels lead to 127.0.0.1. */
export async function startProxy({ refusal, identity }: { refusal?: string; identity?: Identity } = {}): Promise<ProxyStandIn> {
  const seen: SeenByProxy[] = [];
  const sockets = new Set<Duplex>();
  const keep = (socket: Duplex): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const note = ({ method = '', url = '', headers }: IncomingMessage): void => void seen.push({ method, target: url, authorization: headers['proxy-authorization'] });

  const server = identity === undefined ? createServer() : createHttpsServer(identity);
  server.on('connection', (socket: Socket) => keep(socket));
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    note(request);
    if (refusal === 'silent') return;
    if (refusal !== undefined) return void socket.end(refusal);
    const onward = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    keep(onward);
    onward.on('close', () => socket.destroy());
  });
  server.on('request', (request, response) => {
    note(request);
    if (refusal !== undefined) return void response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
    const { 'proxy-authorization': _hidden, ...headers } = request.headers;
    const onward = httpRequest(new URL(request.url ?? ''), { method: request.method ?? 'GET', headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
