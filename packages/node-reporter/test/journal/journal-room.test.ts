import { fill, settleOldest } from '@candor/reporter-core/testing';
import { describe, expect, it } from 'vitest';

import { journalLimits } from '../../src/journal/journal-limits.js';
import { createWorld, expectBalance, turn, upTo } from './journal-setting.js';

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
