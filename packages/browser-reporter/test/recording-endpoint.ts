/** A server that answers `/v1/behavior` as the collector does and records everything that reaches it. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireBatch, WireEvent } from '@candor/schema';
import { createCondition } from './condition.js';

export interface RecordedRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RecordingEndpoint {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** TCP connections ever opened, whether or not a request followed. */
  connections(): number;
  /** Every event received, in order, repetitions included. */
  events(): readonly WireEvent[];
  /** Resolves when the condition holds; looks at it after each request. The test's own time limit bounds the wait. */
  until(condition: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function startRecordingEndpoint(): Promise<RecordingEndpoint> {
  const requests: RecordedRequest[] = [];
  const condition = createCondition();
  let connections = 0;

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      // A request that a departing page cut off has not arrived.
      if (body === undefined) return;
      requests.push({ method: request.method ?? '', headers: request.headers, body });
      response.setHeader('access-control-allow-origin', '*');
      if (request.method === 'OPTIONS') {
        response.writeHead(204, { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' });
        response.end();
      } else {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(answerTo(body));
      }
      condition.look();
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  const url = await listen(server);

  return {
    url,
    requests,
    connections: () => connections,
    events: () => requests.filter(({ method }) => method === 'POST').flatMap(({ body }) => (JSON.parse(body) as WireBatch).events),
    until: condition.until,
    close: () => close(server),
  };
}

/** Listens on a free port of the loopback interface and returns the server's origin. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function answerTo(body: string): string {
  const batch = JSON.parse(body) as WireBatch;
  const results = batch.events.map(({ id }) => ({ id, status: 'accepted' }));
  return JSON.stringify({ schema: 'candor/1', batch_id: batch.batch_id, results });
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString();
}
