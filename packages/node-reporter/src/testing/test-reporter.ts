/**
 * A real reporter with nothing real around it: time by hand, ids by seed, a collector in memory.
 *
 * Promises: consent, projection, pseudonyms, schema, batches and retries are the product's own, so what passes here passes
 * there; two runs of one test see the same ids. It knows what was tracked before anything is sent.
 * Must not: know a test framework.
 */
import { createReporter } from '@candor/reporter-core';
import type { Consent, CoreReporter, Reporter, ReporterLimits } from '@candor/reporter-core';
import { createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import type { ManualClock, SendStep } from '@candor/reporter-core/testing';
import type { EventClass, EventDefinition, ReportingPolicy, WireBatch, WireEvent } from '@candor/schema';

import { version } from '../../package.json';
import { testAnonymizer } from './test-pseudonyms.js';
import { faultOf, refusalOf } from './violations.js';
import type { Violation } from './violations.js';

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

export interface TestCollector {
  /** Steps for the next requests, from `accept`, `reject`, `unavailable` and `hang`; afterwards every batch is accepted. */
  script(...steps: readonly SendStep[]): void;
  /** Every batch that was sent, repeated attempts included. */
  batches(): readonly WireBatch[];
}

export interface TestReporter<Class extends EventClass> extends Reporter<Class> {
  readonly clock: ManualClock;
  readonly collector: TestCollector;
  /** Every event that was captured, as it travels, sent or not. */
  tracked(): readonly WireEvent[];
  /** What was refused in silence. */
  violations(): readonly Violation[];
}

const defaultStartMs = Date.UTC(2026, 10, 23, 10);

export function createTestReporter<Class extends EventClass>(eventClass: Class, options: TestReporterOptions = {}): TestReporter<Class> {
  const { consent = 'granted', policy = 'opt-in', environmentRefusal, limits, startMs = defaultStartMs } = options;
  const clock = createManualClock(startMs);
  const transport = createScriptedTransport();
  const tracked: WireEvent[] = [];
  const violations: Violation[] = [];

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

  /** The same event, whose validator tells what it saw. */
  function observed<Event extends EventDefinition>(event: Event): Event {
    return {
      ...event,
      validate(candidate: unknown) {
        const fault = event.validate(candidate);
        if (fault === undefined) tracked.push(candidate as WireEvent);
        else violations.push(faultOf(event, fault));
        return fault;
      },
    };
  }

  return {
    ...core,
    clock,
    collector: { script: transport.script, batches: transport.bodies },
    track(event, properties, when) {
      const before = core.stats().dropped.invalid ?? 0;
      const known = violations.length;
      core.track(observed(event), properties, when);
      const refused = (core.stats().dropped.invalid ?? 0) > before;
      if (refused && violations.length === known) violations.push(refusalOf(event, eventClass));
    },
    tracked: () => [...tracked],
    violations: () => [...violations],
  };
}
