/** Puts the vectors to an adapter and counts what came back, group by group. */
import type { Scheme } from '../vectors.js';
import { runAdapter, type AdapterFault, type AdapterOptions } from './adapter-process.js';
import type { AdapterAnswer } from './adapter-protocol.js';
import { vectorCases, type CaseGroup, type VectorCase } from './vector-cases.js';

export interface JudgedCase {
  readonly asked: VectorCase;
  readonly outcome: 'right' | 'wrong' | 'skipped' | 'unanswered';
  /** One for each question that was answered. */
  readonly answers: readonly AdapterAnswer[];
}

export interface GroupCounts {
  readonly right: number;
  readonly wrong: number;
  readonly skipped: number;
  readonly unanswered: number;
}

export interface VectorRun {
  readonly scheme: Scheme;
  readonly cases: readonly JudgedCase[];
  readonly fault?: AdapterFault;
}

export async function runVectors(command: readonly string[], scheme: Scheme, options: AdapterOptions = {}): Promise<VectorRun> {
  const cases = vectorCases(scheme);
  const { answers, fault } = await runAdapter(command, cases.flatMap(({ questions }) => questions), options);
  let next = 0;
  const judged = cases.map((asked): JudgedCase => {
    const own = asked.questions.flatMap((_question, place) => answers.get(next + place) ?? []);
    next += asked.questions.length;
    return { asked, outcome: outcomeOf(asked, own), answers: own };
  });
  return { scheme, cases: judged, ...(fault !== undefined && { fault }) };
}

function outcomeOf(asked: VectorCase, answers: readonly AdapterAnswer[]): JudgedCase['outcome'] {
  if (answers.length < asked.questions.length) return 'unanswered';
  if (answers.some((answer) => 'skipped' in answer)) return 'skipped';
  return asked.isRight(answers) ? 'right' : 'wrong';
}

/** In the order in which the groups were asked. */
export function countsByGroup({ cases }: VectorRun): ReadonlyMap<CaseGroup, GroupCounts> {
  const counts = new Map<CaseGroup, GroupCounts>();
  for (const { asked, outcome } of cases) {
    const before = counts.get(asked.group) ?? { right: 0, wrong: 0, skipped: 0, unanswered: 0 };
    counts.set(asked.group, { ...before, [outcome]: before[outcome] + 1 });
  }
  return counts;
}
