import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { settledIn } from '@candor/reporter-core';
import type { StoredEvent } from '@candor/reporter-core';
import { createManualClock, createSeededRandomness, fill, openForContract, settleOldest } from '@candor/reporter-core/testing';
import type { ManualClock, StoreSetting } from '@candor/reporter-core/testing';
import { describe, expect, it, onTestFinished } from 'vitest';

import { nodeFileLayer } from '../../src/journal/file-layer.js';
import { journalStore } from '../../src/journal/journal.js';
import { journalLimits } from '../../src/journal/journal-limits.js';
import type { Owner } from '../../src/journal/liveness.js';
import { encodeRecord, readRecords } from '../../src/journal/records.js';
import { createWorld, folder, startMs } from './journal-setting.js';
import type { World } from './journal-setting.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

type Process = ReturnType<World['open']>;

/** A process that has read everything there is. */
async function opened(world: World): Promise<Process> {
  const process = world.open();
  await world.clock.advance(0);
  return process;
}

const nameOf = ({ stream, seq }: StoredEvent): string => `${stream.head.id} ${seq}`;
const pendingIn = ({ store }: StoreSetting): string[] => [...store.events()].map(nameOf).sort();
const ledgersOf = ({ streams }: StoreSetting) =>
  new Map(streams.all().filter(({ pending }) => pending > 0).map(({ head, ledger, pending }) => [head.id, { pending, ...ledger.state() }]));

function settleOf(process: Process, streamId: string, count: number): string[] {
  const events = [...process.store.events()].filter(({ stream }) => stream.head.id === streamId).slice(0, count);
  for (const stored of events) process.store.settle(stored, 'accepted');
  return events.map(nameOf);
}

function realFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'candor-journal-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function depthBelow(path: string): number {
  const inner = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Math.max(0, ...inner.map(({ name }) => 1 + depthBelow(join(path, name))));
}

describe('a chain of crashes', () => {
  it('of any length makes no path longer, and loses and doubles nothing', { timeout: 120_000 }, async () => {
    const root = realFolder();
    const crashes = 300;
    let settled = 0;
    for (let crash = 0; crash < crashes; crash += 1) {
      const { clock, ...process } = next(root, crash);
      fill(process, 2);
      // Most die before they have read anything, some deliver one event first.
      if (crash % 60 === 0) await clock.advance(0);
      if (crash % 120 === 0) settled += settleOldest(process.store, 'accepted', 1).length;
      await turn();
    }
    const last = next(root, crashes);
    await last.clock.advance(0);
    expect(last.store.size()).toBe(2 * crashes - settled);
    for (const { ledger, pending } of last.streams.all()) expect(settledIn(ledger.state()) + pending).toBe(ledger.state().captured);
    expect(last.streams.totals()).toMatchObject({ dropped: {} });
    expect(last.store.journal()).toMatchObject({ damagedRecords: 0 });
    const deepest = Math.max(...nodeFileLayer.list(join(root, 'usage')).map((name) => depthBelow(join(root, 'usage', name))));
    expect(deepest).toBe(2);
    settleOldest(last.store, 'accepted');
    await turn();
    last.store.close();
    expect(nodeFileLayer.list(join(root, 'usage'))).toEqual([]);
  });

  /** On the real disk. The one before is gone: nothing turns its clock. */
  function next(root: string, pid: number): StoreSetting & { readonly clock: ManualClock } {
    const clock = createManualClock(startMs);
    const liveness = { self: () => ({ pid, start: '', place: 'here' }), isRunning: (owner: Owner) => owner.pid === pid };
    const openStore = journalStore('usage', { folder: root }, createSeededRandomness(pid), { layer: nodeFileLayer, liveness });
    if (openStore === undefined) throw new Error('no journal');
    return { ...openForContract(openStore, clock, {}, pid), clock };
  }
});

/**
 * The third of a chain has been killed: it had taken over the second, which had taken over the first, and settled some of the events
 * of each. A fourth, which was on its own, has been killed too.
 */
