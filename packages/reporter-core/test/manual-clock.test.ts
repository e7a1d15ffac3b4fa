import { expect, it } from 'vitest';

import { createManualClock } from '../src/testing.js';

it('runs timers at their moment, in order, with what they set off', async () => {
  const clock = createManualClock(1_000);
  const seen: [string, number][] = [];
  const note = (name: string): void => void seen.push([name, clock.now()]);
  clock.setTimer(() => note('late'), 30);
  clock.setTimer(() => {
    note('early');
    void Promise.resolve().then(() => clock.setTimer(() => note('nested'), 5));
  }, 10);
  const cancel = clock.setTimer(() => note('cancelled'), 20);
  cancel();

  await clock.advance(29);
  expect(seen).toEqual([['early', 1_010], ['nested', 1_015]]);
  expect(clock.timers()).toBe(1);
  await clock.advance(1);
  expect(seen.at(-1)).toEqual(['late', 1_030]);
  expect(clock.timers()).toBe(0);
});

it('can be set, which no timer goes by', async () => {
  const clock = createManualClock(1_000);
  const ran: number[] = [];
  clock.setTimer(() => ran.push(clock.now()), 100);
  clock.jump(-500);
  expect(clock.now()).toBe(500);
  await clock.advance(99);
  expect(ran).toEqual([]);
  await clock.advance(1);
  expect(ran).toEqual([600]);
});
