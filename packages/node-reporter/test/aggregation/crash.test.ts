import { acceptAll } from '@candor/reporter-core/testing';
import type { SendStep } from '@candor/reporter-core/testing';
import { tpResourceCountsWindow, tpUserActivityWindow } from '@candor/schema/windows';
import { describe, expect, it } from 'vitest';
import { anonymizer, createMachine, folder, quarterMs } from './aggregation.js';
import type { Machine } from './aggregation.js';

const alice = { user_name: 'alice', user_kind: 'human' } as const;
const bob = { user_name: 'bob', user_kind: 'human' } as const;

/** Of every stored report: whose, which window, which counters. */
function told(machine: Machine): unknown[] {
  return machine.collector.events().map(({ properties: { window_start, user_name, logins } }) => [String(window_start).slice(11, 16), user_name === anonymizer.anonymize('alice') ? 'alice' : 'other', logins]);
}

describe('an aggregator that is killed', () => {
  it('loses nothing that was counted, and the next process goes on with the window', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins');
    await machine.clock.advance(60_000);
    first.count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.settle();
    first.kill();
    await machine.clock.advance(60_000);
    machine.start().count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.advance(quarterMs);
    expect(told(machine)).toEqual([['10:00', 'alice', 7]]);
  });

  it('reports a window that ended while no process ran', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins');
    await machine.clock.settle();
    first.kill();
    await machine.clock.advance(3 * quarterMs);
    const next = machine.start();
    next.count(tpUserActivityWindow, alice, 'logins', 9);
    await machine.clock.advance(2 * quarterMs);
    expect(told(machine)).toEqual([['10:00', 'alice', 1], ['10:45', 'alice', 9]]);
    expect(next.stats()).toMatchObject({ waiting: 0, storage: { damagedRecords: 0, adopted: 0 } });
    expect(machine.disk.files()).toEqual([]);
  });

  it('sends the same reports again when the answer was lost with it', async () => {
    const machine = createMachine();
    const first = machine.start();
    for (let index = 0; index < 500; index += 1) first.count(tpUserActivityWindow, { ...alice, user_name: `user-${index}` }, 'logins', index + 1);
    // The first batch is stored and answered; whatever follows hangs.
    machine.collector.script(acceptAll, ...Array.from({ length: 100 }, (): SendStep => () => new Promise(() => undefined)));
    await machine.clock.advance(quarterMs + 60_000);
    const stored = machine.collector.events().length;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(500);
    first.kill();
    machine.collector.forgetScript();
    const next = machine.start();
    await machine.clock.advance(2 * 60_000);
    expect(next.stats().waiting).toBe(0);
    expect(machine.collector.events()).toHaveLength(500);
    expect(machine.collector.duplicates()).toBe(stored);
    expect(machine.collector.conflicts()).toBe(0);
  });

  it('leaves a folder that one of two takes over, not both', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins');
    await machine.clock.settle();
    first.kill();
    const [one, other] = [machine.start(), machine.start()];
    one.count(tpUserActivityWindow, bob, 'logins');
    other.count(tpUserActivityWindow, bob, 'logins');
    await machine.clock.advance(2 * quarterMs);
    expect(told(machine).sort()).toEqual([['10:00', 'alice', 1], ['10:00', 'other', 1], ['10:00', 'other', 1]].sort());
  });

  it('is taken over by a process that runs beside it, at the end of the window', async () => {
    const machine = createMachine();
    const [doomed, other] = [machine.start(), machine.start()];
    doomed.count(tpUserActivityWindow, alice, 'logins', 3);
    other.count(tpUserActivityWindow, bob, 'logins', 5);
    await machine.clock.settle();
    doomed.kill();
    await machine.clock.advance(quarterMs + 2 * 60_000);
    expect(told(machine).sort()).toEqual([['10:00', 'alice', 3], ['10:00', 'other', 5]]);
    expect(other.stats().storage?.adopted).toBe(1);
  });

  it('is not taken over while it lives', async () => {
    const machine = createMachine();
    const [one, other] = [machine.start(), machine.start()];
    one.count(tpUserActivityWindow, alice, 'logins', 3);
    await machine.clock.settle();
    other.count(tpUserActivityWindow, alice, 'logins', 5);
    const third = machine.start();
    await machine.clock.advance(2 * quarterMs);
    // Each process has its own report of the window.
    expect(told(machine).sort()).toEqual([['10:00', 'alice', 3], ['10:00', 'alice', 5]]);
    expect(third.stats().storage?.adopted).toBe(0);
  });

  it.each([0, 1, 2, 5, 9, 40])('survives a record that was torn %s bytes before its end', async (missing) => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins', 3);
    first.saw(tpResourceCountsWindow, { resource_kind: 'node' }, 'node-1');
    await machine.clock.settle();
    first.count(tpUserActivityWindow, bob, 'logins', 5);
    await machine.clock.settle();
    first.kill();
    const [part = ''] = machine.disk.files().filter((file) => file.includes('/15-'));
    machine.disk.overwrite(part, (bytes) => bytes.subarray(0, bytes.length - missing));
    const next = machine.start();
    next.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.advance(quarterMs + 60_000);
    const logins = told(machine).map((report) => (report as unknown[])[2]);
    // Of the last turn's records nothing, one or both were whole; what came before is there.
    expect(logins).toContain(4);
    expect(machine.collector.conflicts()).toBe(0);
    expect(next.stats().storage?.damagedRecords).toBe(missing === 0 ? 0 : 1);
  });

  it('counts a damaged record and keeps the rest', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins', 3);
    await machine.clock.settle();
    first.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.settle();
    first.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.settle();
    first.kill();
    const [part = ''] = machine.disk.files();
    machine.disk.overwrite(part, (bytes) => {
      const text = bytes.toString('utf8').replace('"logins":4', '"logins":9');
      return Buffer.from(text);
    });
    const next = machine.start();
    await machine.clock.advance(quarterMs + 60_000);
    // Sums are totals: the record after the damaged one holds.
    expect(told(machine)).toEqual([['10:00', 'alice', 5]]);
    expect(next.stats().storage?.damagedRecords).toBe(1);
  });
});

describe('an aggregator that is shut down', () => {
  it('leaves its open window to the next process', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins', 3);
    await first.shutdown();
    expect(machine.collector.events()).toEqual([]);
    const next = machine.start();
    next.count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.advance(quarterMs + 60_000);
    expect(told(machine)).toEqual([['10:00', 'alice', 7]]);
  });

  it('counts nothing any more, and says so', async () => {
    const machine = createMachine();
    const first = machine.start();
    await first.shutdown();
    first.count(tpUserActivityWindow, alice, 'logins');
    expect(first.stats()).toMatchObject({ counted: 0, lost: { shutdown: 1 } });
  });

  it('reports an open window where no folder keeps it', async () => {
    const machine = createMachine();
    const first = machine.start({}, {});
    first.count(tpUserActivityWindow, alice, 'logins', 3);
    const stats = await first.shutdown();
    expect(told(machine)).toEqual([['10:00', 'alice', 3]]);
    expect(stats).toMatchObject({ waiting: 0, gathering: 0 });
    expect(machine.disk.files()).toEqual([]);
  });

  it('has handed what was counted to the system before the next turn', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins', 3);
    expect(machine.disk.files()).toEqual([]);
    await Promise.resolve();
    const [part = ''] = machine.disk.files();
    expect(part.startsWith(`${folder}/w-`)).toBe(true);
    expect(Buffer.from(machine.disk.layer.read(part)).toString('utf8')).toContain('"logins":3');
    first.kill();
  });
});
