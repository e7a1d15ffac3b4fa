import { tpResourceCountsWindow, tpUserActivityWindow } from '@candor/schema/windows';
import { describe, expect, it } from 'vitest';
import { createMachine, folder, hourMs, quarterMs } from './aggregation.js';

const alice = { user_name: 'alice', user_kind: 'human' } as const;

describe('a disk that fails', () => {
  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EMFILE', 'EIO'])('with %s costs no count, and the stats say so', async (code) => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.settle();
    machine.disk.fail(code);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.settle();
    expect(aggregator.stats().storage?.degraded).toBe(code);
    await machine.clock.advance(quarterMs);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events().map(({ properties }) => properties['logins'])).toEqual([3, 4]);
    expect(aggregator.stats()).toMatchObject({ counted: 3, lost: {}, waiting: 0 });
  });

  it('from the beginning is no reason not to count', async () => {
    const machine = createMachine();
    machine.disk.fail('EACCES');
    const aggregator = machine.start();
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events()).toHaveLength(1);
    expect(aggregator.stats().storage?.degraded).toBe('EACCES');
  });

  it('and comes back holds everything again', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    machine.disk.fail('ENOSPC');
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.settle();
    machine.disk.fail(undefined);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.settle();
    expect(aggregator.stats().storage?.degraded).toBeUndefined();
    aggregator.kill();
    machine.start();
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events().map(({ properties }) => properties['logins'])).toEqual([3]);
  });

  it('cannot be read: then it is as if nothing had been left, and nothing is removed', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.settle();
    first.kill();
    const before = machine.disk.files();
    machine.disk.failRead('EACCES');
    const next = machine.start();
    next.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.settle();
    expect(machine.disk.files()).toEqual(expect.arrayContaining([...before]));
    machine.disk.failRead(undefined);
    await machine.clock.advance(quarterMs + 2 * 60_000);
    expect(machine.collector.events().map(({ properties }) => properties['logins']).sort()).toEqual([1, 2]);
  });
});

describe('a part that cannot be read when its turn comes', () => {
  it('waits, is not taken for an empty one, and does not stand in the way of the next', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    machine.collector.refuse(true);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.advance(quarterMs);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.settle();
    aggregator.kill();
    machine.collector.refuse(false);
    const next = machine.start();
    machine.disk.failRead('EIO');
    await machine.clock.advance(2 * 60_000);
    expect(machine.collector.events()).toEqual([]);
    expect(next.stats().waiting).toBe(1);
    machine.disk.failRead(undefined);
    await machine.clock.advance(2 * quarterMs);
    expect(machine.collector.events().map(({ properties }) => properties['logins']).sort()).toEqual([1, 2]);
    expect(machine.disk.files()).toEqual([]);
  });
});

describe('the files of an aggregator', () => {
  it('stay in proportion to the subjects, not to the actions', async () => {
    const machine = createMachine();
    const aggregator = machine.start({}, { folder, limits: { rewriteBytes: 4_096 } });
    let most = 0;
    for (let turn = 0; turn < 1_000; turn += 1) {
      aggregator.count(tpUserActivityWindow, { ...alice, user_name: `user-${turn % 10}` }, 'logins');
      await Promise.resolve();
      if (turn % 10 === 0) most = Math.max(most, aggregator.stats().storage?.bytes ?? 0);
    }
    // Ten subjects take some 2 KB; a file is written anew after 4 KB more, and for a moment there are two of them.
    expect(most).toBeGreaterThan(2_000);
    expect(most).toBeLessThan(16 * 1_024);
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events().reduce((sum, { properties }) => sum + Number(properties['logins']), 0)).toBe(1_000);
  });

  it('hold no name', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.count(tpUserActivityWindow, { ...alice, user_origin: 'sso' }, 'logins');
    aggregator.saw(tpResourceCountsWindow, { resource_kind: 'node' }, 'payroll-db');
    await machine.clock.settle();
    const bytes = machine.disk.files().map((file) => `${file} ${Buffer.from(machine.disk.layer.read(file)).toString('utf8')}`).join('\n');
    expect(bytes).toContain('tp.user.activity');
    for (const name of ['alice', 'payroll-db', 'cluster.example.com', 'auth-1']) expect(bytes).not.toContain(name);
    aggregator.kill();
  });

  it('survive a power cut where that was asked for', async () => {
    const machine = createMachine();
    const first = machine.start({}, { folder, durability: 'power' });
    first.count(tpUserActivityWindow, alice, 'logins', 3);
    await first.flush({ timeoutMs: 0 });
    await machine.clock.settle();
    first.kill();
    machine.disk.cutPower();
    machine.start({}, { folder, durability: 'power' });
    await machine.clock.advance(hourMs);
    expect(machine.collector.events().map(({ properties }) => properties['logins'])).toEqual([3]);
  });
});
