/** How the verdict over a run of Stryker is reached; the run itself takes most of an hour. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutateCommand } from '../../src/commands/mutate.js';
import { contextOf, makeFolder } from '../supply/checkout.js';

const source = 'export const least = 16;\nexport const name = "a" +\n  "b";\n';
const at = (line: number, column: number, endLine: number, endColumn: number) => ({ start: { line, column }, end: { line: endLine, column: endColumn } });
const killed = { id: '1', mutatorName: 'NumericLiteral', replacement: '0', status: 'Killed', location: at(1, 22, 1, 24) };
const lives = { id: '2', mutatorName: 'StringLiteral', replacement: '""', status: 'Survived', location: at(2, 21, 2, 24) };
const explained = { file: 'src/a.ts', mutator: 'StringLiteral', original: '"a"', replacement: '""', reason: 'The text is shown to nobody, and nothing is decided by it.' };

function checkout(mutants: readonly object[], survivors: readonly object[]): { root: string; report: string } {
  const root = makeFolder({
    'package.json': {},
    'packages/anonymizer/src/a.ts': source,
    'packages/anonymizer/mutation/survivors.json': survivors,
    'report.json': { schemaVersion: '1', files: { 'src/a.ts': { language: 'typescript', source, mutants } } },
  });
  return { root, report: join(root, 'report.json') };
}

const judge = async (mutants: readonly object[], survivors: readonly object[]) => {
  const { root, report } = checkout(mutants, survivors);
  return (await mutateCommand.run(contextOf(root, '--report', report)))[0];
};

describe('a report', () => {
  test('passes where every mutant was killed or its survival is explained', async () => {
    const timedOut = { ...killed, id: '3', status: 'Timeout' };
    expect(await judge([killed, lives, timedOut], [explained])).toMatchObject({ status: 'passed', counts: { mutants: 3, killed: 2, timeout: 1, survived: 1, explained: 1 } });
  });

  test('fails on a survivor without a reason, and says what lived', async () => {
    expect(await judge([killed, lives], [])).toMatchObject({ status: 'failed', detail: 'src/a.ts: StringLiteral lives: "a" → ""' });
  });

  test.each(['NoCoverage', 'Ignored', 'Pending'])('takes a mutant that was %s for one that lives', async (status) => {
    expect(await judge([killed, { ...lives, status }], [])).toMatchObject({ status: 'failed' });
  });

  test.each([
    ['of another file', { file: 'src/b.ts' }],
    ['of another kind', { mutator: 'NumericLiteral' }],
    ['of another text', { original: '"b"' }],
    ['of another change', { replacement: '"x"' }],
    ['without words', { reason: 'fine' }],
  ])('does not take an explanation %s', async (_name, change) => {
    expect(await judge([lives], [{ ...explained, ...change }])).toMatchObject({ status: 'failed', counts: { explained: 0 } });
  });

  test('fails on an explanation that no mutant needs', async () => {
    expect(await judge([killed], [explained])).toMatchObject({ status: 'failed', detail: expect.stringContaining('is explained and does not live') as string });
  });

  test('reads a change over several lines', async () => {
    const long = { ...lives, location: at(2, 21, 3, 6) };
    expect(await judge([long], [])).toMatchObject({ detail: 'src/a.ts: StringLiteral lives: "a" + "b" → ""' });
  });

  test('fails without a mutant, and on other sources', async () => {
    expect(await judge([], [])).toMatchObject({ status: 'failed', detail: 'The report holds no mutant.' });
    const { root, report } = checkout([killed], []);
    writeFileSync(join(root, 'packages/anonymizer/src/a.ts'), `${source}// changed\n`);
    expect(await mutateCommand.run(contextOf(root, '--report', report))).toMatchObject([{ status: 'failed', detail: 'The report was made on other sources than these.' }]);
  });
});

describe('several reports, one for each file', () => {
  /** A checkout with two sources, and one report on each. */
  function slices(): { root: string; first: string; second: string } {
    const { root, report } = checkout([killed], []);
    writeFileSync(join(root, 'packages/anonymizer/src/b.ts'), source);
    const second = join(root, 'second.json');
    writeFileSync(second, JSON.stringify({ files: { 'src/b.ts': { source, mutants: [killed, lives] } } }));
    return { root, first: report, second };
  }

  test('are counted together, and recorded as what they are', async () => {
    const { root, first, second } = slices();
    expect(await mutateCommand.run(contextOf(root, '--report', first, '--report', second, '--record'))).toMatchObject([{ status: 'failed', detail: 'src/b.ts: StringLiteral lives: "a" → ""', counts: { mutants: 3, killed: 2 } }]);
    expect(JSON.parse(readFileSync(join(root, 'packages/anonymizer/mutation/result.json'), 'utf8'))).toMatchObject({ command: 'candor-audit mutate --report FILE --report FILE --record' });
  });

  test('stand for the sources only together, and once each', async () => {
    const { root, first, second } = slices();
    const detail = async (...reports: string[]) => (await mutateCommand.run(contextOf(root, ...reports.flatMap((file) => ['--report', file]))))[0];
    expect(await detail(first)).toMatchObject({ status: 'failed', detail: 'Not in the report: b.ts.' });
    expect(await detail(first, second, first)).toMatchObject({ status: 'failed', detail: 'A source is in two of the reports.' });
  });
});

describe('a recorded run', () => {
  test('counts for exactly the sources it was made on', async () => {
    const { root, report } = checkout([killed, lives], [explained]);
    expect(await mutateCommand.run(contextOf(root, '--recorded'))).toMatchObject([{ status: 'not_measured' }]);
    await mutateCommand.run(contextOf(root, '--report', report, '--record'));
    expect(await mutateCommand.run(contextOf(root, '--recorded'))).toMatchObject([{ status: 'passed', counts: { mutants: 2, killed: 1, explained: 1 } }]);
    writeFileSync(join(root, 'packages/anonymizer/src/a.ts'), `${source}\n`);
    expect(await mutateCommand.run(contextOf(root, '--recorded'))).toMatchObject([{ status: 'not_measured' }]);
  });

  test('with a survivor that nobody explained stays a failure', async () => {
    const { root, report } = checkout([killed, lives], []);
    await mutateCommand.run(contextOf(root, '--report', report, '--record'));
    expect(JSON.parse(readFileSync(join(root, 'packages/anonymizer/mutation/result.json'), 'utf8'))).toMatchObject({ unexplained: 1 });
    expect(await mutateCommand.run(contextOf(root, '--recorded'))).toMatchObject([{ status: 'failed' }]);
  });
});

test('is not measured without a checkout, or without Stryker', async () => {
  expect(await mutateCommand.run(contextOf(makeFolder({ 'package.json': {} })))).toMatchObject([{ status: 'not_measured' }]);
  expect(await mutateCommand.run(contextOf(checkout([], []).root))).toMatchObject([{ status: 'not_measured', detail: expect.stringContaining('Stryker is not installed') as string }]);
});
