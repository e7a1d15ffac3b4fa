import { fill, settleOldest } from '@candor/reporter-core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { journalLimits } from '../../src/journal/journal-limits.js';
import { createWorld, expectBalance, restart, segmentsOf, seqsOf, turn, upTo } from './journal-setting.js';
import type { World } from './journal-setting.js';

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
