/**
 * The example's command: reads its arguments, serves the page until it is told to stop.
 *
 * Promises: one JSON line on stdout once it listens; SIGTERM and SIGINT end it with exit code 0, bad arguments with 2
 * and a sentence on stderr.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { nodeHandler } from '@candor/node-reporter/relay';
import { ArgumentError, parseArguments } from './arguments.js';
import type { Arguments } from './arguments.js';
import { createMetricsRelay } from './relay.js';
import { createSite } from './site.js';

/** Milliseconds for what is still to be delivered when the server is told to stop: whoever stops it waits for this. */
const shutdownMs = 2_000;

const usage = 'Usage: server.js [--listen HOST:PORT] [--collector URL]';

function main(): void {
  let settings: Arguments;
  try {
    settings = parseArguments(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  serve(settings);
}

function serve({ host, port, collector }: Arguments): void {
  const session = randomUUID();
  const relay = createMetricsRelay(collector, session);
  const metrics = nodeHandler(relay);
  const site = createSite({
    metrics: (request, response) => void metrics(request, response),
    session,
    publicFolder: fileURLToPath(new URL('../public/', import.meta.url)),
    pageScript: fileURLToPath(new URL('page.js', import.meta.url)),
  });
  const server = createServer(site);

  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(`Cannot listen there (${error.code ?? 'unknown error'}). Choose another --listen HOST:PORT.\n`);
    process.exitCode = 1;
  });
  server.listen(port, host, () => {
    const address = server.address() as AddressInfo;
    const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    process.stdout.write(`${JSON.stringify({ msg: 'listening', url: `http://${shown}:${address.port}/` })}\n`);
  });

  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    // What pages have handed over is delivered before the process ends.
    void relay.shutdown({ timeoutMs: shutdownMs });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main();
