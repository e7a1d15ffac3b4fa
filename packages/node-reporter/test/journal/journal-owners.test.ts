import { fill, settleOldest } from '@candor/reporter-core/testing';
import type { StoreSetting } from '@candor/reporter-core/testing';
import { describe, expect, it } from 'vitest';

import { journalLimits } from '../../src/journal/journal-limits.js';
import { createWorld, expectBalance, restart, seqsOf, turn, upTo } from './journal-setting.js';
import type { World } from './journal-setting.js';

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
