/**
 * A relay as a handler of `node:http` and what is built on it.
 *
 * Promises: never throws or rejects; the body is read as the relay reads it, not before.
 * Must not: stand behind a body parser. What another has read, the relay cannot.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

import { refusal } from './relay-answer.js';
import type { Relay } from './relay.js';

export function nodeHandler(relay: Pick<Relay, 'handle'>): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (incoming, response) => {
    const request = standardRequest(incoming);
    const answer = request === undefined ? refusal('bad_request', 0) : await relay.handle(request);
    const body = await answer.text();
    if (response.destroyed || response.headersSent) return;
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': Buffer.byteLength(body) });
    response.end(incoming.method === 'HEAD' ? undefined : body);
  };
}

/** Undefined for what the standard has no form for, e.g. a Host header that is none. */
function standardRequest(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', headers, socket } = incoming;
  try {
    const { host = 'localhost' } = headers;
    const path = incoming.url ?? '/';
    // Nothing of the request may choose whose origin it is compared with, but the Host header that names this server.
    if (!/^[\w.:[\]-]+$/.test(host) || !path.startsWith('/')) return undefined;
    const url = `${'encrypted' in socket ? 'https' : 'http'}://${host}${path}`;
    const bodiless = method === 'GET' || method === 'HEAD';
    return new Request(url, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
      ...(!bodiless && { body: Readable.toWeb(incoming) as NonNullable<RequestInit['body']>, duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}
