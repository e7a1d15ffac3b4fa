import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DeliveryStall, SendOutcome } from '@candor/reporter-core';
import { acceptAll, createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import { tpUserActivityWindow } from '@candor/schema/windows';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createNodeReporter } from '../src/index.js';
import type { NodeReporterOptions } from '../src/index.js';
import { outlastingRefusals } from '../src/licence-patience.js';
import { createMachine, folder as windowsFolder, quarterMs } from './aggregation/aggregation.js';
import { behaviorOptions, clickEvent, loginEvent, usageOptions } from './event-fixtures.js';

const minuteMs = 60_000;
const refused = (status: number): SendOutcome => ({ kind: 'refused', status });
const batch = { batchId: '', body: '', byteLength: 0, eventIds: [] };

function journalFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'candor-licence-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return join(root, 'journal');
}

/** A reporter on a clock of its own, and a collector that answers as scripted. */
function reporting(changes: Partial<NodeReporterOptions<'usage'>>) {
  const clock = createManualClock(Date.UTC(2026, 10, 23, 10));
  const transport = createScriptedTransport();
  const reporter = createNodeReporter({ ...usageOptions('http://127.0.0.1:1'), clock, transport, randomness: createSeededRandomness(1), ...changes });
  return { clock, transport, reporter };
}

describe('a refusal', () => {
  it.each([401, 403])('of the licence (%d) is to be tried again, five to ten minutes later', async (status) => {
    const pauses = await Promise.all(
      [0, 0.5, 1].map(async (fraction) => {
        const outcome = await outlastingRefusals({ send: async () => refused(status) }, { fraction: () => fraction }).send(batch, new AbortController().signal);
        expect(outcome).toMatchObject({ kind: 'retry', failure: 'credential' });
        return outcome.kind === 'retry' ? outcome.afterMs : undefined;
      }),
    );
    expect(pauses).toEqual([5 * minuteMs, 7.5 * minuteMs, 10 * minuteMs]);
  });

  it.each<SendOutcome>([refused(400), refused(404), refused(302), { kind: 'too_large' }, { kind: 'retry', failure: 'http_503' }, acceptAll(batch)])('of anything else is what it was: %o', async (outcome) => {
    expect(await outlastingRefusals({ send: async () => outcome }, { fraction: () => 0 }).send(batch, new AbortController().signal)).toBe(outcome);
  });
});

describe('usage events whose licence is refused', () => {
  it('wait in the journal, say why, and are sent once the licence is taken', async () => {
    const { clock, transport, reporter } = reporting({ journal: { folder: journalFolder() } });
    transport.script(refused(401), refused(403));
    for (let count = 0; count < 3; count += 1) reporter.track(loginEvent, { user_name: 'alice', count });
    // Waiting is pointless, so it ends.
    expect(await reporter.flush()).toMatchObject({ pending: 3, rejected: 0, dropped: {}, delivery: { attempts: 1, lastFailure: 'credential' } });
    // Asking does not help, so nobody is asked.
    expect(await reporter.flush()).toMatchObject({ pending: 3, delivery: { attempts: 1 } });
    await clock.advance(20 * minuteMs);
    expect(reporter.stats()).toMatchObject({ accepted: 3, pending: 0, rejected: 0, delivery: { attempts: 3 } });
    await reporter.shutdown();
  });

  it('wait for a reporter with a new licence, in the process that comes next', async () => {
    const journal = { folder: journalFolder() };
    const first = reporting({ journal });
    first.transport.script(refused(401));
    first.reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await first.reporter.shutdown()).toMatchObject({ pending: 1, rejected: 0 });
    const second = reporting({ journal });
    const found = second.reporter.flush();
    await second.clock.advance(minuteMs);
    expect(await found).toMatchObject({ captured: 1, accepted: 1, pending: 0 });
    await second.reporter.shutdown();
    expect(readdirSync(join(journal.folder, 'usage'))).toEqual([]);
  });

  it('for a day set off the alarm, which names the cause', async () => {
    const stalls: DeliveryStall[] = [];
    const { clock, transport, reporter } = reporting({ journal: { folder: journalFolder() }, onDeliveryStalled: (stall) => stalls.push(stall) });
    transport.script(...Array.from({ length: 400 }, () => refused(401)));
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    await clock.advance(24 * 60 * minuteMs + 11 * minuteMs);
    expect(stalls).toEqual([expect.objectContaining({ pending: 1, lastFailure: 'credential' })]);
    const { attempts } = reporter.stats().delivery;
    expect([attempts > 140, attempts < 300]).toEqual([true, true]);
    await reporter.shutdown();
  });

  it('are rejected where nothing keeps them', async () => {
    const { clock, transport, reporter } = reporting({});
    transport.script(refused(401));
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    await clock.advance(minuteMs);
    expect(reporter.stats()).toMatchObject({ pending: 0, rejectedBy: { http_401: 1 } });
    await reporter.shutdown();
  });
});

it('behaviour events have no credential that could be wrong: there a refusal is final, journal or not', async () => {
  const clock = createManualClock(Date.UTC(2026, 10, 23, 10));
  const transport = createScriptedTransport(refused(403));
  const journal = { folder: journalFolder(), durability: 'process' } as const;
  const reporter = createNodeReporter({ ...behaviorOptions('http://127.0.0.1:1'), clock, transport, journal });
  reporter.track(clickEvent, { user_name: 'alice' });
  await clock.advance(minuteMs);
  expect(reporter.stats()).toMatchObject({ pending: 0, rejectedBy: { http_403: 1 } });
  await reporter.shutdown();
});

describe('reports of windows whose licence is refused', () => {
  const alice = { user_name: 'alice', user_kind: 'human' } as const;

  it('wait on disk, for the next process too', async () => {
    const machine = createMachine();
    machine.collector.script(...Array.from({ length: 1_000 }, () => refused(401)));
    const first = machine.start();
    first.count(tpUserActivityWindow, alice, 'logins', 2);
    await machine.clock.advance(2 * quarterMs);
    expect(first.stats()).toMatchObject({ waiting: 1 });
    expect(first.stats().reports).toEqual([expect.objectContaining({ rejected: 0, delivery: expect.objectContaining({ lastFailure: 'credential' }) })]);
    first.kill();
    machine.collector.forgetScript();
    machine.start();
    await machine.clock.advance(2 * quarterMs);
    expect(machine.collector.events().map(({ properties }) => properties['logins'])).toEqual([2]);
    expect(machine.disk.files().filter((path) => path.startsWith(windowsFolder) && path.endsWith('.part'))).toEqual([]);
  });
});
