/** Until when no sender shall be started: what a collector asked for, or a random wait after one that did not answer. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds: a pause that ends later is none. It was written under a clock that ran wrong. */
const longestMs = 24 * 60 * 60 * 1_000;

/** 0 ends a pause. Throws what the file system throws. */
export function pauseSenders(folder: string, pauseMs: number, nowMs: number): void {
  const path = join(folder, 'pause');
  if (pauseMs <= 0) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, String(Math.ceil(nowMs + pauseMs)), { mode: 0o600 });
}

export function arePaused(folder: string, nowMs: number): boolean {
  try {
    const restMs = Number(readFileSync(join(folder, 'pause'), 'utf8')) - nowMs;
    return restMs > 0 && restMs <= longestMs;
  } catch {
    return false;
  }
}
