/**
 * Takes over what ended writers left in a journal: folder by folder, one segment per turn of the event loop, so that even a
 * full journal disturbs its host only for moments.
 *
 * Promises: a folder is handed on once it is read as a whole; a segment that cannot be read is tried again before it counts
 * as damaged; nothing throws.
 */
import { join } from 'node:path';

import type { Clock } from '@candor/reporter-core';

import { failureCode } from './file-layer.js';
import type { FileLayer } from './file-layer.js';
import { journalLimits } from './journal-limits.js';
import { createReplay } from './replay.js';
import type { Replay } from './replay.js';
import { evictedPattern, namesIn, segmentPattern } from './room.js';
import type { WriterFolder } from './writer-folder.js';

export interface AdoptionOptions {
  readonly layer: FileLayer;
  readonly writer: WriterFolder;
  readonly clock: Clock;
  /** `folder` is inside ours now, and this is what is in it. */
  readonly onAdopted: (folder: string, found: ReturnType<Replay['finish']>) => void;
  readonly onFailure: (code: string) => void;
}

export interface Adoption {
  /** Looks for abandoned folders, unless it is looking already. */
  start(): void;
  /** Resolves when everything there was is found; undefined where nothing is being read. */
  finished(): Promise<void> | undefined;
  stop(): void;
}

/** Segments that cannot be read are tried this often, a second apart: file handles come back, broken sectors do not. */
const attempts = 10;

export function createAdoption({ layer, writer, clock, onAdopted, onFailure }: AdoptionOptions): Adoption {
  let running: { readonly promise: Promise<void>; readonly end: () => void } | undefined;
  let cancelTimer: (() => void) | undefined;

  function next(): void {
    let folder: string | undefined;
    try {
      folder = writer.adopt();
    } catch (error) {
      onFailure(failureCode(error));
    }
    if (folder === undefined) return stop();
    const replay = createReplay();
    const segments = segmentsBelow(layer, folder, replay);
    later(() => readNext(folder, segments, replay, attempts), 0);
  }

  function readNext(folder: string, segments: readonly string[], replay: Replay, attemptsLeft: number): void {
    const [path, ...rest] = segments;
    if (path === undefined) {
      onAdopted(folder, replay.finish());
      return next();
    }
    try {
      replay.read(path, layer.read(path));
    } catch (error) {
      const code = failureCode(error);
      if (code !== 'ENOENT' && attemptsLeft > 1) {
        onFailure(code);
        return later(() => readNext(folder, segments, replay, attemptsLeft - 1), journalLimits.retryMs);
      }
      replay.noteUnreadable();
    }
    later(() => readNext(folder, rest, replay, attempts), 0);
  }

  function later(work: () => void, delayMs: number): void {
    cancelTimer = clock.setTimer(work, delayMs);
  }

  function stop(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    running?.end();
    running = undefined;
  }

  return {
    start() {
      if (running !== undefined) return;
      let end = (): void => undefined;
      const promise = new Promise<void>((resolve) => {
        end = resolve;
      });
      running = { promise, end };
      next();
    },
    finished: () => running?.promise,
    stop,
  };
}

/** Those in folders inside come first: they were taken over, and later segments tell what became of their events. */
function segmentsBelow(layer: FileLayer, folder: string, replay: Replay): string[] {
  const inner: string[] = [];
  const own: string[] = [];
  const names = namesIn(layer, folder);
  for (const name of names) {
    if (segmentPattern.test(name)) own.push(join(folder, name));
    else if (!name.includes('.')) inner.push(...segmentsBelow(layer, join(folder, name), replay));
    else if (evictedPattern.test(name) && !names.includes(name.replace(/gone$/, 'log'))) replay.noteEviction();
  }
  return [...inner, ...own];
}
