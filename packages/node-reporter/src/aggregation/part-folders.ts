/**
 * Which folder of parts is this process's, and which ones ended processes have left.
 *
 * A folder's name says who holds it, so that taking it over is one rename: atomic, and of two who try one succeeds.
 * Promises: a folder whose process lives is never touched by another one.
 * Must not: be asked before there is consent. Its first answer makes a folder.
 */
import { join } from 'node:path';
import type { Clock, Randomness } from '@candor/reporter-core';
import type { FileLayer } from '../journal/file-layer.js';
import type { Liveness, Owner } from '../journal/liveness.js';
import type { PartStorage } from './part-storage.js';
import { folderName, holderOf, nobody } from './folder-name.js';

/** One writer's parts, held by this process alone. */
export interface WriterFolder {
  readonly storage: PartStorage;
  /** Says that this process lives, to whoever cannot see it. */
  touch(): void;
  /** Its parts wait for whoever comes next. */
  release(): void;
  /** It is gone, with everything in it. */
  remove(): void;
}

export interface ClaimedFolders {
  /** To write to: one that an ended process left, so that its open windows go on, or a new one. */
  readonly own: WriterFolder;
  /** Further ones of ended processes, to be sent and removed. */
  readonly left: readonly WriterFolder[];
}

export interface PartFolders {
  claim(): ClaimedFolders;
  /** Folders of processes that have ended since. */
  claimLeft(): readonly WriterFolder[];
  /** Removes every folder that no living process holds. */
  purge(): void;
}

export interface PartFoldersOptions {
  readonly folder: string;
  readonly layer: FileLayer;
  readonly clock: Pick<Clock, 'now'>;
  readonly randomness: Pick<Randomness, 'uuidV4'>;
  readonly liveness: Liveness;
  readonly openStorage: (folder: string) => PartStorage;
}

/** Milliseconds without a sign of life, which is given at the end of each window, after which a process out of sight counts as ended. */
const leaseMs = 3 * 60 * 60 * 1_000;

export function createPartFolders({ folder, layer, clock, randomness, liveness, openStorage }: PartFoldersOptions): PartFolders {
  /** Names of the folders that nobody alive holds. */
  function abandoned(): string[] {
    const self = liveness.self();
    return names().filter((name) => {
      const holder = holderOf(name, self);
      if (holder === undefined || holder.pid === nobody.pid) return holder !== undefined;
      return !(liveness.isRunning(holder) ?? clock.now() - modifiedMs(name) < leaseMs);
    });
  }

  function names(): readonly string[] {
    try {
      return layer.list(folder);
    } catch {
      return [];
    }
  }

  function modifiedMs(name: string): number {
    try {
      return layer.stat(join(folder, name)).modifiedMs;
    } catch {
      return clock.now();
    }
  }

  /** False where another process was faster, or the disk refuses. */
  function rename(from: string, to: string): boolean {
    try {
      layer.rename(join(folder, from), join(folder, to));
      return true;
    } catch {
      return false;
    }
  }

  function held(name: string): WriterFolder {
    const path = join(folder, name);
    return {
      storage: openStorage(path),
      touch: () => quietly(() => layer.touch(path, clock.now())),
      release: () => void rename(name, freshName(nobody)),
      remove: () => quietly(() => layer.removeFolder(path)),
    };
  }

  const freshName = (owner: Owner): string => folderName(owner, randomness.uuidV4());

  function claimLeft(): WriterFolder[] {
    return abandoned().flatMap((name) => {
      const mine = freshName(liveness.self());
      return rename(name, mine) ? [held(mine)] : [];
    });
  }

  return {
    claim() {
      // The one that was written to last is the one whose windows may still be open.
      const [own = held(freshName(liveness.self())), ...left] = claimLeft()
        .map((writer) => ({ writer, lastMs: writer.storage.list().at(-1)?.startMs ?? 0 }))
        .sort((one, other) => other.lastMs - one.lastMs)
        .map(({ writer }) => writer);
      return { own, left };
    },
    claimLeft,
    purge() {
      for (const name of abandoned()) quietly(() => layer.removeFolder(join(folder, name)));
    },
  };
}

/** What the disk refuses is tried again at the next start. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}
