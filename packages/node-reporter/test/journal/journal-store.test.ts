import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { defaultLimits, settledIn } from '@candor/reporter-core';
import type { EventStore, Stream } from '@candor/reporter-core';
import { createManualClock, createSeededRandomness, fill, openForContract, settleOldest, storeContract } from '@candor/reporter-core/testing';
import { afterEach, describe, expect, it } from 'vitest';

import { journalStore } from '../../src/journal/journal.js';
import { createWorld, startMs } from './journal-setting.js';
import type { World } from './journal-setting.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function realFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-journal-'));
  folders.push(folder);
  return folder;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function expectBalance(streams: readonly Stream[]): void {
  for (const { ledger, pending } of streams) {
    expect(settledIn(ledger.state()) + pending).toBe(ledger.state().captured);
  }
}

describe.each(['process', 'power'] as const)('the contract of stores, on a real disk, with %s', (durability) => {
  it.each(storeContract)('$name', async ({ limits, run, expected }) => {
    const openStore = journalStore('usage', { folder: realFolder(), durability }, createSeededRandomness(1));
    if (openStore === undefined) throw new Error('no journal');
    expect(await run(openForContract(openStore, createManualClock(startMs), limits))).toEqual(expected);
  });
});

describe('a process that is killed', () => {
  it('leaves everything that reached its turn\'s end to the next one, with stream, sequence and ledger', async () => {
    const world = createWorld();
    const first = world.open({ limits: { queueEvents: 20 } });
    fill(first, 50);
    await turn();
    settleOldest(first.store, 'accepted', 7);
    settleOldest(first.store, 'rejected.invalid', 2);
    first.stream.ledger.capture();
    first.stream.ledger.count('dropped.invalid');
    first.store.noteLoss(first.stream);
    await turn();
    world.kill(first.pid);

    const second = world.open();
    await world.clock.advance(0);
    const [recovered] = second.streams.all().filter(({ head }) => head.id === first.stream.head.id);
    expect(recovered).toMatchObject({ recovered: true, head: first.stream.head, lastSeq: 50, pending: 41 });
    expect(recovered?.ledger.state()).toEqual({ captured: 51, outcomes: { accepted: 7, 'rejected.invalid': 2, 'dropped.invalid': 1 } });
    expect(second.store.journal()).toMatchObject({ adopted: 1, damagedRecords: 0 });
    expect(settleOldest(second.store, 'accepted')).toEqual(Array.from({ length: 41 }, (_, index) => index + 10));
    await turn();
    // Its numbers stay in the totals, its stream is at its end.
    expect(second.streams.totals()).toMatchObject({ captured: 51, accepted: 48, rejected: 2, dropped: { invalid: 1 } });
    expect(second.streams.all().map(({ recovered: was }) => was)).toEqual([false]);
    second.store.close();
    expect(world.disk.files()).toEqual([]);
  });

  it('is taken over by exactly one of those who race for it', async () => {
    const world = createWorld();
    const first = world.open();
    fill(first, 30);
    await turn();
    world.kill(first.pid);
    const racers = [world.open(), world.open(), world.open()];
    await world.clock.advance(0);
    expect(racers.map(({ store }) => store.size()).sort()).toEqual([0, 0, 30]);
    expect(racers.map(({ store }) => store.journal()?.adopted ?? 0).sort()).toEqual([0, 0, 1]);
  });

  it('while it was taking over another one loses neither', async () => {
    const world = createWorld();
    const first = world.open();
    fill(first, 10);
    await turn();
    world.kill(first.pid);
    const second = world.open();
    fill(second, 5);
    await world.clock.advance(0);
    settleOldest(second.store, 'accepted', 8);
    await turn();
    world.kill(second.pid);

    const third = world.open();
    await world.clock.advance(0);
    expect(third.store.size()).toBe(7);
    expectBalance(third.streams.all());
    settleOldest(third.store, 'accepted');
    await turn();
    expect(third.streams.totals()).toMatchObject({ captured: 15, accepted: 15 });
    third.store.close();
    expect(world.disk.files()).toEqual([]);
  });

  it('and one that lives keep out of each other\'s way', async () => {
    const world = createWorld();
    const one = world.open();
    const other = world.open();
    fill(one, 10);
    fill(other, 10);
    await world.clock.advance(600_000);
    expect([one.store.size(), other.store.size()]).toEqual([10, 10]);
    world.kill(one.pid);
    // The living one looks again with its next sign of life.
    await world.clock.advance(60_000);
    expect(other.store.size()).toBe(20);
  });
});

