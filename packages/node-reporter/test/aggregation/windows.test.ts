import { createAnonymizer } from '@candor/anonymizer';
import { tpIdentitySecuritySummariesGeneratedWindow, tpResourceCountsWindow, tpSessionSummarySearchFeed, tpUserActivityWindow, tpUserLoginFeed, usageWindows } from '@candor/schema/windows';
import { describe, expect, it } from 'vitest';
import { anonymizer, createMachine, folder, hourMs, key, quarterMs, startMs } from './aggregation.js';
import type { Machine } from './aggregation.js';

const alice = { user_name: 'alice', user_kind: 'human' } as const;

function told(machine: Machine): unknown[] {
  return machine.collector.events().map(({ properties: { window_start, logins } }) => [String(window_start).slice(8, 16), logins]);
}

describe('an action that comes late', () => {
  it('amends its own window with a report of its own, and changes none', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.advance(quarterMs + 60_000);
    const [before] = machine.collector.events();
    aggregator.count(tpUserActivityWindow, alice, 'logins', 3, { at: new Date(startMs + 1) });
    aggregator.count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.advance(quarterMs + 60_000);
    expect(told(machine)).toEqual([['23T10:00', 2], ['23T10:00', 3], ['23T10:15', 4]]);
    expect(machine.collector.events()[0]).toEqual(before);
    expect(machine.collector.conflicts()).toBe(0);
  });

  it('is refused with a reason where no collector would take it', () => {
    const machine = createMachine();
    const aggregator = machine.start();
    const day = 24 * hourMs;
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1, { at: new Date(startMs - 34 * day - 1) });
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1, { at: new Date(startMs - 34 * day) });
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1, { at: new Date(startMs + 5 * 60_000 + 1) });
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1, { at: new Date(startMs + 5 * 60_000) });
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1, { at: new Date(Number.NaN) });
    expect(aggregator.stats()).toMatchObject({ counted: 2, lost: { too_late: 1, in_future: 1, invalid: 1 } });
  });
});

describe('a clock', () => {
  it('that goes back an hour reopens no window and loses no count', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.advance(quarterMs + 60_000);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    machine.turnClock(-hourMs);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.advance(hourMs);
    // Once more in windows that were reported before.
    aggregator.count(tpUserActivityWindow, alice, 'logins', 8);
    await machine.clock.advance(hourMs);
    expect(told(machine)).toEqual([['23T10:00', 1], ['23T10:15', 2], ['23T09:15', 4], ['23T10:15', 8]]);
    expect(machine.collector.conflicts()).toBe(0);
  });

  it('that goes back a moment across the start of a window goes on with the window', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1);
    machine.turnClock(-1_000);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    machine.turnClock(1_000);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.advance(quarterMs + 60_000);
    expect(told(machine)).toEqual([['23T09:45', 2], ['23T10:00', 5]]);
  });

  it('that jumps a day ahead, and back, loses no count either', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1);
    machine.turnClock(24 * hourMs);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    machine.turnClock(-24 * hourMs);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.advance(hourMs);
    expect(told(machine).sort()).toEqual([['23T10:00', 1], ['23T10:00', 4], ['24T10:00', 2]]);
    expect(machine.collector.conflicts()).toBe(0);
  });

  it('that went back while no process ran reopens nothing', async () => {
    const machine = createMachine();
    const first = machine.start();
    await machine.clock.advance(hourMs);
    first.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.settle();
    first.kill();
    machine.turnClock(-hourMs);
    machine.start().count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.advance(2 * hourMs);
    expect(told(machine).sort()).toEqual([['23T10:00', 2], ['23T11:00', 1]]);
  });
});

