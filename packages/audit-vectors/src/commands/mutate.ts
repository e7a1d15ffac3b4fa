/**
 * `candor-audit mutate`: Stryker changes the anonymizer in every place it knows, and the package's own tests must notice each change.
 *
 * Promises: counts are those of a run; a recorded run counts only for exactly the sources it was made on. Must not: install anything, or
 * count what lived as killed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { readOptions } from '../command-line.js';
import { digestOfSources, judge, sourcesFault, type ExplainedSurvivor, type MutationReport, type MutationVerdict } from '../supply/mutation-report.js';
import { readJson } from '../supply/published-packages.js';

const usage = `mutate [--recorded | --report FILE…] [--record]
  Runs Stryker on packages/anonymizer/src (most of an hour on two cores) and holds what lived against mutation/survivors.json there.
  --recorded     runs nothing: takes the recorded run in mutation/result.json, if it was made on exactly these sources
  --report FILE  runs nothing: takes Stryker's own JSON report, made on exactly these sources; may be repeated, where it was run file by file
  --record       writes mutation/result.json: date, digest of the sources, counts`;

const frame = { id: 'mutate.survivors', title: 'every change of the anonymizer is noticed by its tests, or its survival is explained' } as const;

/** `mutation/result.json`. */
interface Recorded {
  readonly date: string;
  readonly command: string;
  readonly sources: string;
  readonly counts: MutationVerdict['counts'];
  readonly unexplained: number;
}

/** Milliseconds: some 500 mutants at a few seconds each, on a busy machine. */
const strykerTimeout = 7_200_000;

export const mutateCommand: AuditCommand = {
  name: 'mutate',
  summary: 'mutation testing of the anonymizer: no survivor without a written reason',
  usage,
  argsInAll: ['--recorded'],
  async run({ root, args, say }) {
    const options = { recorded: { type: 'boolean' }, record: { type: 'boolean' }, report: { type: 'string', multiple: true } } as const;
    const { values, positionals } = readOptions(args, options, usage);
    const files = values['report'] as readonly string[] | undefined;
    if (positionals.length > 0 || (values['recorded'] === true && files !== undefined)) throw new AuditError('usage', 'Write: candor-audit mutate [--recorded | --report FILE…]');
    const folder = join(root, 'packages/anonymizer');
    if (!existsSync(join(folder, 'mutation'))) return [notMeasured('The root is no checkout: there are no tests of the anonymizer to run.')];
    if (values['recorded'] === true) return [checkRecorded(folder)];
    const made = files === undefined ? runStryker(root, folder, say) : files.map(readReport);
    if (typeof made === 'string') return [notMeasured(made)];
    const fault = sourcesFault(made, folder);
    if (fault !== undefined) return [{ ...frame, status: 'failed', detail: fault }];
    const report: MutationReport = { files: Object.assign({}, ...made.map(({ files: of }) => of)) as MutationReport['files'] };
    const verdict = judge(report, readJson(join(folder, 'mutation/survivors.json')) as readonly ExplainedSurvivor[]);
    if (values['record'] === true) record(folder, verdict, files?.length ?? 0);
    return [checkOf(verdict)];
  },
};

function notMeasured(detail: string): AuditCheck {
  return { ...frame, status: 'not_measured', detail };
}

/** The report of a run, or why there was none. */
function runStryker(root: string, folder: string, say: (line: string) => void): readonly MutationReport[] | string {
  const program = join(root, 'node_modules/.bin/stryker');
  if (!existsSync(program)) return 'Stryker is not installed. In the checkout: npm install --no-save --ignore-scripts @stryker-mutator/core@9.5.1 @stryker-mutator/vitest-runner@9.5.1';
  say('Stryker is running; this takes most of an hour …');
  const { status } = spawnSync(program, ['run', 'mutation/stryker.config.json'], { cwd: folder, timeout: strykerTimeout, stdio: ['ignore', 'ignore', 'ignore'] });
  return status === 0 ? [readReport(join(folder, 'reports/mutation.json'))] : 'Stryker did not run to its end. Run it by hand in packages/anonymizer: npx stryker run mutation/stryker.config.json';
}

function readReport(file: string): MutationReport {
  if (!existsSync(file)) throw new AuditError('input_unreadable', 'It is the report of Stryker.');
  return readJson(file) as MutationReport;
}

function checkOf({ counts, unexplained, idle }: MutationVerdict): AuditCheck {
  const faults = [
    ...unexplained.map(({ file, mutator, original, replacement }) => `${file}: ${mutator} lives: ${oneLine(original)} → ${oneLine(replacement)}`),
    ...idle.map(({ file, mutator, original }) => `${file}: ${mutator} of ${oneLine(original)} is explained and does not live`),
    ...(counts.mutants === 0 ? ['The report holds no mutant.'] : []),
  ];
  return { ...frame, status: faults.length === 0 ? 'passed' : 'failed', detail: faults.join('\n'), counts };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 120);
}

function record(folder: string, { counts, unexplained }: MutationVerdict, reports: number): void {
  const command = `candor-audit mutate ${'--report FILE '.repeat(reports)}--record`;
  const recorded: Recorded = { date: new Date().toISOString().slice(0, 10), command, sources: digestOfSources(join(folder, 'src')), counts, unexplained: unexplained.length };
  writeFileSync(join(folder, 'mutation/result.json'), `${JSON.stringify(recorded, undefined, 2)}\n`);
}

function checkRecorded(folder: string): AuditCheck {
  const file = join(folder, 'mutation/result.json');
  if (!existsSync(file)) return notMeasured('No run is recorded. Run candor-audit mutate --record.');
  const { sources, counts, unexplained } = readJson(file) as Recorded;
  if (sources !== digestOfSources(join(folder, 'src'))) return notMeasured('The recorded run was made on other sources than these. Run candor-audit mutate --record.');
  const detail = unexplained === 0 ? '' : 'The recorded run had survivors without a reason. Run candor-audit mutate to see them.';
  return { ...frame, status: unexplained === 0 && counts.mutants > 0 ? 'passed' : 'failed', detail, counts };
}
