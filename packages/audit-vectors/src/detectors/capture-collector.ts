/**
 * A collector of the auditor's own, on loopback: keeps every byte that reaches it and answers as `candor/1` says.
 *
 * Promises: a connection counts even if nothing is ever sent over it. Must not: listen anywhere but on this machine.
 */
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { bodyJson, isControl, isPost, parseRequest } from './http-capture.js';
import type { Capture, CapturedRequest } from './http-capture.js';

/** Bytes of one connection that are no whole request yet. A batch is at most 512 KiB. */
const pendingLimitBytes = 4 * 1024 * 1024;

export interface CaptureCollector {
  readonly url: string;
  /** What came in since the last call. */
  take(): Capture;
  /** How many events of that are distinct. */
  arrived(): number;
  /** The next `times` batches are answered 503, with `text` in headers and body, as a broken proxy may quote what it was sent. */
  failNext(times: number, text: string): void;
  close(): Promise<void>;
}

export async function startCaptureCollector(): Promise<CaptureCollector> {
  let requests: CapturedRequest[] = [];
  let connections = 0;
  const sockets = new Set<Socket>();
  /** By connection: what is no whole request yet. */
  const pending = new Map<Socket, Buffer>();
  let failures = { times: 0, text: '' };

  const server = createServer((socket) => {
    const connection = connections;
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      let bytes = Buffer.concat([pending.get(socket) ?? Buffer.alloc(0), chunk]);
      for (let request = parseRequest(bytes, connection); request !== undefined; request = parseRequest(bytes, connection)) {
        requests.push(request);
        bytes = bytes.subarray(request.raw.length);
        socket.write(answerTo(request));
      }
      pending.set(socket, bytes);
      if (bytes.length > pendingLimitBytes) socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  function answerTo(request: CapturedRequest): string {
    if (request.requestLine.startsWith('OPTIONS ')) {
      return response('204 No Content', ['access-control-allow-methods: POST', 'access-control-allow-headers: content-type', 'access-control-max-age: 600'], '');
    }
    if (!isPost(request)) return response('404 Not Found', [], '');
    if (failures.times > 0 && !isControl(request)) {
      failures.times -= 1;
      return response('503 Service Unavailable', [`x-upstream: ${Buffer.from(failures.text).toString('latin1')}`], failures.text);
    }
    return response('200 OK', ['content-type: application/json'], JSON.stringify(receipt(bodyJson(request))));
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken: Capture = { requests, connections, strayBytes: [...pending.values()].reduce((sum, bytes) => sum + bytes.length, 0) };
      requests = [];
      connections = 0;
      pending.clear();
      return taken;
    },
    arrived: () => new Set(requests.filter(isPost).flatMap(eventIds)).size,
    failNext(times, text) {
      failures = { times, text };
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function eventIds(request: CapturedRequest): readonly unknown[] {
  return receipt(bodyJson(request)).results.map(({ id }) => id);
}

function response(status: string, headers: readonly string[], body: string): string {
  const all = [`HTTP/1.1 ${status}`, 'access-control-allow-origin: *', ...headers, `content-length: ${Buffer.byteLength(body)}`];
  return `${all.join('\r\n')}\r\n\r\n${body}`;
}

interface Receipt {
  readonly schema: 'candor/1';
  readonly batch_id: unknown;
  readonly results: readonly { readonly id: unknown; readonly status: 'accepted' }[];
}

/** Everything is accepted: the audit looks at what is sent, not at what a collector refuses. */
function receipt(batch: unknown): Receipt {
  const { batch_id: batchId, events } = (batch ?? {}) as { readonly batch_id?: unknown; readonly events?: unknown };
  const results = Array.isArray(events) ? events.map((event: { readonly id?: unknown } | null) => ({ id: event?.id, status: 'accepted' as const })) : [];
  return { schema: 'candor/1', batch_id: batchId, results };
}