async function worldWithChain(): Promise<World> {
  const world = createWorld();
  let last: Process | undefined;
  for (let link = 0; link < 3; link += 1) {
    last = await opened(world);
    fill(last, 6);
    await turn();
    for (const { head } of last.streams.all()) settleOf(last, head.id, 1);
    await turn();
    if (link < 2) world.kill(last.pid);
  }
  const alone = world.open();
  fill(alone, 3);
  await turn();
  world.kill(alone.pid);
  if (last !== undefined) world.kill(last.pid);
  return world;
}

/** As versions did that never laid folders side by side: each within its taker's. */
function nest({ disk }: World): void {
  const inner = [...new Set(disk.files().map((path) => path.split('/').slice(0, -1).join('/')))].filter((path) => path.split('/').length > `${folder}/usage/x`.split('/').length).sort();
  for (const [index, path] of inner.entries()) {
    const outer = inner[index + 1];
    if (outer !== undefined && outer.split('/').length === path.split('/').length) disk.layer.rename(path, `${outer}/${path.split('/').at(-1) ?? ''}`);
  }
}

describe.each([['side by side', () => undefined], ['within each other', nest]])('folders that lie %s', (_how, arrange) => {
  async function world(): Promise<World> {
    const made = await worldWithChain();
    arrange(made);
    return made;
  }

  it('are read whole by whoever comes after a takeover that was killed at any moment', { timeout: 60_000 }, async () => {
    const untouched = await opened(await world());
    const expected = { pending: pendingIn(untouched), ledgers: ledgersOf(untouched) };
    // Of 18 events of the chain 6 are settled: three of the first, two of the second, one of the third.
    expect(expected.pending).toHaveLength(15);
    for (let moment = 0, killed = true; killed; moment += 1) {
      const before = await world();
      const process = before.open();
      before.killAfter(process.pid, moment);
      await before.clock.advance(0);
      killed = process.store.size() < expected.pending.length;
      before.kill(process.pid);
      const after = await opened(before);
      expect({ pending: pendingIn(after), ledgers: ledgersOf(after) }, `moment ${moment}`).toEqual(expected);
      if (!killed) expect(moment).toBeGreaterThan(10);
    }
  });

  it('leave nothing that was settled, whenever their removal is killed', { timeout: 60_000 }, async () => {
    for (let moment = 0, killed = true; killed; moment += 1) {
      const before = await world();
      const process = await opened(before);
      const [first, ...rest] = pendingIn(process);
      before.killAfter(process.pid, moment);
      settleOldest(process.store, 'accepted');
      await turn();
      await turn();
      process.store.close();
      killed = before.disk.files().length > 0;
      before.kill(process.pid);
      const after = await opened(before);
      // Either nobody had been told, or everybody.
      expect([[], [first, ...rest]], `moment ${moment}`).toContainEqual(pendingIn(after));
      for (const { ledger, pending } of after.streams.all()) expect(settledIn(ledger.state()) + pending).toBe(ledger.state().captured);
      if (!killed) expect(moment).toBeGreaterThan(4);
    }
  });
});

describe('what was settled of another process\'s events', () => {
  it('is still known when the segment that told it first is gone', async () => {
    const world = createWorld();
    const first = world.open();
    fill(first, 1_000);
    await turn();
    world.kill(first.pid);

    const second = world.open({ maxBytes: journalLimits.maxBytesLeast });
    await world.clock.advance(0);
    const settled: string[] = [];
    // Each answer is a record, and so many of them fill a segment.
    for (let answer = 0; answer < 600; answer += 1) {
      settled.push(...settleOf(second, first.stream.head.id, 1));
      await turn();
    }
    fill(second, 1);
    await turn();
    settled.push(...settleOf(second, first.stream.head.id, 1));
    await turn();
    await turn();
    world.kill(second.pid);

    const third = await opened(world);
    expect(pendingIn(third).filter((name) => settled.includes(name))).toEqual([]);
    const known = third.streams.all().find(({ head }) => head.id === first.stream.head.id);
    expect(known?.pending).toBe(399);
    expect(known?.ledger.state()).toEqual({ captured: 1_000, outcomes: { accepted: 601 } });
  });
});

