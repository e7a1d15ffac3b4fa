import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import type { SendStep } from '@candor/reporter-core/testing';
import { describe, expect, it } from 'vitest';

import { deliverSpool } from '../../src/cli/spool-delivery.js';
import { openSpool } from '../../src/cli/spool.js';
import { batch, temporaryFolder } from './cli-fixtures.js';

const folder = temporaryFolder();
const hour = 60 * 60_000;

function delivery(numbers: readonly number[], ...steps: SendStep[]) {
  const spool = openSpool(join(folder(), 'waiting'), 100);
  for (const number of numbers) spool.put(batch(number));
  const clock = createManualClock(Date.UTC(2026, 10, 23));
  const transport = createScriptedTransport(...steps);
  const timeIsUp = new AbortController();
  const state = { mayStillSend: true, damaged: 0 };
  const start = (): Promise<number> =>
    deliverSpool({
      spool,
      transport,
      clock,
      randomness: createSeededRandomness(1),
      mayStillSend: () => state.mayStillSend,
      onDamaged: () => (state.damaged += 1),
      pauseMs: hour,
      signal: timeIsUp.signal,
    });
  const sent = (): string[] => transport.sent.map(({ batchId }) => batchId);
  return { spool, clock, transport, timeIsUp, state, start, sent };
}
const ids = (...numbers: number[]): string[] => numbers.map((number) => batch(number).batchId);

describe('what waits', () => {
  it('is sent oldest first and removed, also what is added meanwhile', async () => {
    const { spool, start, sent } = delivery([1, 2], (given) => {
      spool.put(batch(3));
      return { kind: 'answered', results: given.eventIds.map((id) => ({ id, status: 'duplicate' })) };
    });
    expect(await start()).toBe(0);
    expect(sent()).toEqual(ids(1, 2, 3));
    expect(spool.names()).toEqual([]);
  });

  it('comes through after failures, with the same bytes each time', async () => {
    const { clock, start, sent, spool, transport } = delivery([1, 2], { kind: 'retry' }, { kind: 'retry' }, { kind: 'retry' });
    const done = start();
    await clock.advance(hour);
    expect(await done).toBe(0);
    expect(sent()).toEqual(ids(1, 1, 1, 1, 2));
    expect(new Set(transport.sent.map(({ body }) => body))).toEqual(new Set([batch(1).body, batch(2).body]));
    expect(spool.names()).toEqual([]);
  });

  it('ends a request that gets no answer', async () => {
    let ended = false;
    const { clock, start, sent } = delivery([1], (_batch, signal) => new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        ended = true;
        resolve({ kind: 'retry' });
      });
    }));
    const done = start();
    await clock.advance(hour);
    expect(await done).toBe(0);
    expect(ended).toBe(true);
    expect(sent()).toEqual(ids(1, 1));
  });

  it.each<[string, SendStep]>([
    ['refused for good', { kind: 'refused', status: 400 }],
    ['too large', { kind: 'too_large' }],
    ['rejected event by event', ({ eventIds }) => ({ kind: 'answered', results: eventIds.map((id) => ({ id, status: 'rejected', reason: 'invalid' })) })],
  ])('holds up nothing when it is %s', async (_name, step) => {
    const { start, sent, spool } = delivery([1, 2], step);
    expect(await start()).toBe(0);
    expect(sent()).toEqual(ids(1, 2));
    expect(spool.names()).toEqual([]);
  });

  it('stays until each of its events is decided', async () => {
    const { clock, start, sent } = delivery([1], ({ eventIds: [id = ''] }) => ({ kind: 'answered', results: [{ id, status: 'accepted' }] }));
    const done = start();
    await clock.advance(hour);
    expect(await done).toBe(0);
    expect(sent()).toEqual(ids(1, 1));
  });

  it('is left alone when the collector names a time', async () => {
    const { start, sent, spool } = delivery([1, 2], { kind: 'retry', afterMs: 90_000 });
    expect(await start()).toBe(90_000);
    expect(sent()).toEqual(ids(1));
    expect(spool.names()).toHaveLength(2);
  });

  it('is not left alone for longer than a day', async () => {
    expect(await delivery([1], { kind: 'retry', afterMs: 365 * 24 * hour }).start()).toBe(24 * hour);
  });

  it('waits when time is up, for a random while', async () => {
    const { clock, timeIsUp, start, spool } = delivery([1], ...Array.from({ length: 50 }, () => ({ kind: 'retry' }) as const));
    const done = start();
    await clock.advance(20_000);
    timeIsUp.abort();
    const pauseMs = await done;
    expect(pauseMs).toBeGreaterThan(0);
    expect(pauseMs).toBeLessThan(hour);
    expect(clock.timers()).toBe(0);
    expect(spool.names()).toHaveLength(1);
  });

  it('is not sent after a no, whenever it comes', async () => {
    const before = delivery([1, 2]);
    before.state.mayStillSend = false;
    await before.start();
    expect(before.sent()).toEqual([]);

    const during = delivery([1, 2], { kind: 'retry' });
    const done = during.start();
    await during.clock.settle();
    during.state.mayStillSend = false;
    await during.clock.advance(hour);
    await done;
    expect(during.sent()).toEqual(ids(1));
  });

  it('is removed and counted where a power failure cut it off, and the rest is sent', async () => {
    const { start, sent, spool, state } = delivery([1, 2]);
    writeFileSync(join(folder(), 'waiting', spool.names()[0] ?? ''), '');
    expect(await start()).toBe(0);
    expect(sent()).toEqual(ids(2));
    expect(state.damaged).toBe(1);
    expect(spool.names()).toEqual([]);
  });
});
