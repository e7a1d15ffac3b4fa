/** What the watch says of a process whose memory and descriptors are known. */
import { expect, test } from 'vitest';
import type { CollectorSubject } from '../../src/abuse/collector-subject.js';
import { descriptorsLeft, watchMemory } from '../../src/abuse/usage-watch.js';

const subjectWith = (usage: CollectorSubject['usage'], clearUp = (): void => undefined): CollectorSubject => ({ usage, clearUp }) as CollectorSubject;
const noQuiet = 0;

test('growth that lasts is told, over all rounds, and a system that does not tell is not measured', async () => {
  let memory = 100;
  const subject = subjectWith(() => ({ memory, descriptors: 3 }));
  expect(await watchMemory(subject, 3, async () => void (memory += 50), noQuiet)).toEqual({ lasting: 150, peak: 50 });
  expect(await watchMemory(subject, 1, async () => void (memory = 90), noQuiet)).toEqual({ lasting: 0, peak: 0 });
  expect(await watchMemory(subjectWith(() => undefined), 1, async () => undefined, noQuiet)).toBeUndefined();
});

test('what is cleared away before the quiet moment did not last', async () => {
  let memory = { kept: 100, garbage: 40 };
  const subject = subjectWith(() => ({ memory: memory.kept + memory.garbage, descriptors: 3 }), () => void (memory = { ...memory, garbage: 0 }));
  expect(await watchMemory(subject, 2, async () => void (memory = { kept: memory.kept + 1, garbage: 700 }), noQuiet)).toEqual({ lasting: 2, peak: 701 });
});

test('a peak between two quiet moments is seen', async () => {
  let reads = 0;
  const subject = subjectWith(() => ({ memory: (reads += 1) === 1 ? 100 : 900, descriptors: 3 }));
  const growth = await watchMemory(subject, 1, () => expect.poll(() => reads).toBeGreaterThan(2), noQuiet);
  expect(growth?.peak).toBe(800);
});

test('descriptors are waited for', async () => {
  let reads = 0;
  expect(await descriptorsLeft(subjectWith(() => ({ memory: 1, descriptors: (reads += 1) > 3 ? 5 : 9 })), 5)).toBe(0);
  expect(await descriptorsLeft(subjectWith(() => ({ memory: 1, descriptors: 1 })), undefined)).toBeUndefined();
});
