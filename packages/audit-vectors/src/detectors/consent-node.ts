/** `consent` on the Node reporter: silence from outside, and what a withdrawal leaves. */
import type { AuditCheck } from '../audit-command.js';
import { subjectAnswer, subjectArguments } from '../subject.js';
import type { CaptureCollector } from './capture-collector.js';
import type { Catalog } from '../catalog-model.js';
import { nodeCases } from './consent-cases.js';
import type { NodeCase } from './consent-cases.js';
import { meansWords, noTrace, silenceCheck } from './consent-checks.js';
import { notMeasured } from './detector-checks.js';
import { auditKeys, auditNowMs, injectedRandomness } from './node-run.js';
import type { SubjectResult } from './node-run.js';
import { createPersonalData } from './personal-data.js';
import { createScenario, eventsOf } from './scenario.js';
import type { Scenario, Step } from './scenario.js';
import { findValues } from './searched-values.js';
import { probe } from './silence-probe.js';
import type { Observation, ProbeMeans } from './silence-probe.js';
import { createSurroundings } from './surroundings.js';

export interface ConsentSetup {
  readonly root: string;
  readonly catalog: Catalog;
  readonly collector: CaptureCollector;
  readonly means: ProbeMeans;
}

/** Events per case: enough to be sent at once by their number alone. */
const trackedEvents = 25;

export async function consentOfNode(setup: ConsentSetup): Promise<readonly AuditCheck[]> {
  const checks: AuditCheck[] = [];
  for (const tested of nodeCases) checks.push(await nodeSilence(setup, tested));
  return [...checks, await withdrawalOfNode(setup)];
}

async function nodeSilence(setup: ConsentSetup, tested: NodeCase): Promise<AuditCheck> {
  const scenario = scenarioOf(setup.catalog, tested.options['class'] === 'usage' ? 'usage' : 'behavior');
  const steps: readonly Step[] = [
    ...(tested.optOutFirst ? [{ do: 'consent', to: 'denied' } as const] : []),
    ...scenario.steps,
    { do: 'flush', timeoutMs: 2_000 },
    { do: 'stats' },
    { do: 'shutdown', timeoutMs: 2_000 },
  ];
  const { result, connections, eventFiles, observation } = await runCase(setup, tested, scenario, steps);
  const title = `Node, ${tested.name.replaceAll('_', ' ')}`;
  if (result === undefined) return notMeasured(`consent.node.${tested.name}`, title, 'The root has no @candor/node-reporter. Install it there.');
  return silenceCheck({
    id: `node.${tested.name}`,
    title,
    nothing: noTrace,
    speaks: tested.speaks === true,
    connections,
    eventFiles,
    captured: result.stats[0]?.captured ?? 0,
    observation,
    mayWrite: false,
    means: meansWords(setup.means, true),
  });
}

const scenarioOf = (catalog: Catalog, eventClass: 'behavior' | 'usage'): Scenario => createScenario(eventsOf(catalog, eventClass).slice(0, trackedEvents), createPersonalData('first'), { tricky: false });

interface CaseRun {
  readonly result: SubjectResult | undefined;
  readonly connections: number;
  readonly eventFiles: number;
  readonly observation: Observation;
  readonly bodies: readonly string[];
}

async function runCase({ root, collector, means }: ConsentSetup, tested: NodeCase, scenario: Scenario, steps: readonly Step[]): Promise<CaseRun> {
  const surroundings = createSurroundings(createPersonalData('first'));
  const { key, keyId } = auditKeys[0];
  const plan = { root, url: collector.url, key, keyId, scheme: 'hmac-anon/1', nowMs: auditNowMs, random: injectedRandomness(tested.name), options: tested.options, steps, surroundings: scenario.surroundings };
  try {
    collector.take();
    const observation = await probe(means, {
      args: subjectArguments('node-reporter'),
      env: { ...surroundings.env, ...tested.env },
      cwd: surroundings.cwd,
      home: surroundings.home,
      restrict: true,
      input: JSON.stringify(plan),
    });
    const files = surroundings.traces();
    const { connections, requests } = collector.take();
    return { result: subjectAnswer<SubjectResult>(observation.ended), connections, eventFiles: files.length, observation, bodies: requests.map(({ raw }) => raw.toString('latin1')) };
  } finally {
    surroundings.remove();
  }
}

/** A yes, a no with events waiting, a yes again: nothing of the middle is ever sent, and nothing links the ends. */
async function withdrawalOfNode(setup: ConsentSetup): Promise<AuditCheck> {
  const scenario = scenarioOf(setup.catalog, 'behavior');
  const [before, waiting, after] = [scenario.steps.slice(0, 3), scenario.steps.slice(3, 8), scenario.steps.slice(8, 11)];
  const steps: readonly Step[] = [
    ...before,
    { do: 'flush' },
    ...waiting,
    { do: 'consent', to: 'denied' },
    { do: 'stats' },
    { do: 'flush' },
    { do: 'consent', to: 'granted' },
    ...after,
    { do: 'flush' },
    { do: 'stats' },
    { do: 'shutdown' },
  ];
  const { result, bodies } = await runCase(setup, { name: 'withdrawal', options: { class: 'behavior', edition: 'oss', consent: 'granted' } }, scenario, steps);
  const title = 'a withdrawal purges what waits; a new yes has new ids';
  if (result === undefined) return notMeasured('consent.node.withdrawal', title, 'The root has no @candor/node-reporter. Install it there.');
  const [purged, ended] = result.stats;
  const linked = linkedIds(bodies);
  const lost = purged?.dropped['consent_withdrawn'] ?? 0;
  const passed = purged?.pending === 0 && lost === waiting.length && ended?.accepted === before.length + after.length && linked === 0 && bodies.length === 2;
  return {
    id: 'consent.node.withdrawal',
    title,
    status: passed ? 'passed' : 'failed',
    detail: 'three events sent, five waiting at the withdrawal, three after a new yes',
    counts: { pending: purged?.pending ?? 0, purged: lost, accepted: ended?.accepted ?? 0, requests: bodies.length, linked_ids: linked },
  };
}

/** Ids of the first request that occur in a later one. The key's id is the installation's and may. */
export function linkedIds(bodies: readonly string[]): number {
  const ids = (body: string): readonly string[] => [...new Set(body.match(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g))].filter((id) => id !== auditKeys[0].keyId);
  const [first = '', ...later] = bodies;
  return findValues(ids(first), later.map((body) => ({ source: 'request', bytes: Buffer.from(body) }))).length;
}
