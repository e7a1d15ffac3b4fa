/** What the watch says of a process whose memory and descriptors are known. */
import { expect, test } from 'vitest';
import type { CollectorSubject } from '../../src/abuse/collector-subject.js';
import { descriptorsLeft, watchMemory } from '../../src/abuse/usage-watch.js';

const subjectWith = (usage: CollectorSubject['usage']): CollectorSubject => ({ usage }) as CollectorSubject;

test('growth that lasts is told, and a system that does not tell is not measured', async () => {
  let memory = 100;
  const subject = subjectWith(() => ({ memory, descriptors: 3 }));
  expect(await watchMemory(subject, async () => void (memory = 250))).toEqual({ lasting: 150, peak: 0 });
  expect(await watchMemory(subject, async () => void (memory = 200))).toEqual({ lasting: 0, peak: 0 });
  expect(await watchMemory(subjectWith(() => undefined), async () => undefined)).toBeUndefined();
});

test('a peak between the two quiet moments is seen', async () => {
  let reads = 0;
  const subject = subjectWith(() => ({ memory: (reads += 1) === 1 ? 100 : 900, descriptors: 3 }));
  const growth = await watchMemory(subject, () => expect.poll(() => reads).toBeGreaterThan(2));
  expect(growth?.peak).toBe(800);
});

test('descriptors are waited for', async () => {
  let reads = 0;
  expect(await descriptorsLeft(subjectWith(() => ({ memory: 1, descriptors: (reads += 1) > 3 ? 5 : 9 })), 5)).toBe(0);
  expect(await descriptorsLeft(subjectWith(() => ({ memory: 1, descriptors: 1 })), undefined)).toBeUndefined();
});
