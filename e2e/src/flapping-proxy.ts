/** A network that comes and goes: every other connection is cut, some before a byte has passed and some in the middle of the answer. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface FlappingProxy {
  readonly url: string;
  /** Connections that were cut. */
  cuts(): number;
  /** From now on everything passes. */
  calm(): void;
  close(): Promise<void>;
}

export async function startFlappingProxy(target: URL): Promise<FlappingProxy> {
  let connections = 0;
  let cuts = 0;
  let calm = false;
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    connections += 1;
    sockets.add(incoming);
    incoming.on('error', () => undefined);
    const fate = calm ? 0 : connections % 4;
    if (fate === 1) {
      cuts += 1;
      incoming.destroy();
      return;
    }
    const outgoing = connect(Number(target.port), target.hostname);
    sockets.add(outgoing);
    outgoing.on('error', () => incoming.destroy());
    incoming.pipe(outgoing);
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
    if (fate !== 3) {
      outgoing.pipe(incoming);
      return;
    }
    // The collector has stored the batch and said so; the reporter never hears of it.
    outgoing.once('data', () => {
      cuts += 1;
      incoming.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    calm() {
      calm = true;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
