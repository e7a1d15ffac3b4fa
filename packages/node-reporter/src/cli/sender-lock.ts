/**
 * One sender per folder at a time.
 *
 * Promises: of several processes that ask at once at most one gets the lock; a lock whose process is gone, or that is older than
 * any sender lives, holds nobody up. Where two might believe in different locks, neither gets one: the next command asks again.
 *
 * A lock is a file with a number in its name, made exclusively, with the process inside and its time as the file's. A dead lock is
 * not removed and replaced, which two could do to each other, but outnumbered, which only one can.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { systemLiveness } from '../journal/liveness.js';
import type { Owner } from '../journal/liveness.js';
import { systemErrorCode } from '../node-reporter-error.js';

const namePattern = /^lock\.([1-9]\d{0,8})$/;

export interface SenderLockOptions {
  readonly nowMs: number;
  /** Milliseconds beyond which no sender lives. */
  readonly maxAgeMs: number;
}

/** Whether somebody holds the lock. Makes nothing. */
export function isSenderAtWork(folder: string, options: SenderLockOptions): boolean {
  return lockNumbers(folder).some((number) => isHeld(folder, number, options));
}

/** The release of the lock, or undefined where another holds it. Throws what the file system throws. */
export function takeSenderLock(folder: string, options: SenderLockOptions): (() => void) | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = lockNumbers(folder);
  if (before.some((number) => isHeld(folder, number, options))) return undefined;
  const own = Math.max(0, ...before) + 1;
  const path = lockPath(folder, own);
  try {
    writeFileSync(path, JSON.stringify(systemLiveness.self()), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return undefined;
    throw error;
  }
  const release = (): void => rmSync(path, { force: true });
  // Whoever listed the locks before a third one was released may have counted further than we did.
  if (lockNumbers(folder).some((number) => number !== own && isHeld(folder, number, options))) {
    release();
    return undefined;
  }
  for (const number of before) rmSync(lockPath(folder, number), { force: true });
  return release;
}

function lockPath(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

function lockNumbers(folder: string): number[] {
  try {
    return readdirSync(folder).flatMap((name) => namePattern.exec(name)?.[1] ?? []).map(Number);
  } catch {
    return [];
  }
}

function isHeld(folder: string, number: number, { nowMs, maxAgeMs }: SenderLockOptions): boolean {
  const path = lockPath(folder, number);
  const stats = statSync(path, { throwIfNoEntry: false });
  // Older than any sender, or from a future that a corrected clock has taken back.
  if (stats === undefined || Math.abs(nowMs - stats.mtimeMs) > maxAgeMs) return false;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return false;
  }
  // Empty: made a moment ago, and about to be written. Where the system cannot tell, the age above decides.
  return text === '' || isRunning(text) !== false;
}

function isRunning(text: string): boolean | undefined {
  try {
    return systemLiveness.isRunning(JSON.parse(text) as Owner);
  } catch {
    return false;
  }
}
