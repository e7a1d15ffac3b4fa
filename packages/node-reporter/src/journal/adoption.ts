/**
 * Takes over what ended writers left in a journal: one folder at a time, one file or folder of it per turn of the event loop,
 * so that neither a full journal nor a thousand leftovers disturb the host for more than moments.
 *
 * A folder that is taken over may hold others that its owner had taken over. They are laid side by side in it before they are
 * read: however many owners end one after the other, no path grows.
 * Promises: folders are handed on once they are read as a whole, many at a time; what cannot be read is tried again before it counts as damaged;
 * a takeover that ends at any moment is one that whoever comes next takes up again; nothing throws.
 */
import { basename, dirname, join } from 'node:path';

import type { Clock } from '@candor/reporter-core';

import { failureCode } from './file-layer.js';
import type { FileLayer } from './file-layer.js';
import { journalLimits } from './journal-limits.js';
import { createReplay } from './replay.js';
import type { Replay } from './replay.js';
import { evictedPattern, segmentPattern, writerPattern } from './room.js';
import type { WriterFolder } from './writer-folder.js';

/** Inside ours now, and what is in it. */
export interface AdoptedFolder {
  readonly path: string;
  readonly found: ReturnType<Replay['finish']>;
}

export interface AdoptionOptions {
  readonly layer: FileLayer;
  readonly writer: WriterFolder;
  readonly clock: Clock;
  readonly onAdopted: (folders: readonly AdoptedFolder[]) => void;
  readonly onFailure: (code: string) => void;
}

export interface Adoption {
  /** Looks for abandoned folders, unless it is looking already. */
  start(): void;
  /** Resolves when everything there was is found; undefined where nothing is being read. */
  finished(): Promise<void> | undefined;
  stop(): void;
}

interface Takeover {
  /** Inside ours. */
  readonly folder: string;
  readonly replay: Replay;
  /** Segments to be read and folders to be looked into, the next one last. */
  readonly left: string[];
  /** Names of folders that may be next. */
  readonly others: IterableIterator<string>;
}

/** Folders that are handed on together: for each time, our newest segment ends, and the next one begins with a look at the whole journal. */
const atOnce = 100;

/** What cannot be read is tried this often, a second apart: file handles come back, broken sectors do not. */
const attempts = 10;

export function createAdoption({ layer, writer, clock, onAdopted, onFailure }: AdoptionOptions): Adoption {
  let running: { readonly promise: Promise<void>; readonly end: () => void } | undefined;
  let cancelTimer: (() => void) | undefined;
  /** Not yet handed on. */
  let read: AdoptedFolder[] = [];

  /** The next one in `others`, names of folders, whose owner has ended. */
  function takeNext(others: IterableIterator<string>): void {
    let folder: string | undefined;
    try {
      folder = firstTaken(others);
    } catch (error) {
      onFailure(failureCode(error));
    }
    if (folder === undefined || read.length >= atOnce) handOn();
    if (folder === undefined) return stop();
    const takeover = { folder, replay: createReplay(), left: [folder], others };
    later(() => proceed(takeover, attempts), 0);
  }

  /** An array's iterator goes on, the next time, where it was left. */
  function firstTaken(others: IterableIterator<string>): string | undefined {
    for (const name of others) {
      const folder = writer.take(name);
      if (folder !== undefined) return folder;
    }
    return undefined;
  }

  function proceed(takeover: Takeover, attemptsLeft: number): void {
    const { folder, replay, left, others } = takeover;
    const path = left.pop();
    if (path === undefined) {
      read.push({ path: folder, found: replay.finish() });
      return takeNext(others);
    }
    try {
      if (segmentPattern.test(basename(path))) replay.read(path, layer.read(path));
      else left.push(...lookInto(path, takeover));
    } catch (error) {
      const code = failureCode(error);
      if (code !== 'ENOENT' && attemptsLeft > 1) {
        onFailure(code);
        left.push(path);
        return later(() => proceed(takeover, attemptsLeft - 1), journalLimits.retryMs);
      }
      replay.noteUnreadable();
    }
    later(() => proceed(takeover, attempts), 0);
  }

  /** What is to be read of it, its oldest segment last. */
  function lookInto(found: string, { folder, replay }: Takeover): readonly string[] {
    const path = broughtUp(found, folder);
    const names = layer.list(path);
    for (const name of names) {
      if (evictedPattern.test(name) && !names.includes(name.replace(/gone$/, 'log'))) replay.noteEviction();
    }
    const inner = names.filter((name) => writerPattern.test(name));
    const segments = names.filter((name) => segmentPattern.test(name)).reverse();
    return [...inner, ...segments].map((name) => join(path, name));
  }

  /** A folder of a folder in `folder`, now in `folder` itself. One that cannot be moved is read where it is. */
  function broughtUp(path: string, folder: string): string {
    if (path === folder || dirname(path) === folder) return path;
    const target = join(folder, basename(path));
    try {
      layer.rename(path, target);
      return target;
    } catch {
      return path;
    }
  }

  function handOn(): void {
    const folders = read;
    read = [];
    if (folders.length > 0) onAdopted(folders);
  }

  function later(work: () => void, delayMs: number): void {
    cancelTimer = clock.setTimer(work, delayMs);
  }

  function stop(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    read = [];
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
      takeNext(writer.others().values());
    },
    finished: () => running?.promise,
    stop,
  };
}
