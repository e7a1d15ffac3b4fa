/**
 * A real reporter with nothing real around it: time by hand, ids by seed, a collector in memory.
 *
 * Promises: consent, projection, pseudonyms, schema, batches and retries are the product's own, so what passes here passes
 * there; two runs of one test see the same ids. It knows what was tracked before anything is sent.
 * Must not: know a test framework.
 */
import { createReporter } from '@candor/reporter-core';
import type { Consent, CoreReporter, Reporter, ReporterLimits } from '@candor/reporter-core';
import { collectorBehind, createManualClock, createScriptedTransport, createSeededRandomness, observeReporter, testAnonymizer } from '@candor/reporter-core/testing';
import type { ManualClock, ObservedTracking, TestCollector } from '@candor/reporter-core/testing';
import type { EventClass, ReportingPolicy } from '@candor/schema';

import { version } from '../../package.json';

export interface TestReporterOptions {
  /** Default `granted`. */
  readonly consent?: Consent;
  /** Default `opt-in`. */
  readonly policy?: ReportingPolicy;
  /** The variable that refuses, e.g. `DO_NOT_TRACK`. Default: none does, whatever the environment of the tests. */
  readonly environmentRefusal?: string;
  /** Milliseconds since the epoch. Default 2026-11-23T10:00:00Z. */
  readonly startMs?: number;
  readonly limits?: Partial<ReporterLimits>;
}

export interface TestReporter<Class extends EventClass> extends Reporter<Class>, ObservedTracking {
  readonly clock: ManualClock;
  readonly collector: TestCollector;
}

const defaultStartMs = Date.UTC(2026, 10, 23, 10);

export function createTestReporter<Class extends EventClass>(eventClass: Class, options: TestReporterOptions = {}): TestReporter<Class> {
  const { consent = 'granted', policy = 'opt-in', environmentRefusal, limits, startMs = defaultStartMs } = options;
  const clock = createManualClock(startMs);
  const transport = createScriptedTransport();

  const core: CoreReporter<Class> = createReporter<Class>({
    class: eventClass,
    policy,
    reporter: { name: '@candor/node-reporter', version },
    anonymizer: testAnonymizer,
    transport,
    clock,
    randomness: createSeededRandomness(1),
    consent,
    ...(environmentRefusal !== undefined && { environmentRefusal }),
    ...(limits !== undefined && { limits }),
  });

  return { ...observeReporter(core, eventClass), clock, collector: collectorBehind(transport) };
}
