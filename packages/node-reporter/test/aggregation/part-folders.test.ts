import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock, createSeededRandomness } from '@candor/reporter-core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderName, holderOf, nobody } from '../../src/aggregation/folder-name.js';
import { createPartFolders } from '../../src/aggregation/part-folders.js';
import type { PartFolders } from '../../src/aggregation/part-folders.js';
import { createPartStorage } from '../../src/aggregation/part-storage.js';
import { nodeFileLayer } from '../../src/journal/file-layer.js';
import { systemLiveness } from '../../src/journal/liveness.js';
import type { Owner } from '../../src/journal/liveness.js';

const id = '1d8c2b8e-2f0a-4c4b-9a58-0f6e6a0c7b11';
const self = systemLiveness.self();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function folders(nowMs = Date.now(), seed = 1): PartFolders {
  const clock = createManualClock(nowMs);
  const openStorage = (path: string) => createPartStorage({ folder: path, layer: nodeFileLayer, power: false, onState: () => undefined, onDamaged: () => undefined });
  return createPartFolders({ folder, layer: nodeFileLayer, clock, randomness: createSeededRandomness(seed), liveness: systemLiveness, openStorage });
}

const held = (owner: Owner): void => mkdirSync(join(folder, folderName(owner, id)));

describe('a folder of parts', () => {
  it('tells in its name who holds it, and of another place only that it is another', () => {
    expect(holderOf(folderName(self, id), self)).toEqual(self);
    expect(holderOf(folderName({ ...self, place: 'elsewhere' }, id), self)).toEqual({ ...self, place: '' });
    for (const name of ['', 'w-1', `w-x-1-0123456789abcdef-${id}`, 'notes.txt']) expect(holderOf(name, self)).toBeUndefined();
  });

  it.each<[string, Owner, boolean]>([
    ['was released', nobody, true],
    ['is held by a process id that another process has now', { ...self, start: '1' }, true],
    ['is held by this process', self, false],
    ['was touched lately, from a place out of sight', { ...self, place: 'elsewhere' }, false],
  ])('that %s', (_name, owner, isTaken) => {
    held(owner);
    expect(folders().claimLeft()).toHaveLength(isTaken ? 1 : 0);
  });

  it('of a place out of sight is taken over when it has been silent for longer than a lease', () => {
    held({ ...self, place: 'elsewhere' });
    expect(folders(Date.now() + 3 * 60 * 60_000 - 60_000).claimLeft()).toHaveLength(0);
    expect(folders(Date.now() + 3 * 60 * 60_000 + 60_000).claimLeft()).toHaveLength(1);
  });

  it('is taken by one of two', () => {
    held(nobody);
    const [one, other] = [folders(undefined, 1), folders(undefined, 2)];
    expect([one.claimLeft().length, other.claimLeft().length]).toEqual([1, 0]);
  });

  it('of somebody else is left alone, also when everything is purged', () => {
    held({ ...self, place: 'elsewhere' });
    mkdirSync(join(folder, 'notes'));
    held(nobody);
    folders().purge();
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
