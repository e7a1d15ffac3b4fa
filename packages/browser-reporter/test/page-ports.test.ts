import { expect, it } from 'vitest';
import { createPageClock, createPageRandomness } from '../src/page-ports.js';
import { createFakePage } from './fake-page.js';

it('sets and cancels timers in the page it was given', () => {
  const timers = new Map<number, { callback: () => void; delayMs: number }>();
  const page = {
    ...createFakePage().window,
    setTimeout: (callback: () => void, delayMs: number) => timers.set(timers.size + 1, { callback, delayMs }).size,
    clearTimeout: (handle: number) => void timers.delete(handle),
  };
  let ran = 0;
  const clock = createPageClock(page);
  const cancel = clock.setTimer(() => (ran += 1), 250);
  clock.setTimer(() => undefined, 500);
  expect([...timers.values()].map(({ delayMs }) => delayMs)).toEqual([250, 500]);
  timers.get(1)?.callback();
  expect(ran).toBe(1);
  cancel();
  expect([...timers.keys()]).toEqual([2]);
});

it('makes ids from the random numbers of the page', () => {
  const filled: number[] = [];
  const page = { ...createFakePage().window, crypto: { getRandomValues: (bytes: Uint8Array) => (filled.push(bytes.length), bytes.fill(0xab)) } };
  expect(createPageRandomness(page).uuidV4()).toBe('abababab-abab-4bab-abab-abababababab');
  expect(filled).toEqual([16]);
});
