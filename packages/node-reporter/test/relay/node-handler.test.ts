import { createServer, request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { nodeHandler } from '../../src/relay.js';
import type { Relay } from '../../src/relay.js';
import { createAuthority } from '../certificates.js';
import { pageBatch, pageEvent, relaySetting } from './relay-fixtures.js';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(relay: Pick<Relay, 'handle'>): Promise<number> {
  const handler = nodeHandler(relay);
  server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function send(port: number, { method = 'POST', path = '/metrics', headers = {}, body = '' }: { method?: string; path?: string; headers?: Record<string, string>; body?: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest({ host: '127.0.0.1', port, method, path, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

const body = JSON.stringify(pageBatch([pageEvent(1)]));

describe('a relay under node:http', () => {
  it('takes what a page of this origin posts, in one answer that says its length', async () => {
    const port = await serve(relaySetting().relay);
    const { status, headers, text } = await send(port, { headers: { origin: `http://127.0.0.1:${port}` }, body });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store', 'content-length': String(text.length) });
  });

  it.each<[string, (port: number) => Parameters<typeof send>[1]]>([
    ['a path that looks like another host', () => ({ path: '//evil.example.org/metrics', headers: { origin: 'https://evil.example.org' } })],
    ['a path that is a whole URL', () => ({ path: 'http://evil.example.org/metrics', headers: { origin: 'http://evil.example.org' } })],
    ['a Host header with credentials', () => ({ headers: { host: 'product@evil.example.org', origin: 'http://evil.example.org' } })],
    ['a Host header with a path', () => ({ headers: { host: 'evil.example.org/', origin: 'http://evil.example.org' } })],
    ['the scheme of another listener', (port) => ({ headers: { origin: `https://127.0.0.1:${port}` } })],
  ])('lets no %s decide whose origin it is', async (_name, make) => {
    const { relay } = relaySetting();
    const port = await serve(relay);
    const { status } = await send(port, { ...make(port), body });
    expect([400, 403]).toContain(status);
    expect(relay.stats().reporter.captured).toBe(0);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('answers %s, and takes nothing', async (method) => {
    const { relay } = relaySetting();
    const port = await serve(relay);
    const { status } = await send(port, { method, headers: { origin: `http://127.0.0.1:${port}` } });
    expect([400, 405]).toContain(status);
    expect(relay.stats().reporter.captured).toBe(0);
  });

  it('is https where the socket is', async () => {
    const authority = createAuthority();
    const handler = nodeHandler(relaySetting().relay);
    server = createHttpsServer(authority.server('IP:127.0.0.1'), (request, response) => void handler(request, response));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { request } = await import('node:https');
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', origin: `https://127.0.0.1:${port}` };
      const sending = request({ host: '127.0.0.1', port, method: 'POST', headers, ca: authority.ca }, (response) => resolve(response.statusCode));
      sending.on('error', reject);
      sending.end(body);
    });
    authority.remove();
    expect(status).toBe(200);
  });

  it('outlives a page that goes away in the middle of its body', async () => {
    const { relay } = relaySetting();
    const port = await serve(relay);
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`POST /metrics HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`, () => socket.destroy());
    });
    await expect.poll(() => relay.stats().refused).toEqual({ bad_request: 1 });
    expect((await send(port, { headers: { origin: `http://127.0.0.1:${port}` }, body })).status).toBe(200);
  });

  it('leaves alone an answer that somebody else has begun', async () => {
    const port = await serve({
      handle: () => {
        server?.closeAllConnections();
        return Promise.resolve(new Response('late'));
      },
    });
    await expect(send(port, { body })).rejects.toThrow();
  });
});
