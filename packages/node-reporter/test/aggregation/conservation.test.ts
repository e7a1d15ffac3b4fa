/** Whatever happens, in whatever order: what was counted is what the store says, and no report contradicts another. */
import fc from 'fast-check';
import { tpUserActivityWindow } from '@candor/schema/windows';
import { expect, it } from 'vitest';
import { createMachine, folder, hourMs, quarterMs } from './aggregation.js';
import type { Machine, RunningAggregator } from './aggregation.js';

interface Life {
  readonly machine: Machine;
  running: RunningAggregator;
  counted: number;
}

type Step = (life: Life) => Promise<void>;

const start = (machine: Machine): RunningAggregator => machine.start({}, { folder, limits: { subjects: 6, rewriteBytes: 512 } });

const count = (user: number, times: number, lateMs: number): Step => async (life) => {
  const { machine, running } = life;
  running.count(tpUserActivityWindow, { user_name: `user-${user}`, user_kind: 'human' }, 'logins', times, { at: new Date(machine.clock.now() - lateMs) });
  await machine.clock.settle();
  life.counted += times;
};
const pass = (ms: number): Step => ({ machine }) => machine.clock.advance(ms);
const turnClock = (ms: number): Step => async ({ machine }) => machine.turnClock(ms);
const kill: Step = async (life) => {
  life.running.kill();
  life.running = start(life.machine);
};
const restart: Step = async (life) => {
  const ended = life.running.shutdown({ timeoutMs: 1 });
  await life.machine.clock.advance(1_000);
  await ended;
  life.running = start(life.machine);
};
const away = (isAway: boolean): Step => async ({ machine }) => machine.collector.refuse(isAway);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 600_000 }), fc.constantFrom(0, 0, 0, quarterMs, hourMs)).map((of) => count(...of)) },
  { weight: 4, arbitrary: fc.constantFrom(60_000, quarterMs, hourMs).map(pass) },
  { weight: 1, arbitrary: fc.constantFrom(-hourMs, -quarterMs, -1_000, quarterMs).map(turnClock) },
  { weight: 2, arbitrary: fc.constantFrom(kill, restart) },
  { weight: 1, arbitrary: fc.boolean().map(away) },
);

it('counts are conserved over crashes, restarts, late actions, clocks and outages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const machine = createMachine();
      const life: Life = { machine, running: start(machine), counted: 0 };
      for (const one of steps) await one(life);
      machine.collector.refuse(false);
      await machine.clock.advance(2 * hourMs);
      await machine.answered(life.running);
      const stored = machine.collector.events().reduce((sum, { properties }) => sum + Number(properties['logins']), 0);
      expect({ stored, conflicts: machine.collector.conflicts(), files: machine.disk.files() }).toEqual({ stored: life.counted, conflicts: 0, files: [] });
      life.running.kill();
    }),
    { numRuns: 25 },
  );
});
