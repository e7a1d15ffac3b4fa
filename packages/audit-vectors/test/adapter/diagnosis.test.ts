/** A mistake is called by its name; where none explains it all, that is said. What is right is not accused: `selftest` shows it for every bug. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/adapter/diagnosis.js';
import { vectorCases } from '../../src/adapter/vector-cases.js';
import { vectorChecks } from '../../src/adapter/vector-checks.js';
import { runVectors, type JudgedCase, type VectorRun } from '../../src/adapter/vector-run.js';
import { packageFile } from '../../src/package-files.js';
import { loadDiagnostics, loadVectors } from '../../src/vectors.js';

/** A run in which every answer is right but for what `change` makes of it; undefined: skipped. */
function runOf(change: (one: JudgedCase['asked']) => string | undefined): VectorRun {
  const cases = vectorCases(1)
    .filter(({ pseudonym }) => pseudonym !== undefined)
    .map((asked): JudgedCase => {
      const out = change(asked);
      const answers = [out === undefined ? { skipped: 'no' } : { out }];
      return { asked, answers, outcome: out === undefined ? 'skipped' : asked.isRight(answers) ? 'right' : 'wrong' };
    });
  return { scheme: 1, cases };
}
const expected = ({ pseudonym }: JudgedCase['asked']): string => pseudonym?.expected ?? '';
const names = (run: VectorRun): readonly string[] => diagnose(run).map(({ name }) => name);

test('every published case is asked, once, and RFC 4231', () => {
  for (const scheme of [1, 2] as const) {
    const asked = vectorCases(scheme);
    const published = [...loadVectors(scheme).testGroups, ...loadDiagnostics(scheme).testGroups, ...(scheme === 1 ? [] : loadVectors(1).testGroups.filter(({ type }) => type === 'RejectedKey'))];
    const wanted = published.flatMap(({ type, tests }) => tests.map(({ tcId }) => `${type} ${tcId}`));
    expect(asked.filter(({ group }) => group !== 'Rfc4231').map(({ group, id }) => `${group} ${id}`).sort()).toEqual(wanted.sort());
    expect(asked.filter(({ group }) => group === 'Rfc4231')).toHaveLength(7);
  }
});

test('nothing is named where nothing is wrong', () => expect(diagnose(runOf(expected))).toEqual([]));

test('the answers that the vectors list for a mistake have its name, for every mistake', () => {
  const { mistakes, testGroups } = loadDiagnostics(1);
  const probes = new Map(testGroups.flatMap((group) => (group.type === 'Diagnostic' ? group.tests.map((probe) => [probe.tcId, probe.wrong] as const) : [])));
  for (const name of Object.keys(mistakes)) {
    const said = (asked: JudgedCase['asked']): string => (asked.group === 'Diagnostic' ? (probes.get(asked.id)?.[name] ?? expected(asked)) : expected(asked));
    // A mistake that gives no pseudonym for a probe is a refusal, not a text; `selftest` has one.
    if ([...probes.values()].every((wrong) => wrong[name] !== null)) expect(names(runOf(said)), name).toEqual([name]);
  }
});

test('two mistakes at once are unknown, and the closest is said', () => {
  const run = runOf((asked) => Buffer.from(expected(asked), 'base64').toString('hex').slice(0, 63));
  const [bug] = diagnose(run);
  expect(bug?.name).toBe('unknown');
  expect(bug?.what).toMatch(/^No known mistake explains it all\. The closest is [a-z0-9-]+, which agrees on \d+ of 20 probes\.$/);
});

test('a mistake outside the probes is unknown too', () => {
  expect(names(runOf((asked) => (asked.group === 'Pseudonym' && asked.id === 1 ? 'x' : expected(asked))))).toEqual(['unknown']);
});

test('a part that was skipped does not hide a mistake in the rest', () => {
  expect(names(runOf((asked) => (asked.id % 2 === 0 ? undefined : Buffer.from(expected(asked), 'base64').toString('hex'))))).toEqual(['output-hexadecimal']);
});

test('the names of conduct bugs and of mistakes in the vectors do not collide', () => {
  const source = readFileSync(packageFile('src/adapter/diagnosis.ts'), 'utf8');
  const conduct = [...source.matchAll(/^ {2}'?([a-z][a-z0-9-]+)'?: '/gm)].map((match) => match[1]);
  const mistakes = [1, 2].flatMap((scheme) => Object.keys(loadDiagnostics(scheme as 1 | 2).mistakes));
  expect(conduct.length).toBeGreaterThan(15);
  expect(conduct.filter((name) => mistakes.includes(name ?? ''))).toEqual([]);
});

test('a check says what is wrong and repeats no answer', async () => {
  const run = await runVectors([process.execPath, packageFile('bad-impl/bad.mjs'), '1', 'passed-through'], 1);
  const checks = vectorChecks(run, 'vectors.adapter.scheme1', 'the adapter, scheme 1,');
  const pseudonyms = checks.find(({ id }) => id === 'vectors.adapter.scheme1.pseudonyms');
  expect(pseudonyms).toMatchObject({ status: 'failed', counts: { right: 0, wrong: 279 } });
  expect(pseudonyms?.detail).toContain('passed-through: The value is given back as it is.');
  expect(pseudonyms?.detail).toMatch(/^wrong: Pseudonym 1, .* and 267 more$/m);
  expect(JSON.stringify(checks)).not.toContain('alice@example.com');
  expect(checks.find(({ id }) => id.endsWith('.keys'))).toMatchObject({ status: 'not_measured', counts: { right: 0, skipped: 88 } });
});
