import { settledIn } from '@candor/reporter-core';
import { fill, settleOldest } from '@candor/reporter-core/testing';
import type { StoreSetting } from '@candor/reporter-core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { journalLimits } from '../../src/journal/journal-limits.js';
import { createWorld } from './journal-setting.js';
import type { World } from './journal-setting.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function expectBalance(...settings: readonly StoreSetting[]): void {
  for (const { ledger, pending } of settings.flatMap(({ streams }) => streams.all())) {
    expect(settledIn(ledger.state()) + pending).toBe(ledger.state().captured);
  }
}

/** Kills the process and opens another one that has read everything. */
async function restart(world: World, pid: number) {
  world.kill(pid);
  const next = world.open();
  await world.clock.advance(0);
  return next;
}

const seqsOf = ({ store }: StoreSetting): number[] => [...store.events()].map(({ seq }) => seq);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const segmentsOf = (world: World, part = ''): readonly string[] => world.disk.files().filter((path) => path.endsWith('.log') && path.includes(part));

describe('a disk that fails', () => {
  it.each(['ENOSPC', 'EIO', 'EMFILE', 'EROFS', 'EACCES'])('with %s from the beginning costs nothing but safety, and is written to when it works', async (code) => {
    const world = createWorld();
    world.disk.fail(code);
    const setting = world.open();
    fill(setting, 10);
    await turn();
    expect(setting.store.journal()).toMatchObject({ durability: 'memory', degraded: code });
    expect(seqsOf(setting)).toEqual(upTo(10));
    settleOldest(setting.store, 'accepted', 3);
    await turn();
    expect(segmentsOf(world)).toEqual([]);

    world.disk.fail(undefined);
    await world.clock.advance(journalLimits.retryMs);
    expect(setting.store.journal()).toMatchObject({ durability: 'process', unsafeBytes: 0 });
    expect(setting.store.journal()).not.toHaveProperty('degraded');
    const next = await restart(world, setting.pid);
    expect(seqsOf(next)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expectBalance(next);
  });

  it('in the middle keeps what it had and what comes, in order', async () => {
    const world = createWorld();
    const setting = world.open({ limits: { queueEvents: 10 } });
    fill(setting, 30);
    await turn();
    world.disk.fail('ENOSPC');
    fill(setting, 30);
    await turn();
    expect(settleOldest(setting.store, 'accepted')).toEqual(upTo(60));
    expectBalance(setting);
  });

  it('is full in the middle of a record, and loses none of it', async () => {
    const world = createWorld();
    const setting = world.open();
    fill(setting, 5);
    await turn();
    world.disk.room(333);
    fill(setting, 5);
    await turn();
    expect(setting.store.journal()).toMatchObject({ degraded: 'ENOSPC' });
    world.disk.room(Infinity);
    await world.clock.advance(journalLimits.retryMs);
    const next = await restart(world, setting.pid);
    expect(seqsOf(next)).toEqual(upTo(10));
    expect(next.store.journal()).toMatchObject({ damagedRecords: 0 });
  });

  it('is not waited for with more memory than a reporter without a journal takes', async () => {
    const world = createWorld();
    world.disk.fail('ENOSPC');
    const setting = world.open({ limits: { queueBytes: 4_000 } });
    fill(setting, 1);
    await turn();
    const refusals = fill(setting, 100);
    expect(refusals.filter((refusal) => refusal === undefined).length).toBeLessThan(25);
    expect(new Set(refusals)).toEqual(new Set([undefined, 'queue_full']));
    expectBalance(setting);
  });

  it('until the reporter ends loses what it could not take, and says so', async () => {
    const world = createWorld();
    const setting = world.open({ limits: { queueEvents: 4 } });
    fill(setting, 6);
    await turn();
    world.disk.fail('ENOSPC');
    fill(setting, 5);
    await turn();
    setting.store.close();
    expect(setting.stream.ledger.state()).toEqual({ captured: 11, outcomes: { 'dropped.shutdown': 5 } });
    expect(setting.stream.pending).toBe(6);
    world.disk.fail(undefined);
    const next = await restart(world, setting.pid);
    expect(seqsOf(next)).toEqual(upTo(6));
  });

  it('that cannot be read for a while is read later', async () => {
    const world = createWorld();
    const setting = world.open({ limits: { queueEvents: 4 } });
    fill(setting, 30);
    await turn();
    world.disk.failRead('EMFILE');
    settleOldest(setting.store, 'accepted');
    await turn();
    expect(setting.store.size()).toBeGreaterThan(0);
    expect(setting.store.journal()).toMatchObject({ degraded: 'EMFILE' });
    world.disk.failRead(undefined);
    await world.clock.advance(journalLimits.retryMs);
    settleOldest(setting.store, 'accepted');
    expect(setting.store.size()).toBe(0);
    expect(setting.stream.ledger.state()).toEqual({ captured: 30, outcomes: { accepted: 30 } });
  });

  it('while a dead process\'s journal is taken over is tried again', async () => {
    const world = createWorld();
    const first = world.open();
    fill(first, 10);
    await turn();
    world.kill(first.pid);
    const second = world.open();
    world.disk.failRead('EIO');
    await world.clock.advance(3 * journalLimits.retryMs);
    expect(second.store.size()).toBe(0);
    world.disk.failRead(undefined);
    await world.clock.advance(journalLimits.retryMs);
    expect(seqsOf(second)).toEqual(upTo(10));
  });
});

describe('a power cut', () => {
  /** Tracks, settles and waits as a host does; tells how far it was safe. */
  async function live(world: World, safe: { captured: number }) {
    const setting = world.open({ durability: 'power', maxBytes: 1024 * 1024 });
    for (let round = 0; round < 4; round += 1) {
      fill(setting, 60);
      await turn();
      settleOldest(setting.store, 'accepted', 20);
      await setting.store.persist();
      if (setting.store.journal()?.degraded === undefined) safe.captured = setting.stream.lastSeq;
    }
    return setting;
  }

  it('loses nothing that was called safe, at whatever moment', { timeout: 120_000 }, async () => {
    const whole = createWorld();
    await live(whole, { captured: 0 });
    const moments = whole.disk.operations();
    expect(moments).toBeGreaterThan(30);
    for (let moment = 0; moment <= moments; moment += 1) {
      const world = createWorld();
      const safe = { captured: 0 };
      world.disk.cutPowerAfter(moment);
      const before = await live(world, safe);
      world.kill(before.pid);
      world.disk.cutPower();
      const after = world.open();
      await world.clock.advance(journalLimits.leaseMs + journalLimits.heartbeatMs);
      const left = new Set(settleOldest(after.store, 'duplicate'));
      // Whatever is not left was accepted before the cut.
      const accepted = new Set(upTo(before.stream.lastSeq).slice(0, before.stream.ledger.state().outcomes.accepted ?? 0));
      const lost = upTo(safe.captured).filter((seq) => !left.has(seq) && !accepted.has(seq));
      expect(lost, `moment ${moment}`).toEqual([]);
      expectBalance(after);
    }
  });

  it('would be noticed: at the level of processes it does lose', async () => {
    const world = createWorld();
    const setting = world.open({ durability: 'process' });
    fill(setting, 10);
    await setting.store.persist();
    world.kill(setting.pid);
    world.disk.cutPower();
    const next = world.open();
    await world.clock.advance(0);
    expect(next.store.size()).toBe(0);
  });
});

describe('damage', () => {
  it('to any byte, or a cut anywhere, is counted and never stops the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (which, at, change, cut) => {
        const world = createWorld();
        const setting = world.open({ maxBytes: 1024 * 1024 });
        fill(setting, 300);
        settleOldest(setting.store, 'accepted', 10);
        await turn();
        const paths = segmentsOf(world);
        expect(paths.length).toBeGreaterThan(2);
        const path = paths[which % paths.length] ?? '';
        let changed = false;
        world.disk.overwrite(path, (bytes) => {
          const position = at % bytes.length;
          changed = !cut || position < bytes.length - 1;
          if (cut) return bytes.subarray(0, position);
          bytes[position] = (bytes[position] ?? 0) ^ change;
          return bytes;
        });
        const next = await restart(world, setting.pid);
        expectBalance(next);
        const { captured, dropped, accepted } = next.streams.totals();
        const left = settleOldest(next.store, 'accepted');
        expect(new Set(left).size).toBe(left.length);
        // A cut takes whole records too, and its tail only shows where it ends in one of them.
        if (!cut) expect(left.length).toBeGreaterThanOrEqual(288);
        if (changed && !cut) expect(next.store.journal()?.damagedRecords).toBeGreaterThan(0);
        expect(captured).toBe(accepted + (dropped.journal_damaged ?? 0) + left.length);
      }),
      { numRuns: 60 },
    );
  });

  it('of one record leaves its neighbours, and counts one loss on the stream', async () => {
    const world = createWorld();
    const setting = world.open();
    fill(setting, 10);
    await turn();
    const [path = ''] = segmentsOf(world);
    world.disk.overwrite(path, (bytes) => Buffer.from(bytes.toString('latin1').replace('"count":5', '"count":6'), 'latin1'));
    const next = await restart(world, setting.pid);
    expect(seqsOf(next)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10]);
    expect(next.streams.totals()).toMatchObject({ captured: 10, dropped: { journal_damaged: 1 } });
    expect(next.store.journal()).toMatchObject({ damagedRecords: 1 });
  });

  it('behind a living writer\'s back is counted when the event\'s turn comes', async () => {
    const world = createWorld();
    const setting = world.open({ limits: { queueEvents: 4 } });
    fill(setting, 10);
    await turn();
    const [path = ''] = segmentsOf(world);
    world.disk.overwrite(path, (bytes) => Buffer.from(bytes.toString('latin1').replace('"count":8', '"count":9'), 'latin1'));
    expect(settleOldest(setting.store, 'accepted')).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 10]);
    expect(setting.stream.ledger.state()).toEqual({ captured: 10, outcomes: { accepted: 9, 'dropped.journal_damaged': 1 } });
  });
});

