/**
 * A disk in memory that fails as told and forgets what was never synced. Names and contents are two things, as on a real one:
 * a file whose folder was not synced may be gone after a power cut however often the file itself was.
 */
import type { FileLayer } from '../../src/journal/file-layer.js';

interface Inode {
  readonly number: number;
  bytes: Buffer;
  /** What a power cut leaves. */
  durable: Buffer;
  modifiedMs: number;
}

export interface FaultyDisk {
  readonly layer: FileLayer;
  /** Every change fails with this code, until told `undefined`. */
  fail(code: string | undefined): void;
  failSync(code: string | undefined): void;
  failRead(code: string | undefined): void;
  /** Bytes that can still be written before `ENOSPC`. */
  room(bytes: number): void;
  /** The system drops its dirty pages, without saying so. */
  forgetUnsynced(): void;
  /** After this many more operations nothing is done any more, and everything fails. */
  cutPowerAfter(operations: number): void;
  /** Everything that was not synced is gone. The power is back. */
  cutPower(): void;
  operations(): number;
  openFiles(): number;
  exists(path: string): boolean;
  /** Every file. */
  files(): readonly string[];
  /** Changes bytes behind everybody's back. */
  overwrite(path: string, change: (bytes: Buffer) => Buffer): void;
}

export function createFaultyDisk(nowMs: () => number = () => 0): FaultyDisk {
  let names = new Map<string, Inode>();
  let durableNames = new Map<string, Inode>();
  const folders = new Set<string>();
  /** The folders whose own name was synced; a folder at the top always was. */
  const durableFolders = new Set<string>();
  const open = new Map<number, Inode>();
  let next = 1;
  let failure: string | undefined;
  let syncFailure: string | undefined;
  let readFailure: string | undefined;
  let room = Infinity;
  let operations = 0;
  let powerUntil = Infinity;

  const error = (code: string): Error => Object.assign(new Error(code), { code });
  const parent = (path: string): string => path.slice(0, path.lastIndexOf('/'));

  function operate(code: string | undefined): void {
    if (operations >= powerUntil) throw error('EIO');
    operations += 1;
    if (code !== undefined) throw error(code);
  }

  function inode(path: string): Inode {
    const found = names.get(path);
    if (found === undefined) throw error('ENOENT');
    return found;
  }

  function below(path: string): string[] {
    return [...names.keys()].filter((name) => name.startsWith(`${path}/`));
  }

  function isDurable(folder: string): boolean {
    return parent(folder) === '' || (durableFolders.has(folder) && isDurable(parent(folder)));
  }

  const layer: FileLayer = {
    makeFolder(path) {
      operate(failure);
      for (let one = path; one !== ''; one = parent(one)) folders.add(one);
    },
    create(path) {
      operate(failure);
      if (names.has(path)) throw error('EEXIST');
      const file: Inode = { number: next, bytes: Buffer.alloc(0), durable: Buffer.alloc(0), modifiedMs: nowMs() };
      names.set(path, file);
      open.set(next, file);
      next += 1;
      return next - 1;
    },
    write(file, bytes, position) {
      operate(failure);
      const target = open.get(file);
      if (target === undefined) throw error('EBADF');
      const count = Math.min(bytes.length, room);
      if (count === 0 && bytes.length > 0) throw error('ENOSPC');
      room -= count;
      const end = Math.max(target.bytes.length, position + count);
      const grown = Buffer.alloc(end);
      target.bytes.copy(grown);
      Buffer.from(bytes.subarray(0, count)).copy(grown, position);
      target.bytes = grown;
      target.modifiedMs = nowMs();
      return count;
    },
    async fsync(file) {
      operate(syncFailure ?? failure);
      const target = open.get(file);
      if (target === undefined) throw error('EBADF');
      const reached = target.bytes;
      await Promise.resolve();
      operate(syncFailure ?? failure);
      target.durable = reached;
    },
    async fsyncFolder(path) {
      operate(syncFailure ?? failure);
      await Promise.resolve();
      for (const name of [...durableNames.keys()]) if (parent(name) === path && !names.has(name)) durableNames.delete(name);
      for (const [name, file] of names) if (parent(name) === path) durableNames.set(name, file);
      for (const folder of folders) if (parent(folder) === path) durableFolders.add(folder);
    },
    close(file) {
      open.delete(file);
    },
    read(path) {
      operate(readFailure);
      return inode(path).bytes;
    },
    list(path) {
      operate(readFailure);
      if (!folders.has(path)) throw error('ENOENT');
      const children = [...names.keys(), ...folders].filter((name) => name.startsWith(`${path}/`));
      return [...new Set(children.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))].sort();
    },
    stat(path) {
      const file = inode(path);
      return { size: file.bytes.length, modifiedMs: file.modifiedMs, identity: String(file.number) };
    },
    touch(path, toMs) {
      operate(failure);
      inode(path).modifiedMs = toMs;
    },
    rename(from, to) {
      operate(failure);
      const moved = [from, ...below(from)].filter((name) => names.has(name));
      if (moved.length === 0 && !folders.has(from)) throw error('ENOENT');
      for (const name of moved) {
        const file = inode(name);
        names.delete(name);
        names.set(to + name.slice(from.length), file);
        // A rename within the disk is journalled by the file system: after a power cut it holds or not, here it holds.
        if (durableNames.delete(name)) durableNames.set(to + name.slice(from.length), file);
      }
      for (const name of [...folders]) {
        if (name !== from && !name.startsWith(`${from}/`)) continue;
        folders.delete(name);
        folders.add(to + name.slice(from.length));
        // The file system keeps the old name or the new one, never none.
        if (durableFolders.delete(name)) durableFolders.add(to + name.slice(from.length));
      }
    },
    unlink(path) {
      operate(failure);
      inode(path);
      names.delete(path);
      durableNames.delete(path);
    },
    removeFolder(path) {
      operate(failure);
      for (const name of below(path)) {
        names.delete(name);
        durableNames.delete(name);
      }
      for (const name of [...folders]) if (name === path || name.startsWith(`${path}/`)) folders.delete(name);
    },
  };

  return {
    layer,
    fail(code) {
      failure = code;
    },
    failSync(code) {
      syncFailure = code;
    },
    failRead(code) {
      readFailure = code;
    },
    room(bytes) {
      room = bytes;
    },
    forgetUnsynced() {
      for (const file of names.values()) file.bytes = file.durable;
    },
    cutPowerAfter(count) {
      powerUntil = operations + count;
    },
    cutPower() {
      powerUntil = Infinity;
      for (const folder of [...folders]) if (!isDurable(folder)) folders.delete(folder);
      names = new Map([...durableNames].filter(([name]) => isDurable(parent(name))));
      durableNames = new Map(names);
      for (const file of names.values()) file.bytes = file.durable;
      open.clear();
    },
    operations: () => operations,
    openFiles: () => open.size,
    exists: (path) => names.has(path),
    files: () => [...names.keys()].sort(),
    overwrite(path, change) {
      const file = inode(path);
      file.bytes = change(Buffer.from(file.bytes));
      file.durable = file.bytes;
    },
  };
}
