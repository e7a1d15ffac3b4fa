/**
 * Whatever happens to a reporter with a journal and to the processes it lives in, in whatever order: the ledger adds up after each
 * step, nothing that was safe is lost, and the collector's own list says that nothing was counted twice.
 */
import { createReporter } from '@candor/reporter-core';
import type { CoreReporter, Consent, ReporterStats, SendOutcome, Transport } from '@candor/reporter-core';
import { createSeededRandomness } from '@candor/reporter-core/testing';
import type { EventDefinition, EventResult, WireBatch } from '@candor/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { journalLimits } from '../../src/journal/journal-limits.js';
import { fakeAnonymizer, loginEvent } from '../event-fixtures.js';
import { createWorld } from './journal-setting.js';

type Mood = 'accept' | 'reject' | 'unavailable' | 'mute' | 'forbid';

type Step =
  | { readonly do: 'track'; readonly times: number; readonly valid: boolean }
  | { readonly do: 'turn' }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'mood'; readonly mood: Mood }
  | { readonly do: 'crash'; readonly cleanly: boolean }
  | { readonly do: 'second' }
  | { readonly do: 'disk'; readonly code: string | undefined }
  | { readonly do: 'consent'; readonly consent: Consent }
  | { readonly do: 'jump'; readonly ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('track' as const), times: fc.nat(120), valid: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('turn' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(90_000) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('mood' as const), mood: fc.constantFrom<Mood[]>('accept', 'reject', 'unavailable', 'mute', 'forbid') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('crash' as const), cleanly: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('second' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('disk' as const), code: fc.constantFrom('ENOSPC', 'EIO', undefined, undefined) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('consent' as const), consent: fc.constantFrom<Consent[]>('granted', 'denied', 'granted') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump' as const), ms: fc.constantFrom(-3_600_000, 86_400_000) }) },
);

const sum = (counts: object): number => Object.values(counts as Record<string, number>).reduce((total, count) => total + count, 0);

function expectBalance(stats: ReporterStats): void {
  for (const { captured, accepted, duplicate, rejected, dropped, pending } of [stats, ...stats.streams]) {
    expect(accepted + duplicate + rejected + sum(dropped) + pending).toBe(captured);
  }
  expect(sum(stats.streams.map(({ pending }) => pending))).toBe(stats.pending);
}

/** Stores by id, once, and says so; answers as its mood is. */
function createCollector() {
  const stored = new Map<string, string>();
  const rejected = new Set<string>();
  let accepted = 0;
  let mood: Mood = 'accept';
  const take = (id: string, json: string): EventResult => {
    if (mood === 'reject') {
      rejected.add(id);
      return { id, status: 'rejected', reason: 'invalid' };
    }
    const known = stored.get(id);
    if (known !== undefined && known !== json) throw new Error('the same id with other content');
    stored.set(id, json);
    if (known === undefined) accepted += 1;
    return { id, status: known === undefined ? 'accepted' : 'duplicate' };
  };
  const receive = (body: string): SendOutcome => {
    if (mood === 'unavailable') return { kind: 'retry' };
    const { events } = JSON.parse(body) as WireBatch;
    if (mood === 'forbid') for (const { id } of events) rejected.add(id);
    if (mood === 'forbid') return { kind: 'refused', status: 403 };
    const results = events.map((event) => take(event.id, JSON.stringify(event)));
    return mood === 'mute' ? { kind: 'retry' } : { kind: 'answered', results };
  };
  return {
    stored,
    rejected,
    accepted: () => accepted,
    setMood(next: Mood) {
      mood = next;
    },
    transport: (isAlive: () => boolean): Transport => ({
      send: ({ body }) => {
        const outcome = receive(body);
        // Answers to the dead arrive nowhere.
        return isAlive() ? Promise.resolve(outcome) : new Promise(() => undefined);
      },
    }),
  };
}

async function run(steps: readonly Step[], seed: number): Promise<void> {
  const world = createWorld(seed);
  const collector = createCollector();
  const randomness = createSeededRandomness(seed + 1);
  /** Tracked, its turn over, and on the disk or in a living process. */
  const safe = new Set<string>();
  let consent: Consent = 'granted';

  interface Process {
    readonly reporter: CoreReporter<'usage'>;
    readonly pid: number;
    /** Tracked in this process; what of it the disk has is only sure when nothing is unsafe. */
    readonly tracked: Set<string>;
    dead: boolean;
  }
  const living: Process[] = [];

  function start(): void {
    const { pid, openStore, clock } = world.begin({ maxBytes: journalLimits.maxBytesLeast });
    const process: Omit<Process, 'reporter'> = { pid, tracked: new Set(), dead: false };
    const reporter = createReporter({
      class: 'usage', policy: 'opt-in', consent, openStore, clock, randomness,
      reporter: { name: '@candor/node-reporter', version: '1.2.3' },
      anonymizer: fakeAnonymizer,
      transport: collector.transport(() => !process.dead),
      limits: { queueEvents: 30, backoffMaxMs: 5_000, queueBytes: 20_000 },
    });
    living.push(Object.assign(process, { reporter }));
  }

  function track({ reporter, tracked }: Process, valid: boolean): void {
    const id = randomness.uuidV7(world.clock.now());
    const { pending } = reporter.stats();
    reporter.track(valid ? loginEvent : brokenEvent, { user_name: 'alice', count: 1 }, { id });
    if (reporter.stats().pending > pending) tracked.add(id);
  }

  async function turn(): Promise<void> {
    await world.clock.settle();
    for (const { reporter, tracked } of living) {
      expectBalance(reporter.stats());
      // In memory too it is safe, as long as its process is not killed.
      if (reporter.stats().journal?.unsafeBytes === 0) for (const id of tracked) safe.add(id);
    }
  }

  async function crash(cleanly: boolean): Promise<void> {
    const victim = living.shift();
    if (victim === undefined) return;
    if (cleanly) {
      const ended = victim.reporter.shutdown({ timeoutMs: 100 });
      await world.clock.advance(200);
      expectBalance(await ended);
    }
    const { streams, journal } = victim.reporter.stats();
    victim.dead = true;
    world.kill(victim.pid);
    world.disk.fail(undefined);
    if (living.length > 0) return;
    // Nobody else is there to take over, so the successor must know the very same ledgers.
    collector.setMood('unavailable');
    start();
    await world.clock.advance(0);
    if (consent !== 'granted' || (!cleanly && journal?.unsafeBytes !== 0)) return;
    const successor = living[0]?.reporter.stats().streams ?? [];
    for (const { recovered: _, ...known } of streams) {
      if (known.pending > 0) expect(successor.find(({ id }) => id === known.id)).toEqual({ ...known, recovered: true });
    }
  }

  start();
  for (const act of steps) {
    const [one = undefined] = living;
    if (act.do === 'track') for (let time = 0; time < act.times && one !== undefined; time += 1) track(living[time % living.length] ?? one, act.valid || time % 3 > 0);
    else if (act.do === 'turn') await turn();
    else if (act.do === 'wait') await world.clock.advance(act.ms);
    else if (act.do === 'mood') collector.setMood(act.mood);
    else if (act.do === 'second' && living.length < 3) start();
    else if (act.do === 'disk') world.disk.fail(act.code);
    else if (act.do === 'jump') world.clock.jump(act.ms);
    else if (act.do === 'crash') await crash(act.cleanly);
    else if (act.do === 'consent') {
      consent = act.consent;
      for (const { reporter } of living) reporter.setConsent(consent);
      // Withdrawn is withdrawn: those events are nobody's any more.
      if (consent !== 'granted') {
        safe.clear();
        for (const { tracked } of living) tracked.clear();
      }
    }
    for (const { reporter } of living) expectBalance(reporter.stats());
  }

  // In the end everything works again, and one process is left to deliver what there is.
  await turn();
  for (let left = living.length; left > 0; left -= 1) await crash(false);
  collector.setMood('accept');
  consent = 'granted';
  living[0]?.reporter.setConsent(consent);
  await world.clock.advance(10 * 60_000);
  const [last] = living;
  if (last === undefined) throw new Error('nobody is left');
  expectBalance(last.reporter.stats());
  expect(last.reporter.stats().pending).toBe(0);
  expect([...safe].filter((id) => !collector.stored.has(id) && !collector.rejected.has(id))).toEqual([]);
  expect(collector.accepted()).toBe(collector.stored.size);
  const ended = last.reporter.shutdown();
  await world.clock.advance(60_000);
  expectBalance(await ended);
  expect(world.disk.files()).toEqual([]);
}

const brokenEvent: EventDefinition<'usage', { user_name: string; count: number }> = {
  ...loginEvent,
  validate: () => ({ reason: 'invalid', field: '/properties/count', keyword: 'type' }),
};

it('the ledger adds up after each step, and nothing safe is lost', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.nat(1_000), run),
    { numRuns: 150 },
  );
});
