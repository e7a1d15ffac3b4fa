import { validateEvent } from '@candor/schema';
import type { ValidEvent } from '@candor/schema';
import { expect, it } from 'vitest';

import { createEventQueue } from '../src/event-queue.js';
import { sessionEvent } from './event-fixtures.js';

const limits = { queueEvents: 3, queueBytes: 10_000, eventBytes: 8_192 };

function validEvent(seq: number): ValidEvent {
  const result = validateEvent(sessionEvent, {
    id: `01942f4e-8c00-7000-8000-${String(seq).padStart(12, '0')}`,
    seq,
    event: sessionEvent.name,
    at: '2026-11-23T10:00:00Z',
    properties: { count: seq },
  });
  if (!result.ok) throw new Error('the fixture is invalid');
  return result.event;
}

it('refuses the newest when it is full by count', () => {
  const queue = createEventQueue(limits);
  expect([1, 2, 3, 4].map((seq) => queue.add(validEvent(seq)))).toEqual([undefined, undefined, undefined, 'queue_full']);
  expect([...queue.events()].map(({ event }) => event.seq)).toEqual([1, 2, 3]);
});

it('refuses the newest when it is full by bytes, and counts bytes back', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(validEvent(1))).length;
  const queue = createEventQueue({ ...limits, queueBytes: 2 * bytes });
  expect([1, 2, 3].map((seq) => queue.add(validEvent(seq)))).toEqual([undefined, undefined, 'queue_full']);
  const [oldest] = queue.events();
  if (oldest === undefined) throw new Error('nothing queued');
  expect(queue.remove(oldest)).toBe(true);
  expect(queue.remove(oldest)).toBe(false);
  expect([4, 5].map((seq) => queue.add(validEvent(seq)))).toEqual([undefined, 'queue_full']);
});

it('refuses an event that is too large whatever there is room for', () => {
  const queue = createEventQueue({ ...limits, eventBytes: 10 });
  expect(queue.add(validEvent(1))).toBe('too_large');
  expect(queue.size()).toBe(0);
});

it('removes by identity, from any place', () => {
  const queue = createEventQueue(limits);
  for (const seq of [1, 2, 3]) queue.add(validEvent(seq));
  const [, middle] = queue.events();
  if (middle === undefined) throw new Error('nothing queued');
  queue.remove(middle);
  expect(queue.has(middle)).toBe(false);
  expect([...queue.events()].map(({ position }) => position)).toEqual([1, 3]);
  expect([queue.firstPosition(), queue.lastPosition()]).toEqual([1, 3]);
});