describe('a full folder', () => {
  const maxBytes = journalLimits.maxBytesLeast;

  it('takes no more usage events than it may hold, and counts the rest', async () => {
    const world = createWorld();
    const setting = world.open({ maxBytes });
    const refusals = fill(setting, 3_000);
    await turn();
    expect(new Set(refusals)).toEqual(new Set([undefined, 'journal_full']));
    const bytes = world.disk.files().reduce((sum, path) => sum + world.disk.layer.stat(path).size, 0);
    expect(bytes).toBeLessThan(maxBytes + 2_048);
    expectBalance(setting);

    // What is delivered makes room.
    settleOldest(setting.store, 'accepted', 1_000);
    await turn();
    await turn();
    await world.clock.advance(journalLimits.retryMs);
    expect(fill(setting, 1)).toEqual([undefined]);
  });

  it('lets the oldest behaviour events give way to usage events, each loss counted on its stream', async () => {
    const world = createWorld();
    const behavior = world.open({ eventClass: 'behavior', maxBytes, limits: { queueEvents: 50 } });
    const tracked = fill(behavior, 3_000).filter((refusal) => refusal === undefined).length;
    await turn();
    const usage = world.open({ maxBytes });
    expect(fill(usage, 800).filter((refusal) => refusal !== undefined)).toEqual([]);
    await turn();

    const delivered = settleOldest(behavior.store, 'accepted');
    const { outcomes, captured } = behavior.stream.ledger.state();
    expect(captured).toBe(3_000);
    expect(delivered.length).toBeLessThan(tracked);
    // The oldest at hand and the newest on disk are left; what lay between gave way.
    expect([delivered[0], delivered.at(-1)]).toEqual([1, tracked]);
    expect((outcomes['dropped.journal_full'] ?? 0) + delivered.length).toBe(3_000);
    expectBalance(behavior, usage);
    expect(settleOldest(usage.store, 'accepted')).toEqual(upTo(800));
  });

  it('counts what gave way for whoever takes over, too', async () => {
    const world = createWorld();
    const behavior = world.open({ eventClass: 'behavior', maxBytes });
    fill(behavior, 900);
    await turn();
    world.kill(behavior.pid);
    const usage = world.open({ maxBytes });
    fill(usage, 600);
    await turn();
    const next = world.open({ eventClass: 'behavior', maxBytes });
    await world.clock.advance(0);
    const { captured, dropped } = next.streams.totals();
    expect(captured).toBe(900);
    expect(dropped.journal_full).toBeGreaterThan(0);
    expect(settleOldest(next.store, 'accepted').length).toBe(900 - (dropped.journal_full ?? 0));
  });
});

