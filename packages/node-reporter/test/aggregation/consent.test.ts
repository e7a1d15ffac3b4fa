import { tpUserActivityWindow } from '@candor/schema/windows';
import { describe, expect, it } from 'vitest';
import { createMachine, quarterMs } from './aggregation.js';

const alice = { user_name: 'alice', user_kind: 'human' } as const;
const optIn = { edition: 'oss' } as const;

describe('an aggregator whose reports need consent', () => {
  it.each(['unknown', 'denied'] as const)('counts, keeps and sends nothing while it is %s', async (consent) => {
    const machine = createMachine();
    const aggregator = machine.start({ ...optIn, consent });
    aggregator.count(tpUserActivityWindow, alice, 'logins');
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.disk.operations()).toBeLessThanOrEqual(1);
    expect(machine.disk.files()).toEqual([]);
    expect(machine.clock.timers()).toBe(0);
    expect(machine.collector.events()).toEqual([]);
    expect(aggregator.stats()).toMatchObject({ counted: 0, lost: {} });
  });

  it.each(['DO_NOT_TRACK', 'CANDOR_TELEMETRY', 'CI'])('takes %s for a no', async (variable) => {
    const machine = createMachine();
    const aggregator = machine.start({ ...optIn, consent: 'granted', environment: { [variable]: variable === 'CANDOR_TELEMETRY' ? '0' : '1' } });
    aggregator.count(tpUserActivityWindow, alice, 'logins');
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.disk.files()).toEqual([]);
    expect(machine.collector.events()).toEqual([]);
  });

  it('forgets what was not sent when it is withdrawn', async () => {
    const machine = createMachine();
    machine.collector.refuse(true);
    const aggregator = machine.start({ ...optIn, consent: 'granted' });
    aggregator.count(tpUserActivityWindow, alice, 'logins', 1);
    await machine.clock.advance(quarterMs + 60_000);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.settle();
    expect(machine.disk.files().length).toBeGreaterThan(0);
    aggregator.setConsent('denied');
    expect(machine.disk.files()).toEqual([]);
    machine.collector.refuse(false);
    aggregator.count(tpUserActivityWindow, alice, 'logins', 4);
    await machine.clock.advance(2 * quarterMs);
    expect(machine.collector.events()).toEqual([]);
    aggregator.setConsent('granted');
    aggregator.count(tpUserActivityWindow, alice, 'logins', 8);
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events().map(({ properties }) => properties['logins'])).toEqual([8]);
  });

  it('removes what an earlier process left when there is none any more', async () => {
    const machine = createMachine();
    const first = machine.start({ ...optIn, consent: 'granted' });
    first.count(tpUserActivityWindow, alice, 'logins');
    await machine.clock.settle();
    first.kill();
    expect(machine.disk.files()).toHaveLength(1);
    machine.start({ ...optIn, consent: 'unknown' });
    expect(machine.disk.files()).toEqual([]);
  });

  it('has no say where reporting is mandatory', async () => {
    const machine = createMachine();
    const aggregator = machine.start({ consent: 'denied', environment: { DO_NOT_TRACK: '1' } });
    aggregator.count(tpUserActivityWindow, alice, 'logins');
    await machine.clock.advance(quarterMs + 60_000);
    expect(machine.collector.events()).toHaveLength(1);
  });
});
