/** A run of the vectors as checks: one for each thing that they prove, with counts, and the mistake by name where one was made. */
import type { AuditCheck, CheckStatus } from '../audit-command.js';
import { faultText } from './adapter-process.js';
import { diagnose } from './diagnosis.js';
import type { CaseGroup } from './vector-cases.js';
import type { JudgedCase, VectorRun } from './vector-run.js';

interface Proof {
  readonly name: string;
  readonly title: string;
  readonly groups: readonly CaseGroup[];
}

/** In the order of the lines that a person reads. */
const proofs: readonly Proof[] = [
  { name: 'pseudonyms', title: 'gives the pseudonym of every vector', groups: ['Pseudonym', 'Diagnostic'] },
  { name: 'pairs', title: 'keeps apart what must differ', groups: ['Relation'] },
  { name: 'values', title: 'refuses values that are not well-formed', groups: ['RejectedValue'] },
  { name: 'types', title: 'refuses values that are not text', groups: ['RejectedType'] },
  { name: 'keys', title: 'refuses keys that can be guessed, each for its reason', groups: ['RejectedKey'] },
  { name: 'scopes', title: 'refuses kinds and epochs outside their form', groups: ['RejectedScope'] },
  { name: 'forms', title: 'has a wire pattern that takes nothing but pseudonyms', groups: ['RejectedEncoding'] },
  { name: 'rfc4231', title: 'computes HMAC-SHA256 of bytes as RFC 4231 has it', groups: ['Rfc4231'] },
];

/** Ids of cases that a failure lists. */
const idsShown = 12;

/** `id`: what the checks' ids begin with, e.g. `vectors.node.scheme1`. `subject`: who is meant, at the beginning of a title. */
export function vectorChecks(run: VectorRun, id: string, subject: string): readonly AuditCheck[] {
  const mistakes = diagnose(run).map(({ name, what }) => `${name}: ${what}`);
  const checks = proofs.flatMap(({ name, title, groups }) => {
    const cases = run.cases.filter(({ asked }) => groups.includes(asked.group));
    return cases.length === 0 ? [] : [proofCheck({ id: `${id}.${name}`, title: `${subject} ${title}` }, cases, mistakes)];
  });
  if (run.fault === undefined) return checks;
  return [{ id: `${id}.adapter`, title: `${subject} answers as an adapter`, status: 'failed', detail: faultText(run.fault) }, ...checks];
}

function proofCheck(head: Pick<AuditCheck, 'id' | 'title'>, cases: readonly JudgedCase[], mistakes: readonly string[]): AuditCheck {
  const of = (outcome: JudgedCase['outcome']): readonly JudgedCase[] => cases.filter((one) => one.outcome === outcome);
  const [right, wrong, skipped, unanswered] = [of('right'), of('wrong'), of('skipped'), of('unanswered')];
  const counts: Record<string, number> = { right: right.length };
  for (const [name, some] of Object.entries({ wrong, skipped, unanswered })) if (some.length > 0) counts[name] = some.length;
  const measured = right.length + wrong.length > 0;
  const status: CheckStatus = !measured ? 'not_measured' : wrong.length + unanswered.length > 0 ? 'failed' : 'passed';
  const detail = {
    passed: skipped.length > 0 ? `${skipped.length} were skipped.` : 'Every answer is right.',
    not_measured: unanswered.length > 0 ? 'It gave no answer.' : 'It skipped all of them: it does not implement this.',
    failed: [...(wrong.length > 0 ? [`wrong: ${idList(wrong)}`, ...mistakes] : []), ...(unanswered.length > 0 ? ['Not all were answered.'] : [])].join('\n'),
  };
  return { ...head, status, detail: detail[status], counts };
}

function idList(cases: readonly JudgedCase[]): string {
  const names = cases.slice(0, idsShown).map(({ asked }) => `${asked.group} ${asked.id}`);
  return `${names.join(', ')}${cases.length > idsShown ? ` and ${cases.length - idsShown} more` : ''}`;
}