describe('an owner that nobody can see', () => {
  it('is left alone as long as it shows that it lives', async () => {
    const world = createWorld();
    const owner = world.open({ place: 'one container' });
    fill(owner, 5);
    await turn();
    const other = world.open({ place: 'another' });
    fill(other, 1);
    await world.clock.advance(24 * 3_600_000);
    expect([owner.store.size(), other.store.size()]).toEqual([5, 1]);
  });

  it('and that was frozen too long gives its events to the finder, starts anew, and loses and repeats nothing', async () => {
    const world = createWorld();
    const owner = world.open({ place: 'one container' });
    fill(owner, 5);
    settleOldest(owner.store, 'accepted', 2);
    await turn();
    const oldId = owner.stream.head.id;
    const [inFlight] = owner.store.events();
    const thaw = freeze(world, owner);
    await world.clock.advance(journalLimits.leaseMs + 1);

    const finder = world.open({ place: 'another' });
    await world.clock.advance(0);
    expect(seqsOf(finder)).toEqual([3, 4, 5]);

    thaw();
    fill(owner, 2);
    await turn();
    expect(owner.stream.head.id).not.toBe(oldId);
    expect(seqsOf(owner)).toEqual([1, 2]);
    // The answer to a request from before the frost settles nothing here: those events are the finder's.
    expect(inFlight !== undefined && owner.store.settle(inFlight, 'accepted')).toBe(false);
    settleOldest(finder.store, 'accepted');
    settleOldest(owner.store, 'accepted');
    await turn();
    expect(owner.streams.totals()).toMatchObject({ captured: 2, accepted: 2 });
    expect(finder.streams.totals()).toMatchObject({ captured: 5, accepted: 5 });
  });

  /** A frozen process has no timers. */
  function freeze(world: World, owner: StoreSetting & { readonly pid: number }): () => void {
    world.kill(owner.pid);
    return () => world.revive(owner.pid);
  }
});

describe('clocks that jump', () => {
  it.each([['back an hour', -3_600_000], ['on a day', 86_400_000]])('%s change nothing', async (_how, byMs) => {
    const world = createWorld();
    const one = world.open();
    fill(one, 5);
    await turn();
    world.clock.jump(byMs);
    fill(one, 5);
    await turn();
    const other = world.open();
    fill(other, 1);
    await world.clock.advance(journalLimits.heartbeatMs);
    expect([seqsOf(one), seqsOf(other)]).toEqual([upTo(10), [1]]);
    const next = await restart(world, one.pid);
    expect(next.store.size() + other.store.size()).toBe(11);
    expectBalance(one, other, next);
  });
});
