import { describe, expect, it } from 'vitest';

import { createPace } from '../src/pace.js';
import { defaultLimits } from '../src/reporter-limits.js';
import { createManualClock } from '../src/testing.js';
import { startMs } from './event-fixtures.js';

function pacing({ fraction = 1, requestsInFlight = 4, deadlineMs }: { fraction?: number; requestsInFlight?: number; deadlineMs?: number } = {}) {
  const clock = createManualClock(startMs);
  const standstills: number[] = [];
  const pace = createPace({
    clock,
    randomness: { fraction: () => fraction },
    limits: { ...defaultLimits, requestsInFlight },
    deadline: () => deadlineMs,
    onStandstill: (untilMs) => standstills.push(untilMs - startMs),
  });
  const started: string[] = [];
  const enter = (name: string, signal = new AbortController().signal): void => {
    void pace.enter(signal).then((mayStart) => started.push(mayStart ? name : `${name} gave up`));
  };
  return { clock, pace, started, enter, standstills };
}

describe('how many requests at once', () => {
  it('starts with one, and each answer lets one more go beside it, up to the limit', async () => {
    const { clock, pace, started, enter } = pacing({ requestsInFlight: 3 });
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) enter(name);
    await clock.settle();
    expect(started).toEqual(['a']);
    for (const expected of [3, 5, 6]) {
      pace.leave({ kind: 'answered' });
      await clock.settle();
      expect(started).toHaveLength(expected);
    }
  });

  it('is one again after a failure, whichever waits longest', async () => {
    const { clock, pace, started, enter } = pacing();
    for (const name of ['a', 'b', 'c']) enter(name);
    await clock.settle();
    pace.leave({ kind: 'answered' });
    await clock.settle();
    expect(started).toEqual(['a', 'b', 'c']);
    pace.leave({ kind: 'failed' });
    enter('d');
    enter('b again');
    pace.leave({ kind: 'failed' });
    enter('c again');
    await clock.advance(999);
    expect(started).toHaveLength(3);
    await clock.advance(60_000);
    expect(started.slice(3)).toEqual(['d']);
    pace.leave({ kind: 'answered' });
    await clock.settle();
    expect(started.slice(4)).toEqual(['b again', 'c again']);
  });

  it('is not raised by a turn that delivered nothing', async () => {
    const { clock, pace, started, enter } = pacing();
    for (const name of ['a', 'b', 'c']) enter(name);
    await clock.settle();
    pace.leave({ kind: 'unused' });
    await clock.settle();
    expect(started).toEqual(['a', 'b']);
  });
});

describe('a pause', () => {
  it('that the collector asked for holds for every request, and outlasts a shorter one', async () => {
    const { clock, pace, started, enter } = pacing({ fraction: 0 });
    enter('a');
    await clock.settle();
    pace.leave({ kind: 'failed', afterMs: 5_000 });
    enter('a again');
    enter('b');
    pace.wake();
    await clock.advance(4_999);
    expect(started).toEqual(['a']);
    await clock.advance(1);
    expect(started).toEqual(['a', 'a again']);
    pace.leave({ kind: 'failed', afterMs: 1_000 });
    await clock.advance(1_000);
    expect(started).toEqual(['a', 'a again', 'b']);
  });

  it('is prolonged, never shortened, by what else comes back meanwhile', async () => {
    const { clock, pace, started, enter } = pacing({ fraction: 0 });
    enter('a');
    await clock.settle();
    pace.leave({ kind: 'answered' });
    enter('b');
    enter('c');
    await clock.settle();
    pace.leave({ kind: 'failed', afterMs: 8_000 });
    pace.leave({ kind: 'failed', afterMs: 2_000 });
    enter('d');
    await clock.advance(7_999);
    expect(started).toEqual(['a', 'b', 'c']);
    await clock.advance(1);
    expect(started).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has a timer only while somebody waits for its end', async () => {
    const { clock, pace, started, enter } = pacing();
    enter('a');
    await clock.settle();
    pace.leave({ kind: 'failed', afterMs: 60_000 });
    expect(clock.timers()).toBe(0);
    const abort = new AbortController();
    enter('b', abort.signal);
    expect(clock.timers()).toBe(1);
    abort.abort();
    await clock.settle();
    expect(started).toEqual(['a', 'b gave up']);
    expect(clock.timers()).toBe(0);
    enter('c');
    await clock.advance(59_999);
    expect(started).toHaveLength(2);
    await clock.advance(1_001);
    expect(started.slice(2)).toEqual(['c']);
  });

  it('is a standstill only when nothing is under way', async () => {
    const { clock, pace, enter, standstills } = pacing();
    enter('a');
    await clock.settle();
    pace.leave({ kind: 'answered' });
    enter('b');
    enter('c');
    await clock.settle();
    pace.leave({ kind: 'failed' });
    expect({ standstills, until: pace.standstillUntil() }).toEqual({ standstills: [], until: undefined });
    pace.leave({ kind: 'answered' });
    expect({ standstills, until: pace.standstillUntil() }).toEqual({ standstills: [1_000], until: startMs + 1_000 });
  });

  it('leaves room for a last attempt before the deadline of whoever waits', async () => {
    const { clock, pace, started, enter } = pacing({ deadlineMs: startMs + 1_500 });
    enter('a');
    await clock.settle();
    pace.leave({ kind: 'failed' });
    enter('a again');
    await clock.advance(500);
    expect(started).toEqual(['a', 'a again']);
  });
});

it('does not let anybody start who has given up already', async () => {
  const { clock, started, enter } = pacing();
  enter('a', AbortSignal.abort());
  await clock.settle();
  expect(started).toEqual(['a gave up']);
});
