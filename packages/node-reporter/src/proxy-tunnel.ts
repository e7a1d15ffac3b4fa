/**
 * An agent whose connections lead through an HTTP proxy (CONNECT): the proxy sees the collector's name and encrypted bytes.
 *
 * Promises: what the proxy refuses or spoils is a `ProxyRefusal`; a tunnel ends with the request that asked for it, and with
 * `openWithinMs`; it never keeps the process alive.
 */
import type { Agent, RequestOptions } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';

import { plainHost } from './proxy-address.js';
import type { ProxyAddress } from './proxy-address.js';
import { letProcessExit } from './unheld-socket.js';

/** Milliseconds until the proxy must have answered: as long as a whole request may take. */
const openWithinMs = 10_000;

export class ProxyRefusal extends Error {}

type Done = (error: Error | null, socket?: Duplex) => void;

export function createTunnelAgent(endpoint: URL, proxy: ProxyAddress, context: SecureContext | undefined): Agent {
  const { Agent: HttpsAgent, request: httpsRequest } = process.getBuiltinModule('node:https');
  const { request: httpRequest } = process.getBuiltinModule('node:http');
  const { connect: connectTls } = process.getBuiltinModule('node:tls');
  const { isIP } = process.getBuiltinModule('node:net');
  const host = plainHost(endpoint.hostname);
  const authority = `${endpoint.hostname}:${endpoint.port || '443'}`;

  function openTunnel(signal: AbortSignal | undefined, done: Done): void {
    const opening = (proxy.secure ? httpsRequest : httpRequest)({
      method: 'CONNECT',
      host: proxy.hostname,
      port: proxy.port,
      path: authority,
      headers: { host: authority, ...(proxy.authorization !== undefined && { 'proxy-authorization': proxy.authorization }) },
      agent: false,
      timeout: openWithinMs,
      ...(signal !== undefined && { signal }),
    });
    const refuse = (): void => {
      opening.destroy();
      done(new ProxyRefusal());
    };
    opening.on('socket', letProcessExit);
    opening.on('connect', ({ statusCode }, socket: Socket, early: Buffer) => {
      // Bytes before ours are not from the collector, which waits for us to begin.
      if (statusCode !== 200 || early.length > 0) {
        socket.destroy();
        return refuse();
      }
      // The timeout was for the proxy's answer, not for the connection's life.
      socket.setTimeout(0);
      const servername = isIP(host) === 0 ? host : '';
      done(null, connectTls({ socket, host, servername, ...(context !== undefined && { secureContext: context }) }));
    });
    // A proxy that answers CONNECT with a page has no tunnel for us either.
    opening.on('response', refuse).on('timeout', refuse).on('error', refuse);
    opening.end();
  }

  const agent = new HttpsAgent({ keepAlive: true });
  return Object.assign(agent, {
    createConnection({ signal }: RequestOptions, done: Done): undefined {
      openTunnel(signal, once(done));
    },
  });
}

/** A refusal destroys the request, which then fails as well. */
function once(done: Done): Done {
  let called = false;
  return (error, socket) => {
    if (!called) done(error, socket);
    called = true;
  };
}
