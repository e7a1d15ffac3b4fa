/**
 * Matchers for whoever has `expect.extend`: vitest, jest and their kin. Messages name events, fields and rules, never a value.
 *
 * Must not: import a test framework. A matcher is a function that returns whether it passes and says why.
 */
import type { EventDefinition, WireEvent, WireValue } from '@candor/schema';

import { inWords } from '../violations.js';
import type { ObservedTracking } from './observed-reporter.js';
import type { TestCollector } from './test-collector.js';
import { testPseudonym } from './test-pseudonyms.js';

export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

type AnyTestReporter = ObservedTracking & { readonly collector: TestCollector };

/** What `expect.extend(candorMatchers)` adds. Declare it to your framework; the README shows how. */
export interface CandorMatchers<Result = unknown> {
  /** An event of this kind was captured, with at least these properties. Sensitive ones are given as the raw values. */
  toHaveTracked<Input extends object>(event: EventDefinition<'behavior' | 'usage', Input>, properties?: Partial<NoInfer<Input>>): Result;
  toHaveTrackedTimes(event: EventDefinition, times: number): Result;
  /** No request was made. */
  toHaveSentNothing(): Result;
  /** Nothing was refused in silence. */
  toHaveNoViolations(): Result;
}

export const candorMatchers = {
  toHaveTracked(received: AnyTestReporter, event: EventDefinition, properties: object = {}): MatcherResult {
    const candidates = ofKind(received, event);
    const differing = candidates.map((candidate) => differences(candidate, event, properties));
    return {
      pass: differing.some((names) => names.length === 0),
      message: () =>
        candidates.length === 0
          ? `${event.name} was not tracked${refusals(received)}`
          : `${event.name} was tracked ${times(candidates.length)}${differing.every((names) => names.length > 0) ? `, each time with another ${closest(differing).join(', ')}` : ''}${refusals(received)}`,
    };
  },
  toHaveTrackedTimes(received: AnyTestReporter, event: EventDefinition, expected: number): MatcherResult {
    const actual = ofKind(received, event).length;
    return { pass: actual === expected, message: () => `${event.name} was tracked ${times(actual)}${refusals(received)}` };
  },
  toHaveSentNothing(received: AnyTestReporter): MatcherResult {
    const sent = received.collector.batches().length;
    return { pass: sent === 0, message: () => (sent === 0 ? 'no request was made' : `${sent} requests were made`) };
  },
  toHaveNoViolations(received: AnyTestReporter): MatcherResult {
    const violations = received.violations();
    return { pass: violations.length === 0, message: () => (violations.length === 0 ? 'nothing was refused' : `refused:${list(violations.map(inWords))}`) };
  },
};

function ofKind(reporter: AnyTestReporter, event: EventDefinition): readonly WireEvent[] {
  return reporter.tracked().filter(({ event: name }) => name === event.name);
}

/** Names of the expected properties that the event has otherwise or not at all. */
function differences(candidate: WireEvent, event: EventDefinition, expected: object): string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const field = Object.hasOwn(event.fields, name) ? event.fields[name] : undefined;
    if (field === undefined) return [name];
    const wanted = field.anonymize === undefined ? (value as WireValue) : pseudonyms(value);
    return JSON.stringify(candidate[field.place]?.[name]) === JSON.stringify(wanted) ? [] : [name];
  });
}

/** As a reporter makes them: empty ones are left out. */
function pseudonyms(value: unknown): WireValue | undefined {
  if (Array.isArray(value)) return value.filter((element) => element !== '').map((element) => testPseudonym(String(element)));
  return value === '' || value === undefined ? undefined : testPseudonym(String(value));
}

function closest(differing: readonly (readonly string[])[]): readonly string[] {
  return differing.reduce((best, names) => (names.length < best.length ? names : best));
}

function times(number: number): string {
  return number === 1 ? 'once' : `${number} times`;
}

function refusals(reporter: AnyTestReporter): string {
  const violations = reporter.violations();
  return violations.length === 0 ? '' : `; refused:${list(violations.map(inWords))}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `\n  ${line}`).join('');
}
