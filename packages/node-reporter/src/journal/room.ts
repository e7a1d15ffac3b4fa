/**
 * Keeps a journal folder, all classes and writers together, within its bytes.
 *
 * Promises: the oldest behaviour segments give way first, whoever wrote them, and leave a mark by which their loss is counted
 * for what it is; a writer's newest segment never gives way, because the state of its streams is in it; usage segments never do.
 */
import { join } from 'node:path';

import type { FileLayer } from './file-layer.js';

interface SegmentOnDisk {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
}

/** `00000012.log`, and the empty file that stays when it gave way. */
export const segmentPattern = /^\d{8}\.log$/;
export const evictedPattern = /^\d{8}\.gone$/;
/** A writer's folder, or one that it has taken over: a random UUID. */
export const writerPattern = /^[0-9a-f-]{36}$/;

/** False where `bytes` more do not fit, even after everything that may give way did. */
export function makeRoom(layer: FileLayer, folder: string, bytes: number, maxBytes: number): boolean {
  const behavior = writersIn(layer, join(folder, 'behavior'));
  const usage = writersIn(layer, join(folder, 'usage'));
  let excess = [...behavior, ...usage].flat().reduce((sum, { size }) => sum + size, bytes) - maxBytes;
  if (excess <= 0) return true;

  const victims = behavior.flatMap((segments) => segments.slice(0, -1)).sort((one, other) => one.modifiedMs - other.modifiedMs);
  for (const { path, size } of victims) {
    evict(layer, path);
    excess -= size;
    if (excess <= 0) return true;
  }
  return false;
}

/** Removes the segment, never without its mark. */
function evict(layer: FileLayer, path: string): void {
  try {
    layer.close(layer.create(markOf(path)));
    layer.unlink(path);
  } catch {
    // Gone already: its owner was done with it, or somebody else needs the room too.
  }
}

export function hasGivenWay(layer: FileLayer, path: string): boolean {
  return statOf(layer, markOf(path)).length > 0;
}

function markOf(path: string): string {
  return path.replace(/log$/, 'gone');
}

/** Segments of each writer in `folder`, oldest first; of folders inside folders too: those were taken over. */
function writersIn(layer: FileLayer, folder: string): SegmentOnDisk[][] {
  const segments: SegmentOnDisk[] = [];
  const inner: SegmentOnDisk[][] = [];
  for (const name of namesIn(layer, folder)) {
    const path = join(folder, name);
    if (segmentPattern.test(name)) segments.push(...statOf(layer, path));
    else if (writerPattern.test(name)) inner.push(...writersIn(layer, path));
  }
  return segments.length === 0 ? inner : [...inner, segments];
}

function statOf(layer: FileLayer, path: string): SegmentOnDisk[] {
  try {
    const { size, modifiedMs } = layer.stat(path);
    return [{ path, size, modifiedMs }];
  } catch {
    return [];
  }
}

/** Empty for what is no folder, or is gone. */
export function namesIn(layer: FileLayer, folder: string): readonly string[] {
  try {
    return layer.list(folder);
  } catch {
    return [];
  }
}
