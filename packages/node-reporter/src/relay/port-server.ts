/**
 * A relay behind a MessagePort: for a desktop app, whose renderer is the page and whose main process is the server.
 *
 * Promises: answers every request that has the form of `createPortTransport`'s, ignores what has not; never throws or rejects.
 * Must not: serve a port that is not the application's own. Whoever holds the other end counts as a page of ours; whether there is a
 * session, the relay's callback still decides.
 */
import type { Relay } from './relay.js';

/** The part of a `MessagePort` that is used: of `node:worker_threads`, and of a desktop shell's main process alike. */
export interface ServedPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

/** Serves until the function it returns is called. */
export function servePort(port: ServedPort, relay: Pick<Relay, 'handle'>): () => void {
  const onMessage = (message: unknown): void => {
    if (isRequest(message)) answer(message.request, message.body).catch(() => undefined);
  };

  async function answer(request: number, body: string): Promise<void> {
    // No network is between the two, so nobody could say another origin than this one.
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const response = await relay.handle(new Request('http://localhost/', { method: 'POST', headers, body }));
    port.postMessage({ request, status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.text() });
  }

  port.on('message', onMessage);
  return () => void port.off('message', onMessage);
}

function isRequest(message: unknown): message is { readonly request: number; readonly body: string } {
  if (typeof message !== 'object' || message === null) return false;
  const { request, body } = message as Partial<Record<string, unknown>>;
  return typeof request === 'number' && typeof body === 'string';
}
