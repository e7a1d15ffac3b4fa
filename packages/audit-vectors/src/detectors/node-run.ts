/**
 * One run of the audited Node reporter over a scenario: in a process of its own, amid personal data, against the auditor's collector.
 *
 * Promises: everything the run left behind is in the result. Same arguments but for the person, same plan but for personal data.
 */
import { createHash } from 'node:crypto';
import { runProcess, subjectAnswer, subjectArguments } from '../subject.js';
import type { CaptureCollector } from './capture-collector.js';
import type { Scheme } from './expected-pseudonym.js';
import type { Capture } from './http-capture.js';
import type { PersonalData } from './personal-data.js';
import type { Scenario, Step } from './scenario.js';
import { createSurroundings } from './surroundings.js';
import type { Trace } from './searched-values.js';

/** The moment at which every run begins: no whole minute, so that rounding is seen, and early in its second, which a retry must not leave. */
export const auditNowMs = Date.parse('2026-11-23T10:21:37.100Z');
export const auditLicenceToken = 'audit.licence.token';
export const auditKeys = [
  { key: '8c1f5d0e-4b7a-4e92-a3d6-52f0c9b7e814', keyId: '3f0a6c1d-9e24-4b58-8d7c-1a2b3c4d5e6f' },
  { key: 'e27b90c4-13fd-4a68-9c05-7d8e6f1a2b3c', keyId: 'b6d5c4a3-0f1e-4d2c-9b8a-7f6e5d4c3b2a' },
] as const;

/** How sensitive values leave: under a key, or as tokens of an injected anonymizer. */
export interface Identity {
  readonly keyId: string;
  readonly scheme: Scheme;
  readonly key?: string;
  readonly tokens?: Scenario['tokens'];
}

export interface NodeRunOptions {
  readonly root: string;
  readonly collector: CaptureCollector;
  readonly eventClass: 'behavior' | 'usage';
  readonly person: PersonalData;
  readonly scenario: Scenario;
  readonly identity: Identity;
}

export interface SubjectStats {
  readonly captured: number;
  readonly accepted: number;
  readonly pending: number;
  readonly dropped: Readonly<Record<string, number>>;
}

export interface SubjectResult {
  readonly stats: readonly SubjectStats[];
  readonly thrown: number;
  /** The reporter took no anonymizer of this scheme, and said so at its creation. */
  readonly refused?: true;
}

export interface SubjectRun {
  readonly capture: Capture;
  /** Files and output. */
  readonly traces: readonly Trace[];
  /** Personal data around the subject, beside that of the scenario. */
  readonly values: readonly string[];
  /** Undefined where the root has nothing to run. */
  readonly result: SubjectResult | undefined;
}

/** Index of a canary in messages that others send: errors, a proxy that quotes. */
const messageIndex = 31_000;

export async function runNodeReporter({ root, collector, eventClass, person, scenario, identity }: NodeRunOptions): Promise<SubjectRun> {
  const surroundings = createSurroundings(person);
  const message = person.canary('user', messageIndex);
  const rejection = person.canary('user', messageIndex + 1);
  const steps: readonly Step[] = [...scenario.steps, { do: 'flush' }, { do: 'shutdown' }, { do: 'stats' }];
  const plan = {
    root,
    url: collector.url,
    ...identity,
    nowMs: auditNowMs,
    random: injectedRandomness(eventClass),
    options: eventClass === 'behavior' ? { class: eventClass, edition: 'oss', consent: 'granted' } : { class: eventClass, edition: 'cloud', licenceToken: auditLicenceToken },
    steps,
    surroundings: scenario.surroundings,
    rejection,
  };
  try {
    collector.take();
    collector.failNext(1, message);
    const ended = await runProcess(process.execPath, {
      args: [...subjectArguments('node-reporter'), ...surroundings.args],
      env: surroundings.env,
      cwd: surroundings.cwd,
      input: JSON.stringify(plan),
    });
    const traces = [...surroundings.traces(), { source: 'output', bytes: ended.stdout }, { source: 'output', bytes: ended.stderr }];
    return { capture: collector.take(), traces, values: [...surroundings.values, message, rejection], result: subjectAnswer<SubjectResult>(ended) };
  } finally {
    surroundings.remove();
  }
}

/** Made of nothing but the class, so that every run has the same. Two classes must not meet in an id. */
export function injectedRandomness(label: string): readonly string[] {
  return Array.from({ length: 600 }, (_, index) => createHash('sha256').update(`${label} ${index}`).digest('hex').slice(0, 32));
}
