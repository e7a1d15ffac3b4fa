import { contractBatch, transportContract } from '@candor/reporter-core/testing';
import type { EncodedBatch, SendOutcome } from '@candor/reporter-core';
import { afterEach, describe, expect, it } from 'vitest';

import { createHttpTransport } from '../src/http-transport.js';
import type { HttpTransport } from '../src/http-transport.js';
import { deadPort, startCollector } from './collector-stand-in.js';
import type { CollectorStandIn, Respond } from './collector-stand-in.js';

const nowMs = Date.UTC(2026, 10, 23, 10, 0, 0);
let collector: CollectorStandIn | undefined;
let transport: HttpTransport | undefined;

afterEach(async () => {
  transport?.close();
  await collector?.close();
});

async function transportTo(respond: Respond | 'absent', licenceToken?: string): Promise<HttpTransport> {
  collector = respond === 'absent' ? undefined : await startCollector(respond);
  const port = collector?.port ?? (await deadPort());
  transport = createHttpTransport({ endpoint: new URL(`http://127.0.0.1:${port}/v1/usage`), licenceToken, clock: { now: () => nowMs } });
  return transport;
}

const never = new AbortController().signal;

function answerOf(eventId: string): string {
  return JSON.stringify({ schema: 'candor/1', batch_id: contractBatch.batchId, results: [{ id: eventId, status: 'accepted' }] });
}

const accepted: SendOutcome = { kind: 'answered', results: [{ id: contractBatch.eventIds[0] ?? '', status: 'accepted' }] };
const acceptContractBatch: Respond = (_request, response) => void response.end(answerOf(contractBatch.eventIds[0] ?? ''));

describe('the transport contract', () => {
  it.each(transportContract)('$name', async ({ server, expected }) => {
    const abort = new AbortController();
    const sender = await transportTo(
      server === 'absent'
        ? 'absent'
        : (_request, response, socket) => {
            if (server === 'silent') abort.abort();
            else if (server === 'cut') {
              response.writeHead(200, { 'content-length': '1000' });
              response.write('{"schema":', () => socket.destroy());
            } else {
              response.writeHead(server.status, server.headers);
              response.end(server.body);
            }
          },
    );
    expect(await sender.send(contractBatch, abort.signal)).toEqual(expected);
  });
});

describe('a request', () => {
  it('has these headers and no others', async () => {
    const sender = await transportTo(acceptContractBatch, 'a.licence.token');
    await sender.send(contractBatch, never);

    const [request] = collector?.requests ?? [];
    expect([...(request?.headerNames ?? [])].sort()).toEqual(['authorization', 'connection', 'content-length', 'content-type', 'host']);
    expect(request).toMatchObject({ method: 'POST', path: '/v1/usage', text: contractBatch.body });
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer a.licence.token',
      'content-type': 'application/json',
      'content-length': String(contractBatch.byteLength),
    });
  });

  it('carries no authorization where there is no token', async () => {
    const sender = await transportTo(acceptContractBatch);
    await sender.send(contractBatch, never);
    expect(collector?.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  // The larger one is compressed on another thread.
  it.each([2_000, 80_000])('is gzipped above 1 KiB, and says the length it has: %i letters', async (letters) => {
    const body = JSON.stringify({ text: 'é'.repeat(letters) });
    const batch: EncodedBatch = { ...contractBatch, body, byteLength: Buffer.byteLength(body) };
    const sender = await transportTo(acceptContractBatch);
    expect(await sender.send(batch, never)).toEqual(accepted);

    const [request] = collector?.requests ?? [];
    expect(request?.headers['content-encoding']).toBe('gzip');
    expect(request?.headers['content-length']).toBe(String(request?.bytes.length));
    expect(request?.bytes.length).toBeLessThan(batch.byteLength);
    expect(request?.text).toBe(body);
  });

  it('uses the connection of the one before', async () => {
    const sender = await transportTo(acceptContractBatch);
    for (let round = 0; round < 5; round += 1) expect(await sender.send(contractBatch, never)).toEqual(accepted);
    expect(collector?.requests).toHaveLength(5);
    expect(collector?.connections()).toBe(1);
  });

  it('that was aborted before it began opens no connection', async () => {
    const sender = await transportTo(acceptContractBatch);
    expect(await sender.send(contractBatch, AbortSignal.abort())).toEqual({ kind: 'retry' });
    expect(collector?.connections()).toBe(0);
  });
});

describe('an answer', () => {
  it.each([301, 302, 303, 307, 308])('of %d is not followed', async (status) => {
    let elsewhere = 0;
    const other = await startCollector((_request, response) => {
      elsewhere += 1;
      response.end();
    });
    try {
      const sender = await transportTo((_request, response) => {
        response.writeHead(status, { location: `${other.url}/v1/usage` });
        response.end(answerOf(contractBatch.eventIds[0] ?? ''));
      });
      expect(await sender.send(contractBatch, never)).toEqual({ kind: 'refused', status });
      expect({ elsewhere, connections: other.connections() }).toEqual({ elsewhere: 0, connections: 0 });
    } finally {
      await other.close();
    }
  });

  it.each<[number, SendOutcome]>([
    [200, { kind: 'retry', failure: 'bad_answer' }],
    [400, { kind: 'refused', status: 400 }],
    [503, { kind: 'retry', failure: 'http_503' }],
  ])('of %d without end is read no further than one can be', async (status, expected) => {
    let written = 0;
    const sender = await transportTo((_request, response, socket) => {
      response.writeHead(status);
      const chunk = Buffer.alloc(16 * 1_024, ' ');
      const pour = (): void => {
        if (socket.destroyed) return;
        written += chunk.length;
        response.write(chunk, pour);
      };
      pour();
    });
    expect(await sender.send(contractBatch, never)).toEqual(expected);
    expect(written).toBeLessThan(64 * 1_024 * 1_024);
  });

  it('may name a date in Retry-After', async () => {
    const sender = await transportTo((_request, response) => {
      response.writeHead(429, { 'retry-after': new Date(nowMs + 3_600_000).toUTCString() });
      response.end();
    });
    expect(await sender.send(contractBatch, never)).toEqual({ kind: 'retry', failure: 'http_429', afterMs: 3_600_000 });
  });
});
