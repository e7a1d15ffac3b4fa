/**
 * `candor-audit cross`: implementations in six languages, written from SPEC.md and not from our code, and both builds of the anonymizer of the
 * root, on every vector and on random inputs, compared with `node:crypto` byte for byte.
 *
 * Promises: one differing byte fails; a language that is not installed is `not_measured`, with what to install.
 */
import { runAdapter, faultText } from '../adapter/adapter-process.js';
import { languages, withLanguage, type Language } from '../adapter/languages.js';
import { randomQuestions } from '../adapter/random-questions.js';
import { rightAnswer } from '../adapter/reference.js';
import { rootAnonymizers } from '../adapter/root-anonymizer.js';
import { vectorChecks } from '../adapter/vector-checks.js';
import { runVectors } from '../adapter/vector-run.js';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { readOptions } from '../command-line.js';

const usage = `cross [--pairs N] [--only NAME,NAME…]
  --pairs N     random inputs for each implementation; default 2000, and 200 for the shell, which starts six processes for each
  --only NAMES  of ${['anonymizer', ...languages.map(({ id }) => id)].join(', ')}`;

export const crossCommand: AuditCommand = {
  name: 'cross',
  summary: 'implementations in Node, Python, Go, Java, Perl and shell, and the anonymizer of the root, agree byte for byte',
  usage,
  async run({ root, args, seed, say }) {
    const { pairs, isChosen } = readCrossOptions(args);
    const checks: AuditCheck[] = [];
    for (const language of languages.filter(({ id }) => isChosen(id))) {
      say(`  ${language.name} …`);
      checks.push(...(await crossLanguage(language, seed, pairs ?? language.pairs)));
    }
    for (const { id, name, command } of isChosen('anonymizer') ? rootAnonymizers(root) : []) {
      say(`  ${name} of the anonymizer …`);
      checks.push(await pairsCheck(command, `cross.anonymizer-${id}`, `${name} of the anonymizer`, seed, pairs ?? 2_000));
    }
    return checks;
  },
};

async function crossLanguage(language: Language, seed: number, pairs: number): Promise<readonly AuditCheck[]> {
  const id = `cross.${language.id}`;
  const measured = await withLanguage(language, async (command) => [
    ...notedSkips(vectorChecks(await runVectors(command, 1), `${id}.scheme1`, `${language.name}, scheme 1,`)),
    ...notedSkips(vectorChecks(await runVectors(command, 2), `${id}.scheme2`, `${language.name}, scheme 2,`)),
    await pairsCheck(command, id, language.name, seed, pairs),
  ]);
  if (typeof measured !== 'string') return measured;
  return [{ id: `${id}.scheme1.pseudonyms`, title: `${language.name} gives the pseudonym of every vector`, status: 'not_measured', detail: measured }];
}

/**
 * Under 60 lines hold no key policy, and a shell no Unicode: an adapter skips what its implementation is not there for. That is no gap of this
 * run, so it is told with the pseudonyms, in words and in the count, and not as something that was to be measured.
 */
function notedSkips(checks: readonly AuditCheck[]): readonly AuditCheck[] {
  const skippedOf = ({ counts }: AuditCheck): number => counts?.['skipped'] ?? 0;
  const left = checks.filter((check) => check.status === 'not_measured' && skippedOf(check) > 0);
  return checks
    .filter((check) => !left.includes(check))
    .map((check) => {
      if (left.length === 0 || !check.id.endsWith('.pseudonyms')) return check;
      const names = left.map((one) => `${one.id.slice(one.id.lastIndexOf('.') + 1)} ${skippedOf(one)}`);
      const counts = { ...check.counts, not_implemented: left.reduce((sum, one) => sum + skippedOf(one), 0) };
      return { ...check, detail: `${check.detail} Not implemented here: ${names.join(', ')}.`, counts };
    });
}

/** The same questions for everybody. */
export async function pairsCheck(command: readonly string[], id: string, name: string, seed: number, pairs: number): Promise<AuditCheck> {
  const questions = randomQuestions(seed, pairs);
  const { answers, fault } = await runAdapter(command, questions);
  const differing = questions.filter((question, place) => {
    const answer = answers.get(place);
    return answer === undefined || !('out' in answer) || answer.out !== rightAnswer(question);
  }).length;
  return {
    id: `${id}.random`,
    title: `${name} agrees with node:crypto on random inputs`,
    status: differing === 0 && fault === undefined ? 'passed' : 'failed',
    detail: [`Seed ${seed}.`, ...(fault === undefined ? [] : [faultText(fault)])].join(' '),
    counts: { pairs, differing },
  };
}

function readCrossOptions(args: readonly string[]): { readonly pairs: number | undefined; readonly isChosen: (id: string) => boolean } {
  const { values, positionals } = readOptions(args, { pairs: { type: 'string' }, only: { type: 'string' } }, usage);
  const pairs = values['pairs'] as string | undefined;
  const only = (values['only'] as string | undefined)?.split(',');
  if (positionals.length > 0) throw new AuditError('usage', 'Write: candor-audit cross [--pairs N] [--only NAME,NAME…]');
  if (pairs !== undefined && !/^[1-9][0-9]{0,6}$/.test(pairs)) throw new AuditError('usage', '--pairs takes a number from 1 to 9999999.');
  const known = ['anonymizer', ...languages.map(({ id }) => id)];
  if (only !== undefined && !only.every((name) => known.includes(name))) throw new AuditError('usage', `--only takes names of ${known.join(', ')}.`);
  return { pairs: pairs === undefined ? undefined : Number(pairs), isChosen: (id) => only === undefined || only.includes(id) };
}
