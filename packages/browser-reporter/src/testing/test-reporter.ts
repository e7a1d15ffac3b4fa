/**
 * The page's own reporter with nothing real around it: no window, time by hand, ids by seed, a collector in memory.
 *
 * Promises: consent, projection, pseudonyms, schema and batches are the product's own, so what passes here passes there; two runs
 * of one test see the same ids. It knows what was tracked before anything is sent.
 * Must not: know a test framework, or need a browser.
 */
import type { ReporterLimits } from '@candor/reporter-core';
import { collectorBehind, createManualClock, createScriptedTransport, createSeededRandomness, observeReporter, testAnonymizer } from '@candor/reporter-core/testing';
import type { ManualClock, ObservedTracking, TestCollector } from '@candor/reporter-core/testing';
import type { PrivacySignal } from '../privacy-signals.js';
import { createBrowserReporter } from '../reporter.js';
import type { BrowserReporter, CommonOptions } from '../reporter-options.js';
import { createTestPage } from './test-page.js';

export interface TestReporterOptions {
  /** Default `granted`. A controller, where the test is about consent. */
  readonly consent?: CommonOptions['consent'];
  /** The browser's own no. Default: it says nothing. */
  readonly signal?: PrivacySignal;
  /** Milliseconds since the epoch. Default 2026-11-23T10:00:00Z. */
  readonly startMs?: number;
  readonly limits?: Partial<ReporterLimits>;
}

export interface TestReporter extends BrowserReporter, ObservedTracking {
  readonly clock: ManualClock;
  readonly collector: TestCollector;
}

const defaultStartMs = Date.UTC(2026, 10, 23, 10);

export function createTestReporter({ consent = 'granted', signal, startMs = defaultStartMs, limits = {} }: TestReporterOptions = {}): TestReporter {
  const clock = createManualClock(startMs);
  const transport = createScriptedTransport();
  const reporter = createBrowserReporter({
    // Of the two modes, the one whose events show pseudonyms; the rest of the flow is the same.
    mode: 'direct',
    url: 'https://collector.example.com',
    anonymizer: testAnonymizer,
    storage: 'memory',
    consent,
    window: createTestPage(signal),
    transport,
    clock,
    randomness: createSeededRandomness(1),
    limits,
  });
  return { ...observeReporter(reporter, 'behavior'), clock, collector: collectorBehind(transport) };
}
