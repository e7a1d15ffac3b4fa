/**
 * A writer's own folder: `<journal>/<class>/<writer id>/`, with a record of who owns it and the segments.
 *
 * Promises: a folder appears with its owner's name in it, never without; of all who find that an owner has ended, exactly one
 * gets its folder, because it is moved into the finder's own by one rename. The owner's name is touched as long as there is
 * something to guard, so that those who cannot see its process (another host, another container) leave it alone.
 */
import { basename, join } from 'node:path';

import type { Clock, Randomness } from '@candor/reporter-core';

import { failureCode, removeWhole } from './file-layer.js';
import type { FileLayer } from './file-layer.js';
import { journalLimits } from './journal-limits.js';
import type { Liveness, Owner } from './liveness.js';
import { namesIn } from './room.js';

export interface WriterFolderOptions {
  readonly layer: FileLayer;
  /** `<journal>/<class>`. */
  readonly classFolder: string;
  readonly liveness: Liveness;
  readonly clock: Pick<Clock, 'now'>;
  readonly randomness: Pick<Randomness, 'uuidV4'>;
}

export interface WriterFolder {
  /** Where segments go, whether or not the folder is there yet. */
  path(): string;
  /** Makes the folder. Throws where it cannot be made. */
  ensure(): void;
  exists(): boolean;
  /** Tells the others that we live. False when the folder is not ours any more: somebody took us for dead. */
  beat(): boolean;
  /** Names of the other writers' folders. */
  others(): readonly string[];
  /** That folder, now inside ours; undefined where its owner lives, or somebody else was faster. Throws where ours cannot be made. */
  take(name: string): string | undefined;
  /** Anybody may take it from now on. */
  release(): void;
  remove(): void;
  /** Removes every folder whose owner has ended. */
  removeAbandoned(): void;
}

const ownerName = 'owner';

export function createWriterFolder(options: WriterFolderOptions): WriterFolder {
  const { layer, classFolder, liveness, clock, randomness } = options;
  /** Made when it is first needed: without consent there is no id. */
  let id: string | undefined;
  /** Of the owner's record, once it is there. */
  let identity: string | undefined;

  const path = (): string => join(classFolder, (id ??= randomness.uuidV4()));

  function ensure(): void {
    if (identity !== undefined) return;
    const hidden = join(classFolder, `.${basename(path())}`);
    try {
      layer.makeFolder(hidden);
      const made = writeOwner(join(hidden, ownerName));
      layer.rename(hidden, path());
      identity = made;
    } catch (error) {
      // What was begun would be in the way of the next attempt.
      layer.removeFolder(hidden);
      throw error;
    }
  }

  function writeOwner(owner: string): string {
    const file = layer.create(owner);
    try {
      layer.write(file, Buffer.from(JSON.stringify(liveness.self())), 0);
    } finally {
      layer.close(file);
    }
    layer.touch(owner, clock.now());
    return layer.stat(owner).identity;
  }

  /** Of the owner's record in our folder now; a disk that cannot be read proves nothing. */
  function identityOf(owner: string): string | undefined {
    try {
      return layer.stat(owner).identity;
    } catch (error) {
      return failureCode(error) === 'ENOENT' ? undefined : identity;
    }
  }

  /** The next folder is another one: its name is never used twice. */
  function forget(): void {
    identity = undefined;
    id = undefined;
  }

  function isAbandoned(folder: string): boolean {
    const owner = join(folder, ownerName);
    let modifiedMs: number;
    try {
      ({ modifiedMs } = layer.stat(owner));
    } catch {
      // Released; or taken by somebody else this very moment, and then the rename fails.
      return true;
    }
    const expired = clock.now() - modifiedMs > journalLimits.leaseMs;
    let text: string;
    try {
      text = Buffer.from(layer.read(owner)).toString('utf8');
    } catch {
      return expired;
    }
    return !(isRunning(text) ?? !expired);
  }

  /** A record that was shown was whole: one that is not has been through a power cut, and its owner too. */
  function isRunning(ownerText: string): boolean | undefined {
    try {
      return liveness.isRunning(JSON.parse(ownerText) as Owner);
    } catch {
      return false;
    }
  }

  /** What the disk keeps is found again by whoever looks next. */
  function clear(found: string): undefined {
    try {
      layer.removeFolder(found);
    } catch {
      return;
    }
  }

  function others(): readonly string[] {
    const own = identity === undefined ? undefined : basename(path());
    return namesIn(layer, classFolder).filter((name) => name !== own);
  }

  return {
    path,
    ensure,
    exists: () => identity !== undefined,
    beat() {
      if (identity === undefined) return true;
      const owner = join(path(), ownerName);
      if (identityOf(owner) !== identity) {
        forget();
        return false;
      }
      try {
        layer.touch(owner, clock.now());
      } catch {
        // A disk that takes no write; whoever sees our process leaves the folder alone all the same.
      }
      return true;
    },
    others,
    take(name) {
      const found = join(classFolder, name);
      if (!isAbandoned(found)) return undefined;
      // Begun and never shown, or about to be removed: there is nothing in it that anybody needs.
      if (name.startsWith('.')) return clear(found);
      ensure();
      const target = join(path(), name);
      try {
        layer.rename(found, target);
        return target;
      } catch {
        return undefined;
      }
    },
    release() {
      if (identity !== undefined) layer.unlink(join(path(), ownerName));
      forget();
    },
    remove() {
      if (identity !== undefined) removeWhole(layer, path());
      forget();
    },
    removeAbandoned() {
      for (const found of others().map((name) => join(classFolder, name)).filter(isAbandoned)) {
        if (basename(found).startsWith('.')) layer.removeFolder(found);
        else removeWhole(layer, found);
      }
    },
  };
}
