/**
 * `npm start`: makes the checkout ready, then becomes the local system (`examples/local-system`), with the arguments given.
 *
 * The system runs in this very process: signals and standard streams are its own, and nothing stands between.
 */
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, ensureNode, root } from './workspace.mjs';

/** Milliseconds. */
const PARENT_CHECK_INTERVAL = 500;

/** npm passes a SIGTERM on to the shell it started us with, and that ends without passing it on. Its end is our signal. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_CHECK_INTERVAL);
  check.unref();
}

let ready = false;
try {
  stopWithNpm();
  ensureNode();
  ensureInstalled();
  ensureBuilt();
  ready = true;
} catch (error) {
  console.error(`\nnpm start stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
if (ready) await import(pathToFileURL(join(root, 'examples/local-system/dist/main.js')).href);
