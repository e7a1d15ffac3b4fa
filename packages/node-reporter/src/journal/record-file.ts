/**
 * An append-only file of checksummed records: the one piece of disk format that the journal and the aggregation share.
 *
 * Promises: what is appended in one turn of the event loop reaches the system with one write before the next turn, and also if
 * the host calls `process.exit()` in the same turn: from then on it survives the death of the process. With `power` it is
 * also brought to the disk (fsync; what is appended meanwhile shares the next one): from then on it survives a power cut.
 * `whenSafe()` tells. A failing disk throws nothing: `onFailure` gets the system's code, the records stay in memory, and each
 * further append or `commit()` tries again at the very same place, so that the file never holds half of a record for good.
 * Must not: open anything before the first record.
 */
import { dirname } from 'node:path';

import { failureCode, nodeFileLayer } from './file-layer.js';
import type { FileLayer } from './file-layer.js';
import { encodeRecord } from './records.js';

export interface RecordFileOptions {
  readonly layer?: FileLayer;
  /** Survive power cuts, not only the end of the process. */
  readonly power?: boolean;
  /** A system error code, once per failed attempt. */
  readonly onFailure?: (code: string) => void;
  /** Everything appended so far is as safe as asked for, after a failure. */
  readonly onRecovery?: () => void;
}

export interface RecordFile {
  /** `payload` must hold no line feed. */
  append(payload: string): void;
  /** Writes now what the turn would write at its end. */
  commit(): void;
  /** True when everything appended before the call is safe; false when an attempt failed meanwhile. */
  whenSafe(): Promise<boolean>;
  /** Bytes of the file once everything is written. */
  size(): number;
  /** Bytes that are in memory only, or, with `power`, not yet surely on the disk. */
  unsafeBytes(): number;
  /** The last attempt failed, and none has succeeded since. */
  isFailing(): boolean;
  /** Everything appended so far, as it is or will be in the file. Throws where the file cannot be read. */
  contents(): Uint8Array;
  /** The part of it that `unsafeBytes()` counts. */
  unsafeContents(): Uint8Array;
  /** Commits and closes. What could not be written is lost. */
  close(): void;
  /** Closes and forgets what was not written. */
  discard(): void;
}

const nothing = Buffer.alloc(0);

/** `path` must not exist; it is made, for its owner only, with the first record. */
export function createRecordFile(path: string, options: RecordFileOptions = {}): RecordFile {
  const { layer = nodeFileLayer, power = false } = options;
  let file: number | undefined;
  /** Of this turn. */
  let lines = '';
  /** Bytes at the beginning of the file that are safe. */
  let safe = 0;
  /** What comes after them: not written, or not yet synced. */
  let unsafe = nothing;
  /** How many of `unsafe` the system has. */
  let written = 0;
  let syncing = false;
  let folderSynced = false;
  let failing = false;
  let closed = false;
  let waiters: { readonly upTo: number; readonly end: (safe: boolean) => void }[] = [];

  function append(payload: string): void {
    if (lines === '') {
      queueMicrotask(endTurn);
      // A host that exits in this very turn runs no microtask any more.
      process.once('exit', commit);
    }
    lines += encodeRecord(payload);
  }

  function endTurn(): void {
    if (lines !== '') commit();
  }

  function commit(): void {
    if (lines !== '') {
      process.off('exit', commit);
      const bytes = Buffer.from(lines, 'utf8');
      unsafe = unsafe.length === 0 ? bytes : Buffer.concat([unsafe, bytes]);
      lines = '';
    }
    if (written === unsafe.length || closed) return;
    try {
      file ??= layer.create(path);
      while (written < unsafe.length) {
        const count = layer.write(file, unsafe.subarray(written), safe + written);
        if (count <= 0) throw Object.assign(new Error('nothing written'), { code: 'EIO' });
        written += count;
      }
    } catch (error) {
      return fail(error);
    }
    if (power) void sync(file);
    else release(unsafe.length);
  }

  async function sync(opened: number): Promise<void> {
    if (syncing) return;
    syncing = true;
    const count = written;
    try {
      await layer.fsync(opened);
      if (!folderSynced) await layer.fsyncFolder(dirname(path));
      folderSynced = true;
      syncing = false;
      release(count);
      if (written > 0) return void sync(opened);
    } catch (error) {
      syncing = false;
      // After a failed fsync the system may have forgotten what it had: all of it is written again, at the same place.
      written = 0;
      fail(error);
    }
    if (closed) closeFile(opened);
  }

  function release(count: number): void {
    // Discarded meanwhile.
    if (count > unsafe.length) return;
    safe += count;
    unsafe = count === unsafe.length ? nothing : unsafe.subarray(count);
    written -= count;
    endWaiters((waiter) => waiter.upTo <= safe, true);
    if (!failing || unsafe.length > 0) return;
    failing = false;
    options.onRecovery?.();
  }

  function fail(error: unknown): void {
    failing = true;
    endWaiters(() => true, false);
    options.onFailure?.(failureCode(error));
  }

  function endWaiters(which: (waiter: (typeof waiters)[number]) => boolean, isSafe: boolean): void {
    const ended = waiters.filter(which);
    if (ended.length === 0) return;
    waiters = waiters.filter((waiter) => !which(waiter));
    for (const { end } of ended) end(isSafe);
  }

  function closeFile(opened: number): void {
    try {
      layer.close(opened);
    } catch (error) {
      fail(error);
    }
  }

  function end(): void {
    closed = true;
    endWaiters(() => !syncing, false);
    if (file !== undefined && !syncing) closeFile(file);
  }

  return {
    append,
    commit,
    whenSafe() {
      commit();
      if (unsafe.length === 0) return Promise.resolve(true);
      if (failing && !syncing) return Promise.resolve(false);
      return new Promise((end) => waiters.push({ upTo: safe + unsafe.length, end }));
    },
    size: () => safe + unsafe.length + lines.length,
    unsafeBytes: () => unsafe.length + lines.length,
    isFailing: () => failing,
    contents() {
      commit();
      const start = safe === 0 ? nothing : layer.read(path).subarray(0, safe);
      return Buffer.concat([start, unsafe]);
    },
    unsafeContents() {
      commit();
      return unsafe;
    },
    close() {
      commit();
      end();
    },
    discard() {
      process.off('exit', commit);
      lines = '';
      unsafe = nothing;
      written = 0;
      end();
    },
  };
}
