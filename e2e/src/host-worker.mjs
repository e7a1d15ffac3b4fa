/** The host of `host-esm.mjs` in a worker thread, which ends before its process does. */
import { Worker } from 'node:worker_threads';

const worker = new Worker(new URL('host-esm.mjs', import.meta.url), { argv: process.argv.slice(2) });
worker.on('error', (error) => {
  throw error;
});
