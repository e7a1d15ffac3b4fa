/**
 * A listener on loopback between clients and collector that keeps a copy of what clients send.
 *
 * Promises: both directions pass byte for byte; a request is on file before its last byte is passed on; works on plain TCP and
 * shares no code with the reporters, so that it shows what they send and not what they believe to send.
 * Must not: listen anywhere but on loopback, or keep answers.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { CaptureFolder } from './capture-folder.js';

export interface CaptureProxy {
  /** Where clients send to instead of the collector. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface CaptureProxyOptions {
  readonly folder: CaptureFolder;
  /** The collector's URL; loopback, plain HTTP. */
  readonly target: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder could not be written: the capture is incomplete from here on. */
  readonly onFailure: (error: unknown) => void;
}

export async function startCaptureProxy({ folder, target, port, onFailure }: CaptureProxyOptions): Promise<CaptureProxy> {
  const collector = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect({ host: collector.hostname, port: Number(collector.port), allowHalfOpen: true });
    const record = folder.connection();
    const guarded = (step: () => void): void => {
      try {
        step();
      } catch (error) {
        onFailure(error);
      }
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // One side's failure is the other side's end; `close` follows for both.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('close', () => guarded(() => record.end()));
    // Before `pipe`, so that a request is on file before the collector can answer it.
    client.on('data', (bytes: Buffer) => guarded(() => record.push(bytes)));
    client.pipe(upstream);
    upstream.pipe(client);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  // The processes it serves keep this one alive; when they are gone it has no reason to.
  server.unref();
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
