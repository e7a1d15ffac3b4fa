/**
 * A count that processes share: a file with one byte for each.
 *
 * Promises: additions of processes that race all count, because the system appends them one after the other; never throws. What
 * cannot be counted, e.g. on a full disk, is missing from the count.
 */
import { appendFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export function addToTally(path: string, count: number): void {
  if (count <= 0) return;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    appendFileSync(path, '.'.repeat(count), { mode: 0o600 });
  } catch {
    // Counting is the last resort already.
  }
}

export function readTally(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