describe('a report', () => {
  it('is split where a sum is beyond what one holds', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    for (let index = 0; index < 5; index += 1) aggregator.count(tpUserActivityWindow, alice, 'logins', 500_001);
    aggregator.count(tpUserActivityWindow, alice, 'kube_requests', 7);
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events().map(({ properties: { logins, kube_requests } }) => [logins, kube_requests])).toEqual([
      [1_000_000, 7],
      [1_000_000, undefined],
      [500_005, undefined],
    ]);
  });

  it('leaves in batches of at most 128 KiB', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    for (let index = 0; index < 4_000; index += 1) aggregator.saw(tpResourceCountsWindow, { resource_kind: 'node' }, `node-${index}`);
    await machine.clock.advance(hourMs + 2 * 60_000);
    expect(machine.collector.events().flatMap(({ properties }) => properties['resource_names'] as string[])).toHaveLength(4_000);
    expect(machine.collector.batches.length).toBeGreaterThan(1);
    for (const batch of machine.collector.batches) expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThanOrEqual(128 * 1024);
  });

  it('holds a nought where the catalog demands a number', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.count(tpIdentitySecuritySummariesGeneratedWindow, { session_type: 'ssh', resource_name: 'node-1' }, 'summaries_generated', 2);
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events()[0]?.properties).toMatchObject({ summaries_generated: 2, total_input_tokens: 0, total_output_tokens: 0 });
  });

  it('begins early where there are more subjects than fit, and loses none', async () => {
    const machine = createMachine();
    const aggregator = machine.start({}, { folder, limits: { subjects: 10 } });
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 25; index += 1) aggregator.count(tpUserActivityWindow, { ...alice, user_name: `user-${index}` }, 'logins');
    }
    expect(aggregator.stats()).toMatchObject({ waiting: 5, gathering: 0 });
    await machine.clock.advance(quarterMs + 2 * 60_000);
    const perUser = new Map<unknown, number>();
    for (const { properties } of machine.collector.events()) perUser.set(properties['user_name'], (perUser.get(properties['user_name']) ?? 0) + Number(properties['logins']));
    expect([...perUser.values()]).toEqual(Array.from({ length: 25 }, () => 2));
  });

  it('of an action takes from it what the catalog says', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    aggregator.feed(tpUserLoginFeed, { user_name: 'alice', user_kind: 'human', user_origin: 'okta' });
    aggregator.feed(tpSessionSummarySearchFeed, { user_name: 'alice', user_kind: 'human', user_origin: 'okta', query_count: 3, has_filters: false });
    aggregator.feed(tpSessionSummarySearchFeed, { user_name: 'alice', user_kind: 'human', user_origin: 'okta', query_count: 2, has_filters: true });
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events()[0]?.properties).toMatchObject({ logins: 1, session_summary_searches: 5, session_summary_filtered_searches: 2 });
  });

  it('can be made of every window of the catalog', () => {
    expect(usageWindows.map(({ event, minutes }) => [event.name, minutes])).toEqual([
      ['tp.user.activity', 15],
      ['tp.user.workloadActivity', 15],
      ['tp.user.summaryActivity', 15],
      ['tp.botInstance.activity', 15],
      ['tp.resource.counts', 60],
      ['tp.identitySecurity.summariesGenerated', 15],
    ]);
  });
});

describe('a key', () => {
  it('that is replaced ends the window: what was made under the old one is sent under its id', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins', 1);
    await first.shutdown();
    const renewed = createAnonymizer('5f3c1b0e-98a7-4d26-8b41-c0de5a1d7e92');
    const next = machine.start({ anonymizer: renewed });
    next.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.advance(quarterMs + 2 * 60_000);
    const made = machine.collector.batches.flatMap(({ anonymization, events }) => events.map(({ properties }) => [anonymization.key_id, properties['user_name'], properties['logins']]));
    expect(made).toEqual([
      [anonymizer.keyId, createAnonymizer(key).anonymize('alice'), 1],
      [renewed.keyId, renewed.anonymize('alice'), 2],
    ]);
    expect(next.stats().reports).toHaveLength(2);
  });
});

describe('a collector that is away', () => {
  it('for hours costs nothing but time', async () => {
    const machine = createMachine();
    const aggregator = machine.start();
    machine.collector.refuse(true);
    for (let quarter = 0; quarter < 24; quarter += 1) {
      aggregator.count(tpUserActivityWindow, alice, 'logins', quarter + 1);
      await machine.clock.advance(quarterMs);
    }
    expect(aggregator.stats()).toMatchObject({ counted: 24, waiting: 24 });
    machine.collector.refuse(false);
    await machine.clock.advance(2 * 60_000);
    await machine.answered(aggregator);
    expect(told(machine).map((report) => (report as unknown[])[1])).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(aggregator.stats()).toMatchObject({ waiting: 0, outdated: 0 });
    expect(machine.disk.files()).toEqual([]);
  });

  it('for longer than it takes late reports costs those, and they are counted', async () => {
    const machine = createMachine();
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins', 1);
    await first.shutdown();
    await machine.clock.advance(35 * 24 * hourMs);
    const next = machine.start();
    await machine.clock.advance(60_000);
    expect(next.stats()).toMatchObject({ waiting: 0, outdated: 1 });
    expect(machine.collector.events()).toEqual([]);
  });
});
