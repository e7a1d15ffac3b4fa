import { expect, it } from 'vitest';
import { createSeededRandomness } from '@candor/reporter-core/testing';
import { halveBatch } from '../src/batch-halves.js';
import { batchOf } from './batch-fixtures.js';

it('keeps every event once and in order, under ids and ranges of their own', () => {
  const whole = batchOf(5);
  const halves = halveBatch(whole, createSeededRandomness(1));
  expect(halves.map((half) => half.eventIds)).toEqual([whole.eventIds.slice(0, 3), whole.eventIds.slice(3)]);

  const bodies = halves.map((half) => JSON.parse(half.body));
  expect(bodies.flatMap((body) => body.events)).toEqual(JSON.parse(whole.body).events);
  expect(bodies.map((body) => [body.stream.first, body.stream.last])).toEqual([
    [1, 3],
    [4, 5],
  ]);
  expect(new Set([whole.batchId, ...halves.map((half) => half.batchId)]).size).toBe(3);
  expect(bodies.map((body) => body.batch_id)).toEqual(halves.map((half) => half.batchId));
});

it('changes nothing else of the envelope', () => {
  const whole = JSON.parse(batchOf(4).body);
  for (const half of halveBatch(batchOf(4), createSeededRandomness(1))) {
    const { batch_id, events, stream } = JSON.parse(half.body);
    const { first, last } = stream;
    expect(JSON.parse(half.body)).toEqual({ ...whole, batch_id, events, stream: { ...whole.stream, first, last } });
  }
});

it('counts bytes, not characters', () => {
  for (const half of halveBatch(batchOf(2, 'é€😀'), createSeededRandomness(1))) {
    expect(half.byteLength).toBe(Buffer.byteLength(half.body));
    expect(half.byteLength).toBeGreaterThan(half.body.length);
  }
});

it('has nothing to offer for one event', () => {
  expect(halveBatch(batchOf(1), createSeededRandomness(1))).toEqual([]);
});
