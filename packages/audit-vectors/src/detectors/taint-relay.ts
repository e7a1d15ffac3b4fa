/** `taint` on the relay: what a page sent raw, with whatever its browser added, must leave towards the collector as pseudonyms alone. */
import type { AuditCheck } from '../audit-command.js';
import { runProcess, subjectAnswer, subjectArguments } from '../subject.js';
import { explainCapture } from './closed-world.js';
import { closedWorldCheck, notMeasured, twoKeysCheck, twoRunsCheck } from './detector-checks.js';
import { idOf } from './expected-batch.js';
import { nodeExpectation } from './node-expectation.js';
import { auditKeys, auditNowMs, injectedRandomness } from './node-run.js';
import type { Identity, SubjectRun } from './node-run.js';
import { createPersonalData } from './personal-data.js';
import type { PersonalData } from './personal-data.js';
import { createScenario, eventsOf } from './scenario.js';
import type { Scenario, TrackedEvent } from './scenario.js';
import { createSurroundings } from './surroundings.js';
import { formCheck, isSensitive } from './taint-node.js';
import type { TaintSetup } from './taint-node.js';
import { compareCaptures, compareKeys } from './two-runs.js';

const subject = 'relay';
const scheme = 'hmac-anon/1';
const pageIndex = 33_000;

interface RelayResult {
  readonly statuses: readonly (readonly string[])[];
}

interface RelayRun extends Omit<SubjectRun, 'result'> {
  readonly result: RelayResult | undefined;
}

export async function taintRelay(setup: TaintSetup): Promise<readonly AuditCheck[]> {
  const people = { first: createPersonalData('first'), second: createPersonalData('second') };
  const events = eventsOf(setup.catalog, 'behavior');
  const first = createScenario(events, people.first, { tricky: false });
  const second = createScenario(events, people.second, { tricky: false });
  const [one, other] = auditKeys;
  const run = await runRelay(setup, people.first, first, { ...one, scheme });
  if (run.result === undefined) return [notMeasured(`taint.${subject}`, 'the relay leaks nothing', 'The root has no @candor/node-reporter/relay.')];
  const underOtherKey = await runRelay(setup, people.first, first, { ...other, scheme });
  const tokens = await runRelay(setup, people.first, first, { keyId: one.keyId, scheme, tokens: first.tokens });
  const otherTokens = await runRelay(setup, people.second, second, { keyId: one.keyId, scheme, tokens: second.tokens });
  const expectation = nodeExpectation({ catalog: setup.catalog, collector: setup.collector, eventClass: 'behavior', scenario: first, identity: { ...one, scheme } });
  return [
    answersCheck(run.result, first),
    formCheck(subject, setup.catalog, { ...run, result: undefined }, [...first.canaries, ...auditKeys.map(({ key }) => key)]),
    closedWorldCheck(subject, "between relay and collector; the page's ids are the auditor's", explainCapture(run.capture, expectation)),
    twoRunsCheck(subject, "same ids, clock, randomness and tokens; other values, cookies, user agent, referrer and addresses in the page's headers", compareCaptures(tokens.capture, otherTokens.capture)),
    twoKeysCheck(subject, compareKeys(run.capture, underOtherKey.capture, isSensitive(setup.catalog))),
  ];
}

function answersCheck({ statuses: [refused = [], taken = []] }: RelayResult, { tracked }: Scenario): AuditCheck {
  const accepted = taken.filter((status) => status === 'accepted').length;
  const rejected = refused.filter((status) => status === 'rejected').length;
  return {
    id: `taint.${subject}.answers`,
    title: 'the relay takes declared events and refuses undeclared properties',
    status: accepted === tracked.length && rejected > 0 && rejected === refused.length ? 'passed' : 'failed',
    detail: 'answers of the relay to the page',
    counts: { accepted, rejected },
  };
}

async function runRelay({ root, collector }: TaintSetup, person: PersonalData, scenario: Scenario, identity: Identity): Promise<RelayRun> {
  const surroundings = createSurroundings(person);
  const canary = (what: string, offset: number): string => encodeURIComponent(person.canary(what, pageIndex + offset));
  const headers = {
    cookie: `session=${canary('session', 0)}`,
    'user-agent': `Mozilla/5.0 ${canary('device', 1)}`,
    referer: `https://product.example.com/${canary('user', 2)}`,
    'x-forwarded-for': canary('address', 3),
    'x-request-id': canary('session', 4),
  };
  const ids = createPageIds();
  const plan = {
    root,
    url: collector.url,
    ...identity,
    nowMs: auditNowMs,
    random: injectedRandomness('behavior'),
    headers,
    refused: { batch_id: ids.v7(), events: scenario.tracked.slice(0, 3).map((event) => relayEvent(event, ids, scenario.surroundings)) },
    batch: { batch_id: ids.v7(), events: scenario.tracked.map((event) => relayEvent(event, ids, {})) },
  };
  try {
    collector.take();
    collector.failNext(1, person.canary('user', pageIndex + 5));
    const ended = await runProcess(process.execPath, {
      args: [...subjectArguments('relay'), ...surroundings.args],
      env: surroundings.env,
      cwd: surroundings.cwd,
      input: JSON.stringify(plan),
    });
    const traces = [...surroundings.traces(), { source: 'output', bytes: ended.stdout }, { source: 'output', bytes: ended.stderr }];
    const values = [...surroundings.values, ...Object.values(headers).map((value) => value.replace(/^\S+[=/ ](?=\S+$)/, ''))];
    return { capture: collector.take(), traces, values, result: subjectAnswer<RelayResult>(ended) };
  } finally {
    surroundings.remove();
  }
}

function relayEvent(event: TrackedEvent, ids: PageIds, more: Readonly<Record<string, string>>): object {
  const properties = { ...more, ...Object.fromEntries(event.fields.map(({ name, value }) => [name, value])) };
  return { id: ids.v7(), event: event.name, at: `${new Date(minuteMs()).toISOString().slice(0, 19)}Z`, distinct_id: ids.installation, properties };
}

const minuteMs = (): number => Math.floor(auditNowMs / 60_000) * 60_000;

interface PageIds {
  readonly installation: string;
  v7(): string;
}

/** Ids of the page, from the end of the list that the relay's own come from: the auditor knows them all. */
function createPageIds(): PageIds {
  const list = [...injectedRandomness('behavior')];
  const next = (): string => list.pop() ?? '';
  const time = minuteMs().toString(16).padStart(12, '0');
  return {
    installation: idOf(next(), '4'),
    v7: () => idOf(time + next().slice(12), '7'),
  };
}
