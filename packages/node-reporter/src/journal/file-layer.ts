/**
 * The few file operations a journal is made of, so that tests can put a disk that is full, failing or losing power in between.
 *
 * Promises: a file that is created did not exist before, and only its owner can read it; the same for folders. Every failure is an
 * exception, or a rejection, that carries the system's code.
 */
import {
  closeSync,
  fsync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface FileStat {
  readonly size: number;
  /** Milliseconds since the epoch, by the clock of whoever serves the file. */
  readonly modifiedMs: number;
  /** Tells a file from another one that took its name. */
  readonly identity: string;
}

export interface FileLayer {
  /** Missing parents are made too. */
  makeFolder(path: string): void;
  /** A new file, opened for writing. */
  create(path: string): number;
  /** Bytes written, which may be fewer than given. */
  write(file: number, bytes: Uint8Array, position: number): number;
  /** What was written is on the disk, not only with the system. Not on the caller's time. */
  fsync(file: number): Promise<void>;
  /** The same for the names in a folder. */
  fsyncFolder(path: string): Promise<void>;
  close(file: number): void;
  read(path: string): Uint8Array;
  /** Names, sorted. */
  list(path: string): readonly string[];
  stat(path: string): FileStat;
  /** Sets the time of change to now. */
  touch(path: string, nowMs: number): void;
  /** Atomic; fails where the target is a folder with something in it. */
  rename(from: string, to: string): void;
  unlink(path: string): void;
  /** With everything below; nothing where there is none. */
  removeFolder(path: string): void;
}

export const nodeFileLayer: FileLayer = {
  makeFolder,
  create: (path) => openSync(path, 'wx', 0o600),
  write: (file, bytes, position) => writeSync(file, bytes, 0, bytes.length, position),
  fsync: synced,
  async fsyncFolder(path) {
    // Windows opens no folders; there, names are as durable as the system makes them.
    if (process.platform === 'win32') return;
    const folder = openSync(path, 'r');
    try {
      await synced(folder);
    } finally {
      closeSync(folder);
    }
  },
  close: closeSync,
  read: (path) => readFileSync(path),
  list: (path) => readdirSync(path).sort(),
  stat(path) {
    const { size, mtimeMs, dev, ino } = statSync(path);
    return { size, modifiedMs: mtimeMs, identity: `${dev}:${ino}` };
  },
  touch: (path, nowMs) => utimesSync(path, nowMs / 1_000, nowMs / 1_000),
  rename: renameSync,
  unlink: unlinkSync,
  removeFolder: (path) => rmSync(path, { recursive: true, force: true }),
};

/** Step by step: `recursive` calls a read-only disk `ENOENT`, which would send its administrator looking for a missing folder. */
function makeFolder(path: string): void {
  try {
    makeOneFolder(path);
  } catch (error) {
    if (failureCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    makeOneFolder(path);
  }
}

function makeOneFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process may make it at the same time.
    if (failureCode(error) !== 'EEXIST') throw error;
  }
}

function synced(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => (error === null ? resolve() : reject(error)));
  });
}

/** As a whole or not at all: where half of a folder is gone, what the missing half had settled would be undecided again. */
export function removeWhole(layer: FileLayer, path: string): void {
  const hidden = join(dirname(path), `.${basename(path)}`);
  try {
    layer.rename(path, hidden);
  } catch (error) {
    // Not there, or hidden already.
    if (failureCode(error) !== 'ENOENT') throw error;
  }
  layer.removeFolder(hidden);
}

/** Node's codes are constants such as `ENOSPC`; its messages hold paths. */
export function failureCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{2,32}$/.test(code) ? code : 'UNKNOWN';
}
