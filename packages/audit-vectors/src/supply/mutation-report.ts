/**
 * What a run of Stryker says, held against the list of survivors that somebody explained.
 *
 * Promises: a mutant that lived is explained by exactly its change (file, kind, text before and after) or it is a fault; an explanation
 * that no mutant needs any more is one too.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** What is read of Stryker's JSON report (mutation-testing-report-schema 1 and 2). */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

export interface Survivor {
  readonly file: string;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
}

export type ExplainedSurvivor = Survivor & { readonly reason: string };

/** Killed by a failing test, or by never ending, or by not running at all. */
const dead = new Set(['Killed', 'Timeout', 'RuntimeError', 'CompileError']);

export interface MutationVerdict {
  readonly counts: Readonly<Record<'mutants' | 'killed' | 'timeout' | 'survived' | 'explained', number>>;
  readonly unexplained: readonly Survivor[];
  /** Explanations that fit no survivor. */
  readonly idle: readonly ExplainedSurvivor[];
}

export function judge({ files }: MutationReport, explained: readonly ExplainedSurvivor[]): MutationVerdict {
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: found }]) => found.map((mutant) => ({ mutant, survivor: survivorOf(file, source, mutant) })));
  const alive = mutants.filter(({ mutant }) => !dead.has(mutant.status)).map(({ survivor }) => survivor);
  const reasons = explained.filter(({ reason }) => reason.length >= 20);
  const unexplained = alive.filter((survivor) => !reasons.some((listed) => isSame(listed, survivor)));
  const count = (status: string): number => mutants.filter(({ mutant }) => mutant.status === status).length;
  return {
    counts: { mutants: mutants.length, killed: mutants.length - alive.length, timeout: count('Timeout'), survived: alive.length, explained: alive.length - unexplained.length },
    unexplained,
    idle: explained.filter((listed) => !alive.some((survivor) => isSame(listed, survivor))),
  };
}

function survivorOf(file: string, source: string, { mutatorName, replacement = '', location: { start, end } }: Mutant): Survivor {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const original = lines.map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join('\n');
  return { file, mutator: mutatorName, original, replacement };
}

function isSame(one: Survivor, other: Survivor): boolean {
  return one.file === other.file && one.mutator === other.mutator && one.original === other.original && one.replacement === other.replacement;
}

/** Files that name and export alone: Stryker finds nothing to change in them, and lists no file without a mutant. */
const withoutMutants = new Set(['index.node.ts', 'index.ts', 'raw.node.ts', 'raw.ts']);

/** What keeps the reports from standing for the sources: each of these has to be in one report, once, as it is today. */
export function sourcesFault(reports: readonly MutationReport[], folder: string): string | undefined {
  const reported = reports.flatMap(({ files }) => Object.entries(files));
  if (!reported.every(([file, { source }]) => existsSync(join(folder, file)) && readFileSync(join(folder, file), 'utf8') === source)) return 'The report was made on other sources than these.';
  const names = reported.map(([file]) => file);
  if (new Set(names).size < names.length) return 'A source is in two of the reports.';
  const missing = readdirSync(join(folder, 'src')).filter((name) => !withoutMutants.has(name) && !names.includes(`src/${name}`));
  return missing.length === 0 ? undefined : `Not in the report: ${missing.sort().join(', ')}.`;
}

/** SHA-256 over the names and bytes of all sources: says which text a run was made on. */
export function digestOfSources(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name))).update('\0');
  return hash.digest('hex');
}