describe('a reporter that ends', () => {
  it('leaves what is undecided, for anybody', async () => {
    const world = createWorld();
    const first = world.open();
    fill(first, 10);
    settleOldest(first.store, 'accepted', 4);
    first.store.close();
    expect(first.stream.pending).toBe(6);
    expect(world.clock.timers()).toBe(0);

    const second = world.open();
    await world.clock.advance(0);
    expect(second.store.size()).toBe(6);
  });

  it('leaves nothing where nothing is undecided', () => {
    const world = createWorld();
    const only = world.open();
    fill(only, 10);
    settleOldest(only.store, 'accepted');
    only.store.close();
    expect(world.disk.files()).toEqual([]);
  });
});

describe('a large backlog', () => {
  it('is kept on disk, read back in order, and removed from the disk as it goes', async () => {
    const world = createWorld();
    const { store, streams, stream } = world.open({ maxBytes: 2 * 1024 * 1024, limits: { queueEvents: 100 } });
    const refusals = fill({ store, streams, stream }, 5_000).filter((refusal) => refusal !== undefined);
    expect(refusals).toEqual([]);
    await turn();
    const files = world.disk.files().length;
    expect(files).toBeGreaterThan(20);
    expect(settleOldest(store, 'accepted', 2_500)).toEqual(Array.from({ length: 2_500 }, (_, index) => index + 1));
    await turn();
    await turn();
    expect(world.disk.files().length).toBeLessThan(files * 0.6);
    expect(settleOldest(store, 'accepted')).toHaveLength(2_500);
    await turn();
    await turn();
    // The owner's record and the newest segment.
    expect(world.disk.files()).toHaveLength(2);
    expectBalance(streams.all());
  });

  it('is not kept by one event that cannot be decided', async () => {
    const world = createWorld();
    const { store, streams, stream } = world.open({ maxBytes: 2 * 1024 * 1024 });
    fill({ store, streams, stream }, 5_000);
    await turn();
    const [stuck] = store.events();
    for (let left = 4_999; left > 0; ) {
      for (const stored of [...store.events()].filter((one) => one !== stuck)) {
        store.settle(stored, 'accepted');
        left -= 1;
      }
      await turn();
    }
    await world.clock.advance(60_000);
    expect(world.disk.files().length).toBeLessThan(5);
    expect([...store.events()]).toEqual([stuck]);

    world.kill(101);
    const next = world.open();
    await world.clock.advance(0);
    expect([...next.store.events()].map(({ seq }) => seq)).toEqual([stuck?.seq]);
    expectBalance(next.streams.all());
  });
});

describe('without consent', () => {
  it('there is no folder', async () => {
    const world = createWorld();
    const store = closedStore(world);
    store.purge();
    await world.clock.advance(600_000);
    expect(world.disk.files()).toEqual([]);
    expect(world.clock.timers()).toBe(0);
  });

  it('what ended processes left is removed', async () => {
    const world = createWorld();
    const first = world.open();
    fill(first, 10);
    await turn();
    const living = world.open();
    fill(living, 3);
    await turn();
    world.kill(first.pid);
    const store = closedStore(world);
    store.purge();
    // What a living process guards stays: it has consent of its own.
    expect(world.disk.files()).toHaveLength(2);
    expect(living.store.size()).toBe(3);
  });

  it('nothing comes back after it was withdrawn', async () => {
    const world = createWorld();
    const { store, streams, stream } = world.open();
    fill({ store, streams, stream }, 10);
    await turn();
    fill({ store, streams, stream }, 1);
    store.purge();
    await world.clock.advance(600_000);
    await turn();
    expect(world.disk.files()).toEqual([]);
    expect(stream.ledger.state().outcomes).toEqual({ 'dropped.consent_withdrawn': 11 });
  });

  /** A reporter that was never open. */
  function closedStore(world: World): EventStore {
    const { streams } = createWorld().open();
    const { openStore, clock } = world.begin();
    return openStore({ streams, clock, limits: defaultLimits, onRecovered: () => undefined });
  }
});
