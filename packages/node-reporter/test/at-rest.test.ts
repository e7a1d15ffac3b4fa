/** A day at rest: how often a reporter with a journal, and an aggregator, wake their host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createAnonymizer } from '@candor/anonymizer';
import type { Clock } from '@candor/reporter-core';
import { createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import type { ManualClock } from '@candor/reporter-core/testing';
import { tpUserActivityWindow } from '@candor/schema/windows';
import { expect, it, onTestFinished } from 'vitest';

import { createUsageAggregator } from '../src/aggregation/usage-aggregator.js';
import { createNodeReporter } from '../src/index.js';
import { loginEvent, usageOptions } from './event-fixtures.js';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

function wakingClock(): Clock & Pick<ManualClock, 'advance' | 'timers'> & { wakes(): number } {
  const clock = createManualClock(Date.UTC(2026, 10, 23, 10));
  let wakes = 0;
  return {
    ...clock,
    setTimer: (callback, delayMs) =>
      clock.setTimer(() => {
        wakes += 1;
        callback();
      }, delayMs),
    wakes: () => wakes,
  };
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-at-rest-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const options = () => ({ ...usageOptions('http://127.0.0.1:1'), limits: {}, randomness: createSeededRandomness(1) });

it('a reporter whose journal is empty has no timer at all', async () => {
  const clock = wakingClock();
  const reporter = createNodeReporter({ ...options(), clock, transport: createScriptedTransport(), journal: { folder: emptyFolder() } });
  reporter.track(loginEvent, { user_name: 'alice', count: 1 });
  await reporter.flush();
  expect(reporter.stats()).toMatchObject({ accepted: 1, pending: 0 });
  const before = clock.wakes();
  await clock.advance(dayMs);
  expect([clock.wakes() - before, clock.timers()]).toEqual([0, 0]);
  await reporter.shutdown();
});

it('one whose journal cannot be delivered wakes for its attempts and its sign of life', async () => {
  const clock = wakingClock();
  const transport = createScriptedTransport(...Array.from({ length: 10_000 }, () => ({ kind: 'retry' }) as const));
  const reporter = createNodeReporter({ ...options(), clock, transport, journal: { folder: emptyFolder() } });
  reporter.track(loginEvent, { user_name: 'alice', count: 1 });
  await clock.advance(dayMs);
  // A wake a minute for the sign of life, about two for attempts; the flush interval would be six.
  expect(clock.wakes()).toBeLessThan((dayMs / 60_000) * 4);
  expect(clock.wakes()).toBeGreaterThan(dayMs / 60_000);
  await reporter.shutdown({ timeoutMs: 1 });
});

it('an aggregator wakes at the end of windows it has something in, and for their reports', async () => {
  const clock = wakingClock();
  const { class: _, ...shared } = { ...options(), anonymizer: createAnonymizer('6f0c2e4a-9b1d-4c57-8a3e-d15f7b2c9e60') };
  const transport = createScriptedTransport();
  const aggregator = createUsageAggregator({ ...shared, clock, transport, clusterName: 'cluster.example.com', reporterHost: 'auth-1', windows: { folder: emptyFolder() } });
  await clock.advance(hourMs);
  expect([clock.wakes(), clock.timers()]).toEqual([0, 0]);
  aggregator.count(tpUserActivityWindow, { user_name: 'alice', user_kind: 'human' }, 'logins');
  await clock.advance(hourMs);
  expect(transport.sent).toHaveLength(1);
  const wakes = clock.wakes();
  expect(wakes).toBeLessThan(10);
  await clock.advance(dayMs);
  expect([clock.wakes() - wakes, clock.timers()]).toEqual([0, 0]);
  await aggregator.shutdown();
});
