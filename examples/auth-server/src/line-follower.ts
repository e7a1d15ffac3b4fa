/**
 * The lines of a log: standard input until it ends, or a file that may still grow, be truncated or be replaced (rotated).
 *
 * Promises: every complete line once, in order, with bounded memory; an abort ends the iteration without an error.
 * Must not: hold a last line without a newline to be complete while the file is followed: its rest may be on the way.
 * Known limit: a file that is truncated and grows past the old position between two looks cannot be told from one that grew.
 */
import type { Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { createLineSplitter, type LogLine } from './line-splitter.js';

/** How often a file at its end is looked at again. */
const POLL_MS = 200;
const READ_BYTES = 64 * 1024;

export interface FollowedLine extends LogLine {
  /** Counts the files seen under the name, from 0: offsets start anew with each. */
  readonly generation: number;
}

export interface FollowOptions {
  /** Stay at the end of the file and wait for more. Without it the file's present end is the end. */
  readonly follow: boolean;
  readonly signal: AbortSignal;
  /** Called at the file's end, before the next look; ends early on abort, never rejects. */
  readonly pause?: (signal: AbortSignal) => Promise<void>;
}

export async function* streamLines(input: Readable, signal: AbortSignal): AsyncGenerator<FollowedLine> {
  const splitter = createLineSplitter();
  try {
    for await (const piece of addAbortSignal(signal, input) as AsyncIterable<Uint8Array>) {
      for (const line of splitter.push(piece)) yield { ...line, generation: 0 };
    }
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  for (const line of splitter.end()) yield { ...line, generation: 0 };
}

export async function* fileLines(path: string, options: FollowOptions): AsyncGenerator<FollowedLine> {
  const { follow, signal, pause = pollPause } = options;
  for (let generation = 0; !signal.aborted; generation += 1) {
    const file = await openFile(path, generation > 0, signal, pause);
    if (file === undefined) return;
    try {
      const splitter = createLineSplitter();
      for await (const piece of filePieces(file, path, { follow, signal, pause })) {
        for (const line of splitter.push(piece)) {
          if (signal.aborted) return;
          yield { ...line, generation };
        }
      }
      if (signal.aborted) return;
      // Nobody writes to this file any more, so what is left is a line.
      for (const line of splitter.end()) yield { ...line, generation };
    } finally {
      await file.close();
    }
    if (!follow) return;
  }
}

/** Pieces up to the file's end; when following, up to the moment another file has its name or it was cut. */
async function* filePieces(file: FileHandle, path: string, options: Required<FollowOptions>): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(READ_BYTES);
  const opened = await file.stat();
  let position = 0;
  let replaced = false;
  while (!options.signal.aborted) {
    const { bytesRead } = await file.read(buffer, 0, READ_BYTES, position);
    if (bytesRead > 0) {
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
      continue;
    }
    // One more read came back empty after the replacement was seen: nothing was written in between.
    if (!options.follow || replaced) return;
    if ((await file.stat()).size < position) return;
    const present = await fileAt(path);
    // Rotation renames first and tells the writer later: until the new file has content, lines still go to this one.
    replaced = present !== undefined && present.size > 0 && (present.ino !== opened.ino || present.dev !== opened.dev);
    if (!replaced) await options.pause(options.signal);
  }
}

/** The first file must exist; a later one may take a moment to appear. Undefined after an abort. */
async function openFile(path: string, wait: boolean, signal: AbortSignal, pause: (signal: AbortSignal) => Promise<void>): Promise<FileHandle | undefined> {
  while (!signal.aborted) {
    try {
      return await open(path, 'r');
    } catch (error) {
      if (!wait || !isMissing(error)) throw error;
      await pause(signal);
    }
  }
  return undefined;
}

async function fileAt(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

export async function pollPause(signal: AbortSignal): Promise<void> {
  await delay(POLL_MS, undefined, { signal }).catch(() => undefined);
}
