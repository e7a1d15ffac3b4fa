import type { EventResult } from '@candor/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnsOf, createLedger, droppedOf, outcomeOf, refusedWith, settledIn } from '../src/ledger.js';
import type { EncodedBatch, SendOutcome } from '../src/ports.js';
import { createReporter } from '../src/reporter.js';
import type { ReporterStats } from '../src/reporter-api.js';
import { createScriptedTransport } from '../src/testing.js';
import type { SendStep } from '../src/testing.js';
import { sessionEvent, settingFor } from './event-fixtures.js';

function sum(counts: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);
}

function expectBalance(stats: ReporterStats): void {
  for (const { captured, accepted, duplicate, rejected, dropped, pending, rejectedBy } of [stats, ...stats.streams]) {
    expect(accepted + duplicate + rejected + sum(dropped) + pending).toBe(captured);
    expect(sum(rejectedBy)).toBe(rejected);
  }
}

it('counts a rejection under its reason and a refusal under its status', () => {
  const ledger = createLedger();
  ledger.capture(3);
  ledger.count(outcomeOf({ id: 'a', status: 'rejected', reason: 'id_conflict' }));
  ledger.count(refusedWith(403), 2);
  expect(columnsOf(ledger.state())).toEqual({ captured: 3, accepted: 0, duplicate: 0, rejected: 3, rejectedBy: { id_conflict: 1, http_403: 2 }, dropped: {} });
  expect(settledIn(ledger.state())).toBe(3);
});

it('hands out copies', () => {
  const ledger = createLedger();
  ledger.count('dropped.invalid');
  const state = ledger.state();
  ledger.count('dropped.invalid');
  expect(droppedOf(state)).toEqual({ invalid: 1 });
});

it('goes on from a state, and adds another ledger', () => {
  const ledger = createLedger({ captured: 2, outcomes: { accepted: 1 } });
  ledger.add({ captured: 3, outcomes: { accepted: 1, duplicate: 1 } });
  expect(ledger.state()).toEqual({ captured: 5, outcomes: { accepted: 2, duplicate: 1 } });
});

describe('captured = accepted + duplicate + rejected + dropped + pending', () => {
  const outcome: fc.Arbitrary<(batch: EncodedBatch) => SendOutcome> = fc.oneof(
    fc.constant((): SendOutcome => ({ kind: 'retry' })),
    fc.nat(5_000).map((afterMs) => (): SendOutcome => ({ kind: 'retry', afterMs })),
    fc.constant((): SendOutcome => ({ kind: 'too_large' })),
    fc.constantFrom(400, 401, 302).map((status) => (): SendOutcome => ({ kind: 'refused', status })),
    fc.array(fc.constantFrom('accepted', 'duplicate', 'rejected', 'absent', 'unknown id', 'twice')).map(
      (fates) =>
        ({ eventIds }: EncodedBatch): SendOutcome => ({
          kind: 'answered',
          results: eventIds.flatMap((id, index): EventResult[] => {
            const fate = fates[index % Math.max(1, fates.length)] ?? 'accepted';
            if (fate === 'absent') return [];
            if (fate === 'unknown id') return [{ id: '01942f4e-8c00-7000-8000-0000000000ff', status: 'accepted' }];
            if (fate === 'rejected') return [{ id, status: 'rejected', reason: 'invalid' }];
            if (fate === 'twice') return [{ id, status: 'accepted' }, { id, status: 'duplicate' }];
            return [{ id, status: fate === 'duplicate' ? ('duplicate') : ('accepted') }];
          }),
        }),
    ),
  );

  const step: fc.Arbitrary<SendStep> = fc.oneof(
    { weight: 5, arbitrary: outcome },
    { weight: 1, arbitrary: fc.constant((): Promise<SendOutcome> => new Promise(() => undefined)) },
    { weight: 1, arbitrary: fc.constant((): Promise<SendOutcome> => Promise.reject(new Error('no'))) },
  );

  const action = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('track' as const), times: fc.nat(30), valid: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(30_000) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('consent' as const), to: fc.constantFrom('granted' as const, 'denied' as const, 'unknown' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('grant' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('flush' as const), timeoutMs: fc.nat(20_000) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('hide' as const), batchEvents: fc.integer({ min: 1, max: 50 }) }) },
  );

  it('whatever is tracked, answered, withdrawn, flushed and shut down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), fc.array(step, { maxLength: 40 }), fc.array(step, { maxLength: 10 }), async (actions, steps, hideSteps) => {
        const { options, clock, transport } = settingFor('usage', { limits: { queueEvents: 60, queueBytes: 12_000, batchEvents: 25 } });
        const reporter = createReporter({
          ...options,
          transport: {
            send(batch, signal) {
              expectBalance(reporter.stats());
              return transport.send(batch, signal);
            },
          },
        });
        const hide = createScriptedTransport(...hideSteps);
        const ended: Promise<ReporterStats>[] = [];
        transport.script(...steps);

        for (const act of actions) {
          if (act.do === 'track') {
            for (let time = 0; time < act.times; time += 1) reporter.track(sessionEvent, { user_name: `u${time}`, count: (act.valid ? time : 'x') as number });
          } else if (act.do === 'repeat') {
            reporter.track(sessionEvent, { user_name: 'a', count: 1 }, { id: '01942f4e-8c00-7000-8000-0000000000aa' });
          } else if (act.do === 'wait') await clock.advance(act.ms);
          else if (act.do === 'consent') reporter.setConsent(act.to);
          else if (act.do === 'grant') reporter.setConsent('granted');
          else if (act.do === 'flush') ended.push(reporter.flush({ timeoutMs: act.timeoutMs }));
          else reporter.sendNow(hide, { batchEvents: act.batchEvents });
          expectBalance(reporter.stats());
        }

        ended.push(reporter.shutdown());
        reporter.track(sessionEvent, { user_name: 'late', count: 1 });
        await clock.advance(60_000);
        for (const stats of await Promise.all(ended)) expectBalance(stats);
        expectBalance(reporter.stats());
        expect(reporter.stats().pending).toBe(0);
        await clock.advance(600_000);
        expect(clock.timers()).toBe(0);

        // Within a stream, whatever was sent first has a sequence without gaps.
        const seen = new Map<string, Set<number>>();
        for (const { stream, events } of [...transport.bodies(), ...hide.bodies()]) {
          const seqs = seen.get(stream.id) ?? new Set();
          for (const { seq } of events) seqs.add(seq);
          seen.set(stream.id, seqs);
        }
        for (const seqs of seen.values()) expect(Math.max(...seqs)).toBe(seqs.size);
      }),
      { numRuns: 150 },
    );
  });

  it('would be noticed if it broke', () => {
    const broken = { captured: 2, accepted: 1, duplicate: 0, rejected: 0, dropped: {}, pending: 0, rejectedBy: {}, streams: [], consent: { state: 'granted', decidedBy: 'choice' }, delivery: { attempts: 0, inFlight: 0, stalled: false } } as const;
    expect(() => expectBalance(broken)).toThrow();
  });
});
