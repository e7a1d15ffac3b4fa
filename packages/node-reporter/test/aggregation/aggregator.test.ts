import { tpResourceCountsWindow, tpResourceHbFeed, tpSessionStartFeed, tpUserActivityWindow } from '@candor/schema/windows';
import { describe, expect, it } from 'vitest';
import { anonymizer, createMachine, quarterMs } from './aggregation.js';

const alice = { user_name: 'alice', user_kind: 'human' } as const;

describe('an aggregator', () => {
  it('makes one report of what one user did in one window', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.count(tpUserActivityWindow, alice, 'logins');
    aggregator.count(tpUserActivityWindow, alice, 'ssh_sessions', 2);
    aggregator.feed(tpSessionStartFeed, { ...alice, session_type: 'git' });
    expect(machine.collector.events()).toEqual([]);
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events().map(({ event, at, properties }) => ({ event, at, properties }))).toEqual([
      {
        event: 'tp.user.activity',
        at: '2026-11-23T10:00:00Z',
        properties: {
          window_start: '2026-11-23T10:00:00Z',
          cluster_name: anonymizer.anonymize('cluster.example.com'),
          reporter_host: anonymizer.anonymize('auth-1'),
          user_name: anonymizer.anonymize('alice'),
          user_kind: 'human',
          logins: 1,
          ssh_sessions: 3,
        },
      },
    ]);
    expect(aggregator.stats()).toMatchObject({ counted: 3, lost: {}, gathering: 0, waiting: 0 });
    expect(machine.disk.files()).toEqual([]);
  });

  it('lists what was seen in an hour, once', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    for (let index = 0; index < 300; index += 1) aggregator.feed(tpResourceHbFeed, { resource_kind: 'node', resource_name: `node-${index % 150}` });
    aggregator.saw(tpResourceCountsWindow, { resource_kind: 'db_server' }, 'node-1');
    await machine.clock.advance(4 * quarterMs + 60_000);
    const lists = machine.collector.events().map(({ properties }) => [properties['resource_kind'], (properties['resource_names'] as string[]).length]);
    expect(lists).toEqual([['db_server', 1], ['node', 128], ['node', 22]]);
  });
});
