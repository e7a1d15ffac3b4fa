/**
 * A worker of `candor-audit attack-demo`: makes the pseudonym of one address after the other and compares it with the one that was seen.
 * What anybody can do who has the key, with nothing but Node.
 */
import { createHmac, createSecretKey } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

const { key, target, first, last } = workerData;
const secret = createSecretKey(key, 'utf8');
/** Guesses between two messages: some tenths of a second. */
const step = 50_000;

let tried = 0;
for (let index = first; index < last; index += 1) {
  const address = `10.${index >>> 16}.${(index >>> 8) & 255}.${index & 255}`;
  tried += 1;
  if (createHmac('sha256', secret).update(address).digest('base64') === target) parentPort.postMessage({ tried, found: index });
  else if (tried >= step || index + 1 === last) parentPort.postMessage({ tried });
  else continue;
  tried = 0;
}
