/**
 * A program of its own that outlives the local system by a moment: should that be killed so hard that it cannot stop its
 * children, this ends them.
 *
 * Input: `+PID` and `-PID`, a line each. The end of the input means that the local system is gone; whatever was not taken back
 * is asked to stop, then made to.
 * Must not: end any process that the local system did not name.
 */
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds a child has to stop in good order. */
const GRACE_MS = 10_000;
const POLL_MS = 100;

// Ctrl-C reaches every process of a terminal; this one ends with its input.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

const children = new Set<number>();
for await (const line of createInterface({ input: process.stdin })) {
  const child = Number(line.slice(1));
  if (line.startsWith('+')) children.add(child);
  else children.delete(child);
}

for (const child of children) signal(child, 'SIGTERM');
for (let waited = 0; waited < GRACE_MS && [...children].some((child) => signal(child, 0)); waited += POLL_MS) await delay(POLL_MS);
for (const child of children) signal(child, 'SIGKILL');

/** False where there is no such process any more. */
function signal(child: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(child, name);
  } catch {
    return false;
  }
}
