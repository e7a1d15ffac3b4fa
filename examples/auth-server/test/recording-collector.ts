/** A tiny real collector on loopback: answers `accepted`, keeps every batch, counts connections. */
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import type { WireBatch } from '@candor/schema';

export interface RecordingCollector {
  readonly url: string;
  readonly batches: WireBatch[];
  readonly authorizations: (string | undefined)[];
  connections(): number;
  /** What the next requests are answered; 200 unless set. */
  respondWith(status: number): void;
  stop(): Promise<void>;
}

export async function startRecordingCollector(): Promise<RecordingCollector> {
  const batches: WireBatch[] = [];
  const authorizations: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const seen = new Set<string>();
  let connections = 0;
  let status = 200;
  const server = createServer((request, response) => {
    const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
    void json(body).then((value) => {
      const batch = value as WireBatch;
      batches.push(batch);
      authorizations.push(request.headers.authorization);
      response.writeHead(status, { 'content-type': 'application/json' });
      if (status !== 200) return response.end('{}');
      const results = batch.events.map(({ id }) => ({ id, status: seen.has(id) ? 'duplicate' : 'accepted' }));
      for (const { id } of batch.events) seen.add(id);
      return response.end(JSON.stringify({ schema: 'candor/1', batch_id: batch.batch_id, results }));
    });
  });
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    batches,
    authorizations,
    connections: () => connections,
    respondWith: (next) => {
      status = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
