/** `taint` on the Node reporter: every event of one class, under both schemes, with two sets of personal data and two keys. */
import type { AuditCheck } from '../audit-command.js';
import type { Catalog } from '../catalog-model.js';
import type { CaptureCollector } from './capture-collector.js';
import { explainCapture } from './closed-world.js';
import { closedWorldCheck, formScanCheck, hostCheck, notMeasured, twoKeysCheck, twoRunsCheck } from './detector-checks.js';
import { nodeExpectation } from './node-expectation.js';
import { auditKeys, runNodeReporter } from './node-run.js';
import type { SubjectRun } from './node-run.js';
import { createPersonalData } from './personal-data.js';
import { createScenario, eventsOf } from './scenario.js';
import type { Scenario } from './scenario.js';
import { findValues } from './searched-values.js';
import { machineNames } from './surroundings.js';
import { compareCaptures, compareKeys } from './two-runs.js';

export interface TaintSetup {
  readonly root: string;
  readonly catalog: Catalog;
  readonly collector: CaptureCollector;
}

export async function taintNodeReporter(setup: TaintSetup, eventClass: 'behavior' | 'usage'): Promise<readonly AuditCheck[]> {
  const { root, catalog, collector } = setup;
  const subject = `node_${eventClass}`;
  const people = { first: createPersonalData('first'), second: createPersonalData('second') };
  const first = createScenario(eventsOf(catalog, eventClass), people.first);
  const second = createScenario(eventsOf(catalog, eventClass), people.second);
  const options = { root, collector, eventClass, person: people.first, scenario: first } as const;
  const scheme = 'hmac-anon/1';
  const [one, other] = auditKeys;

  const run = await runNodeReporter({ ...options, identity: { ...one, scheme } });
  if (run.result === undefined) return [notMeasured(`taint.${subject}`, 'the Node reporter leaks nothing', 'The root has no @candor/node-reporter. Install it there.')];
  const underOtherKey = await runNodeReporter({ ...options, identity: { ...other, scheme } });
  const tokens = await runNodeReporter({ ...options, identity: { keyId: one.keyId, scheme, tokens: first.tokens } });
  const otherTokens = await runNodeReporter({ ...options, person: people.second, scenario: second, identity: { keyId: one.keyId, scheme, tokens: second.tokens } });
  const stats = run.result.stats[0];

  return [
    hostCheck(subject, {
      thrown: run.result.thrown,
      lost: first.tracked.length - (stats?.accepted ?? 0),
      refused: stats?.dropped['invalid'] ?? 0,
    }),
    formCheck(subject, catalog, run, [...first.canaries, ...auditKeys.map(({ key }) => key)]),
    closedWorldCheck(subject, 'key, clock, randomness and canaries known to the auditor; ids are the injected ones', explainCapture(run.capture, nodeExpectation({ ...options, catalog, identity: { ...one, scheme } }))),
    twoRunsCheck(subject, 'same clock, randomness and tokens; other names, home, directory, arguments, environment, time zone and errors', compareCaptures(tokens.capture, otherTokens.capture)),
    twoKeysCheck(subject, compareKeys(run.capture, underOtherKey.capture, isSensitive(catalog))),
    await underSchemeTwo(setup, eventClass, first),
  ];
}

/** Scheme 2 is opt-in: the same run with its own pseudonyms expected, or a refusal where the wire cannot name it. Never in silence. */
async function underSchemeTwo({ root, catalog, collector }: TaintSetup, eventClass: 'behavior' | 'usage', scenario: Scenario): Promise<AuditCheck> {
  const subject = `node_${eventClass}_scheme_2`;
  const options = { root, collector, eventClass, person: createPersonalData('first'), scenario, identity: { ...auditKeys[0], scheme: 'hmac-anon/2' } } as const;
  const run = await runNodeReporter(options);
  const title = 'under scheme 2 every byte is explained, or the reporter refuses it at creation';
  if (run.result === undefined) return notMeasured(`taint.${subject}.closed_world`, title, 'The anonymizer of the root has no scheme 2.');
  if (run.result.refused === undefined) return { ...closedWorldCheck(subject, 'scheme 2: one subkey per kind and month', explainCapture(run.capture, nodeExpectation({ ...options, catalog }))), title };
  const { connections } = run.capture;
  return { id: `taint.${subject}.closed_world`, title, status: connections === 0 ? 'passed' : 'failed', detail: 'refused at creation: candor/1 carries scheme 1', counts: { connections } };
}

export function formCheck(subject: string, catalog: Catalog, { capture, traces, values }: SubjectRun, canaries: readonly string[]): AuditCheck {
  // A machine named like a declared word (`linux`, `github`) would be found in every batch.
  const declared = JSON.stringify(catalog);
  const searched = [...canaries, ...values, ...machineNames().filter((name) => !declared.includes(name))];
  const everything = [...capture.requests.map(({ raw }) => ({ source: 'request', bytes: raw })), ...traces];
  const bytes = everything.reduce((sum, trace) => sum + trace.bytes.length, 0);
  return formScanCheck(subject, searched.length, bytes, findValues(searched, everything));
}

export function isSensitive(catalog: Catalog): (event: string, field: string) => boolean {
  const events = new Map(catalog.events.map((event) => [event.name, event.fields]));
  return (event, field) => events.get(event)?.[field]?.anonymize !== undefined;
}
