/** Windows under scheme 2: names belong to the month of the window, whatever the clock says when they are counted or sent. */
import { createAnonymizer } from '@candor/anonymizer';
import { tpResourceCountsWindow, tpUserActivityWindow, usageWindows } from '@candor/schema/windows';
import { describe, expect, it } from 'vitest';
import { anonymizer as first, createMachine, hourMs, key, keyId, quarterMs } from './aggregation.js';
import type { Machine } from './aggregation.js';

const anonymizer = createAnonymizer(key, { keyId, scheme: 'hmac-anon/2' });
const alice = { user_name: 'alice', user_kind: 'human' } as const;
const turnMs = Date.parse('2026-12-01T00:00:00Z');

const named = (value: string, kind: string, epoch: string): string => anonymizer.anonymize(value, { kind, epoch });

interface Told {
  readonly scheme: string;
  readonly month: string;
  readonly user_name?: unknown;
  readonly logins?: unknown;
  readonly resource_names?: unknown;
}

function told(machine: Machine): Told[] {
  return machine.collector.batches.flatMap(({ anonymization, events }) => events.map(({ at, properties }) => ({ scheme: anonymization.scheme, month: at.slice(0, 7), ...properties })));
}

function expected(epoch: string, logins: number) {
  return {
    scheme: 'hmac-anon/2',
    month: epoch,
    cluster_name: named('cluster.example.com', 'cluster', epoch),
    reporter_host: named('auth-1', 'server', epoch),
    user_name: named('alice', 'user', epoch),
    logins,
  };
}

describe('windows under scheme 2', () => {
  it('that end with a month, and late ones after it, have the names of their own month', async () => {
    const machine = createMachine(turnMs - 60_000);
    const aggregator = machine.start({ anonymizer });
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.advance(2 * 60_000);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 4, { at: new Date(turnMs - 1) });
    await machine.clock.advance(quarterMs + 60_000);
    const reports = told(machine).sort((one, other) => Number(one.logins) - Number(other.logins));
    expect(reports).toEqual([expected('2026-11', 1), expected('2026-12', 2), expected('2026-11', 4)].map((report) => expect.objectContaining(report) as unknown));
    expect(aggregator.stats()).toMatchObject({ counted: 3, lost: {} });
  });

  it('list names of the month of the window', async () => {
    const machine = createMachine(turnMs);
    const aggregator = machine.start({ anonymizer });
    const node = { resource_kind: 'node' } as const;
    aggregator.saw(tpResourceCountsWindow, node, 'db-1');
    aggregator.saw(tpResourceCountsWindow, node, 'db-1', { at: new Date(turnMs - 1) });
    aggregator.saw(tpResourceCountsWindow, node, 'db-1', { at: new Date(Number.NaN) });
    await machine.clock.advance(hourMs + 60_000);
    const lists = told(machine).map(({ month, resource_names: names }) => [month, names]).sort();
    expect(lists).toEqual(['2026-11', '2026-12'].map((epoch) => [epoch, [named('db-1', 'resource', epoch)]]));
    expect(aggregator.stats().lost).toEqual({ invalid: 1 });
  });

  it('go on after a crash in both months', async () => {
    const machine = createMachine(turnMs + 60_000);
    const killed = machine.start({ anonymizer });
    killed.count(tpUserActivityWindow, alice, 'logins', 1);
    killed.count(tpUserActivityWindow, alice, 'logins', 2, { at: new Date(turnMs - 1) });
    await machine.clock.settle();
    killed.kill();
    machine.start({ anonymizer }).count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.advance(2 * quarterMs);
    const sums: Record<string, number> = {};
    for (const { month, user_name: user, logins } of told(machine)) {
      expect(user).toBe(named('alice', 'user', month));
      sums[month] = (sums[month] ?? 0) + Number(logins);
    }
    expect(sums).toEqual({ '2026-11': 2, '2026-12': 5 });
    expect(machine.collector.conflicts()).toBe(0);
  });

  it('that were begun under scheme 1, with the same key, are sent as scheme 1', async () => {
    const machine = createMachine();
    const before = machine.start();
    before.count(tpUserActivityWindow, alice, 'logins', 1);
    await before.shutdown();
    const after = machine.start({ anonymizer });
    after.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.advance(quarterMs + 2 * 60_000);
    expect(told(machine).map(({ scheme, user_name: user, logins }) => [scheme, user, logins])).toEqual([
      ['hmac-anon/1', first.anonymize('alice'), 1],
      ['hmac-anon/2', named('alice', 'user', '2026-11'), 2],
    ]);
  });

  it('name cluster and server by the kinds that every report declares', () => {
    for (const { event } of usageWindows) expect([event.fields['cluster_name']?.anonymize, event.fields['reporter_host']?.anonymize]).toEqual(['cluster', 'server']);
  });
});
