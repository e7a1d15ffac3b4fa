/**
 * Runs the real reporter, plants each leak into what it sent, and lets the three detectors look.
 *
 * Promises: the same detectors and the same bytes as `taint`, so that what is shown here holds there.
 */
import type { Catalog } from '../catalog-model.js';
import { startCaptureCollector } from './capture-collector.js';
import { explainCapture } from './closed-world.js';
import { nodeExpectation } from './node-expectation.js';
import { auditKeys, runNodeReporter } from './node-run.js';
import { createPersonalData } from './personal-data.js';
import { plantedLeaks } from './planted-leaks.js';
import type { DetectorName, PlantedLeak } from './planted-leaks.js';
import { plantInCapture } from './planted-request.js';
import type { Capture } from './http-capture.js';
import { coveringEvents, createScenario, eventsOf } from './scenario.js';
import { findValues } from './searched-values.js';
import { compareCaptures } from './two-runs.js';

export interface LeakOutcome {
  readonly leak: PlantedLeak;
  readonly caughtBy: readonly DetectorName[];
}

export interface LeakControls {
  /** Detectors that accuse the reporter as it is. Has to be empty. */
  readonly accused: readonly DetectorName[];
  readonly outcomes: readonly LeakOutcome[];
}

/** Undefined where the root has no Node reporter. */
export async function runLeakControls(root: string, catalog: Catalog): Promise<LeakControls | undefined> {
  const events = coveringEvents(eventsOf(catalog, 'usage'));
  const [first, second] = (['first', 'second'] as const).map((set) => createPersonalData(set));
  const [scenario, other] = [first, second].map((person) => createScenario(events, person as NonNullable<typeof person>));
  if (first === undefined || second === undefined || scenario === undefined || other === undefined) return undefined;
  const collector = await startCaptureCollector();
  try {
    const options = { root, collector, eventClass: 'usage', person: first, scenario } as const;
    const { key, keyId } = auditKeys[0];
    const scheme = 'hmac-anon/1';
    const keyed = await runNodeReporter({ ...options, identity: { key, keyId, scheme } });
    if (keyed.result === undefined) return undefined;
    const one = await runNodeReporter({ ...options, identity: { keyId, scheme, tokens: scenario.tokens } });
    const two = await runNodeReporter({ ...options, person: second, scenario: other, identity: { keyId, scheme, tokens: other.tokens } });
    const expectation = nodeExpectation({ ...options, catalog, identity: { key, keyId, scheme } });

    const look = (run: Capture, tokens: Capture, otherTokens: Capture): DetectorName[] => {
      const requests = run.requests.map(({ raw }) => ({ source: 'request', bytes: raw }));
      return [
        ...(findValues([...scenario.canaries, key], requests).length > 0 ? (['form_scan'] as const) : []),
        ...(explainCapture(run, expectation).unexplained.length > 0 ? (['closed_world'] as const) : []),
        ...(compareCaptures(tokens, otherTokens).differences.length > 0 ? (['two_runs'] as const) : []),
      ];
    };
    const outcomes = plantedLeaks.map((leak): LeakOutcome => {
      const plantedIn = (capture: Capture, { tracked }: typeof scenario): Capture => plantInCapture(capture, (request) => leak.plant(request, { tracked, key }));
      return { leak, caughtBy: look(plantedIn(keyed.capture, scenario), plantedIn(one.capture, scenario), plantedIn(two.capture, other)) };
    });
    return { accused: look(keyed.capture, one.capture, two.capture), outcomes };
  } finally {
    await collector.close();
  }
}
