/**
 * Stands between a reporter and the collector and writes down what the collector promised: the ids of every event whose
 * acceptance the reporter was told. Independent of both sides; forwards each request once, answers 502 when the collector is gone.
 */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  readonly url: string;
  /** Ids answered `accepted` or `duplicate`, in the order of the answers. */
  readonly answered: readonly string[];
  /** Number of requests that reached the proxy. */
  requests(): number;
  close(): Promise<void>;
}

interface Answer {
  readonly results?: readonly { readonly id: string; readonly status: string }[];
}

/** Ids of the events that an answer says are stored. */
function promised(status: number | undefined, text: string): string[] {
  if (status !== 200 && status !== 207) return [];
  return ((JSON.parse(text) as Answer).results ?? []).filter((result) => result.status !== 'rejected').map((result) => result.id);
}

/** `onRequest` runs as each request is forwarded: the place to kill the collector while it works. */
export async function startRecordingProxy(target: () => URL, onRequest: (count: number) => void): Promise<RecordingProxy> {
  const answered: string[] = [];
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      count += 1;
      const { host, ...headers } = incoming.headers;
      const forward = request(new URL(incoming.url ?? '/', target()), { method: incoming.method, headers, agent: false }, (response) => {
        const body: Buffer[] = [];
        response.on('data', (chunk: Buffer) => body.push(chunk));
        response.on('error', () => outgoing.destroy());
        response.on('end', () => {
          const text = Buffer.concat(body).toString('utf8');
          if (!response.complete) outgoing.destroy();
          else outgoing.writeHead(response.statusCode ?? 502, response.headers).end(text, () => answered.push(...promised(response.statusCode, text)));
        });
      });
      forward.on('error', () => outgoing.headersSent || outgoing.writeHead(502).end());
      forward.end(Buffer.concat(chunks));
      onRequest(count);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    requests: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
