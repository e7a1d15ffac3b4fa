/**
 * Names the mistake behind wrong answers, so that a failure says "the key was trimmed" and not "case 311 differs".
 *
 * Promises: nothing is named where nothing is wrong; a mistake is named only where it explains every probe that was answered.
 * Must not: repeat an answer. The names of mistakes in constructions come from `vectors/`, the others from here.
 */
import { loadDiagnostics } from '../vectors.js';
import { faultText } from './adapter-process.js';
import type { JudgedCase, VectorRun } from './vector-run.js';

export interface Bug {
  readonly name: string;
  /** One sentence. */
  readonly what: string;
}

/** Bugs of conduct: what an implementation takes that it must refuse, and what it remembers. */
const conduct = {
  constant: 'Every value has one and the same pseudonym.',
  'cache-ignores-key': 'A remembered pseudonym was given for a value under another key.',
  'cache-ignores-kind': 'A remembered pseudonym was given for a value of another kind.',
  'cache-ignores-epoch': 'A remembered pseudonym was given for a value in another month.',
  'cache-ignores-value': 'A remembered pseudonym was given for another value.',
  'cache-ignores-scope': 'A remembered pseudonym was given for a value in another scope.',
  'lone-surrogate-as-replacement-character': 'Half of a surrogate pair became U+FFFD: two users may share a pseudonym.',
  'lone-surrogate-as-question-mark': 'Half of a surrogate pair became a question mark: two users may share a pseudonym.',
  'lone-surrogate-in-three-bytes': 'Half of a surrogate pair was encoded in three bytes, which is no UTF-8.',
  'lone-surrogate-taken': 'A value that is not well-formed was taken.',
  'not-text-taken': 'A value that is not text was converted, not refused.',
  'weak-keys-taken': 'The key policy takes keys that can be guessed.',
  'weak-keys-misnamed': 'The key policy refuses, but names another reason than the first rule that was broken.',
  'scope-not-checked': 'A kind or an epoch outside its form was taken.',
  'wire-form-too-wide': 'The wire pattern takes what is not the form of a pseudonym.',
  'hmac-of-bytes': 'HMAC-SHA256 of bytes differs from RFC 4231.',
  'pairs-not-kept-apart': 'Two answers that must differ are equal, or the other way round.',
} as const;
export type ConductBug = keyof typeof conduct;

const lossOfHalves: readonly ConductBug[] = ['lone-surrogate-as-replacement-character', 'lone-surrogate-as-question-mark', 'lone-surrogate-in-three-bytes'];

export function diagnose(run: VectorRun): readonly Bug[] {
  const wrong = run.cases.filter(({ outcome }) => outcome === 'wrong');
  const within = (...groups: readonly string[]): readonly JudgedCase[] => wrong.filter(({ asked }) => groups.includes(asked.group));
  const known = (name: ConductBug, cases: readonly JudgedCase[]): readonly Bug[] => (cases.length > 0 ? [{ name, what: conduct[name] }] : []);
  const keys = within('RejectedKey');
  const construction = constructionBugs(run, within('Pseudonym', 'Diagnostic'));
  return [
    ...(run.fault === undefined ? [] : [{ name: `adapter-${run.fault.replaceAll('_', '-')}`, what: faultText(run.fault) }]),
    ...construction,
    ...lostHalves(within('RejectedValue')),
    ...known('not-text-taken', within('RejectedType')),
    ...known('weak-keys-taken', keys.filter(({ answers }) => answers.some((answer) => 'out' in answer))),
    ...known('weak-keys-misnamed', keys.filter(({ answers }) => answers.some((answer) => 'reject' in answer))),
    ...known('scope-not-checked', within('RejectedScope')),
    ...known('wire-form-too-wide', within('RejectedEncoding')),
    ...known('hmac-of-bytes', within('Rfc4231')),
    // A wrong construction has its own name; its pairs tell nothing more.
    ...(construction.length > 0 ? [] : known('pairs-not-kept-apart', within('Relation'))),
  ];
}

function constructionBugs(run: VectorRun, wrong: readonly JudgedCase[]): readonly Bug[] {
  if (wrong.length === 0) return [];
  const { mistakes, testGroups } = loadDiagnostics(run.scheme);
  const answered = run.cases.filter(({ asked, outcome }) => asked.group === 'Diagnostic' && (outcome === 'right' || outcome === 'wrong'));
  const said = new Map(answered.map(({ asked, answers: [answer] }) => [asked.id, answer]));
  const probes = testGroups.flatMap((group) => (group.type === 'Diagnostic' ? group.tests.filter(({ tcId }) => said.has(tcId)) : []));
  /** On how many probes the implementation answered as this mistake would. */
  const agreement = (name: string): number =>
    probes.filter(({ tcId, wrong: listed, expected }) => {
      const predicted = name in listed ? listed[name] : expected;
      const answer = said.get(tcId);
      return answer !== undefined && ('out' in answer ? answer.out === predicted : predicted === null);
    }).length;

  const names = Object.keys(mistakes);
  const explaining = names.filter((name) => probes.length > 0 && agreement(name) === probes.length);
  if (explaining.length > 0) return explaining.map((name) => ({ name, what: mistakes[name] ?? '' }));
  const remembered = rememberedOver(run);
  if (remembered !== undefined) return [{ name: remembered, what: conduct[remembered] }];
  const closest = names.reduce((best, name) => (agreement(name) > agreement(best) ? name : best), names[0] ?? '');
  return [{ name: 'unknown', what: `No known mistake explains it all. The closest is ${closest}, which agrees on ${agreement(closest)} of ${probes.length} probes.` }];
}

/** A cache: each wrong answer is the right one of an earlier case, and always the same part of the input was not looked at. */
function rememberedOver(run: VectorRun): ConductBug | undefined {
  const asked = run.cases.filter((one) => one.asked.pseudonym !== undefined && one.answers.some((answer) => 'out' in answer));
  const outputs = asked.map(({ answers: [answer] }) => (answer !== undefined && 'out' in answer ? answer.out : undefined));
  if (new Set(outputs).size === 1) return 'constant';
  const overlooked = new Set<string>();
  for (const [place, { asked: own, outcome }] of asked.entries()) {
    if (outcome !== 'wrong' || own.pseudonym === undefined) continue;
    const { input } = own.pseudonym;
    const source = asked.slice(0, place).find((earlier) => earlier.asked.pseudonym?.expected === outputs[place])?.asked.pseudonym?.input;
    if (source === undefined) return undefined;
    for (const part of ['key', 'kind', 'epoch', 'msg'] as const) if (source[part] !== input[part]) overlooked.add(part);
  }
  if (overlooked.has('msg')) return 'cache-ignores-value';
  if (overlooked.has('key')) return 'cache-ignores-key';
  if (overlooked.size > 1) return 'cache-ignores-scope';
  return overlooked.has('kind') ? 'cache-ignores-kind' : 'cache-ignores-epoch';
}

function lostHalves(wrong: readonly JudgedCase[]): readonly Bug[] {
  if (wrong.length === 0) return [];
  const by = lossOfHalves.find((_name, place) =>
    wrong.every(({ asked, answers: [answer] }) => answer !== undefined && 'out' in answer && answer.out === asked.wrong?.[place]),
  );
  const name = by ?? 'lone-surrogate-taken';
  return [{ name, what: conduct[name] }];
}