describe('a thousand leftovers', () => {
  /** Operations of the one who takes over `count` of them, `most` in one turn of the event loop; `tracked` events in every turn meanwhile. */
  async function takeOver(count: number, tracked = 0): Promise<{ total: number; most: number; open: number; segments: number }> {
    const world = createWorld();
    const first = world.open();
    fill(first, 1);
    first.store.close();
    const [path = ''] = world.disk.files();
    const { records } = readRecords(world.disk.layer.read(path));
    for (let copy = 2; copy <= count; copy += 1) {
      const streamId = `5f0c1d7e-8a52-4c7b-9a1e-${String(copy).padStart(12, '0')}`;
      const text = records.map((record) => encodeRecord(record.replaceAll(first.stream.head.id, streamId))).join('');
      const copyPath = path.replace(/[0-9a-f-]{36}/, streamId);
      world.disk.layer.makeFolder(dirname(copyPath));
      const file = world.disk.layer.create(copyPath);
      world.disk.layer.write(file, Buffer.from(text), 0);
      world.disk.layer.close(file);
    }

    let most = 0;
    const { openStore, clock } = world.begin();
    const before = world.disk.operations();
    const openBefore = world.disk.openFiles();
    const setting = openForContract(openStore, {
      now: clock.now,
      setTimer: (callback, delayMs) =>
        clock.setTimer(() => {
          fill(setting, tracked);
          const start = world.disk.operations();
          callback();
          most = Math.max(most, world.disk.operations() - start);
        }, delayMs),
    });
    await world.clock.advance(0);
    expect(setting.store.size()).toBe(count + setting.stream.lastSeq);
    const segments = world.disk.files().filter((name) => /^\/j\/usage\/[^/]+\/\d+\.log$/.test(name)).length;
    return { total: world.disk.operations() - before, most, open: world.disk.openFiles() - openBefore, segments };
  }

  it('do not scatter what a busy host tracks meanwhile', async () => {
    const { segments } = await takeOver(300, 1);
    expect(segments).toBeLessThan(10);
  });

  it('cost a thousand times what one costs, a little per turn, and no file is kept open for them', { timeout: 60_000 }, async () => {
    const few = await takeOver(100);
    const many = await takeOver(1_000);
    expect(many.total).toBeLessThan(10.5 * few.total);
    expect(many.most).toBeLessThan(10);
    expect(many.open).toBe(0);
  });
});

describe('a folder that cannot be read for a while', () => {
  it('is looked into later, and not taken for an empty one', async () => {
    const world = await worldWithChain();
    const taker = world.open();
    world.disk.failRead('EMFILE');
    await world.clock.advance(3 * journalLimits.retryMs);
    world.disk.failRead(undefined);
    await world.clock.advance(journalLimits.retryMs);
    expect(taker.store.size()).toBe(15);
  });
});

describe('a nest that is deeper than a path may be long', () => {
  it('is read to its bottom', async () => {
    const root = realFolder();
    const levels = 130;
    const classFolder = join(root, 'usage');
    let outer: string | undefined;
    for (let level = 0; level < levels; level += 1) {
      const own = join(root, `own-${level}`);
      const process = openIn(own, level + 1);
      fill(process, 1);
      process.store.close();
      const [name = ''] = nodeFileLayer.list(join(own, 'usage'));
      if (outer !== undefined) renameSync(join(classFolder, outer), join(own, 'usage', name, outer));
      mkdirSync(classFolder, { recursive: true });
      renameSync(join(own, 'usage', name), join(classFolder, name));
      outer = name;
    }
    const clock = createManualClock(startMs);
    const last = openIn(root, levels + 1, clock);
    await clock.advance(0);
    expect(last.store.size()).toBe(levels);
    settleOldest(last.store, 'accepted');
    await turn();
    last.store.close();
    expect(nodeFileLayer.list(classFolder)).toEqual([]);
  });

  function openIn(root: string, seed: number, clock = createManualClock(startMs)): StoreSetting {
    const openStore = journalStore('usage', { folder: root }, createSeededRandomness(seed));
    if (openStore === undefined) throw new Error('no journal');
    return openForContract(openStore, clock, {}, seed);
  }
});
