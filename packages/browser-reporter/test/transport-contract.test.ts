/** Both transports of a page, held to what every transport must make of a server. Real requests, by Node's own `fetch`. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { contractBatch, transportContract } from '@candor/reporter-core/testing';
import type { ContractServer } from '@candor/reporter-core/testing';
import type { Transport } from '@candor/reporter-core';
import { afterEach, describe, expect, it } from 'vitest';
import { createKeepaliveBudget } from '../src/keepalive-budget.js';
import { createDeparture, createFetchTransport } from '../src/page-transport.js';
import type { PostTarget } from '../src/post.js';
import { createFakePage } from './fake-page.js';
import { close, listen } from './recording-endpoint.js';

const transports: readonly { name: string; create: (target: PostTarget) => Transport }[] = [
  { name: 'fetch transport', create: createFetchTransport },
  {
    name: 'the way out',
    create: (target) => createDeparture({ ...target, budget: createKeepaliveBudget(), contentType: 'text/plain' }),
  },
];

let server: Server | undefined;

afterEach(async () => {
  if (server?.listening === true) await close(server);
});

/** A server that behaves as told; `onSilence` is called where it holds its answer back. */
async function start(behaviour: ContractServer, onSilence: () => void): Promise<string> {
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      if (typeof behaviour === 'object') {
        response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
      } else if (behaviour === 'cut') {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"schema":', () => response.destroy());
      } else onSilence();
    });
  });
  const url = await listen(server);
  if (behaviour === 'absent') await close(server);
  return url;
}

describe.each(transports)('$name', ({ create }) => {
  it.each(transportContract)('$name', async ({ server: behaviour, expected }) => {
    const abort = new AbortController();
    const endpoint = await start(behaviour, () => abort.abort());
    const page = createFakePage({ fetch: (url, init) => fetch(url, init) });
    const transport = create({ page: page.window, endpoint, credentials: 'omit', clock: { now: () => 0 } });
    expect(await transport.send(contractBatch, abort.signal)).toEqual(expected);
  });

  it('follows no redirect, not even to where the batch would be accepted', async () => {
    let redirected = 0;
    server = createServer((request, response) => {
      if (request.url === '/elsewhere') redirected += 1;
      request.resume();
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const page = createFakePage({ fetch: (url, init) => fetch(url, init) });
    const transport = create({ page: page.window, endpoint: await listen(server), credentials: 'omit', clock: { now: () => 0 } });
    expect(await transport.send(contractBatch, new AbortController().signal)).toEqual({ kind: 'retry' });
    expect(redirected).toBe(0);
  });
});
