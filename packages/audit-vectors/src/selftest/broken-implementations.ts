/**
 * Negative controls of the vectors: every implementation of `bad-impl/` must fail, and be called by the name of its bug. The right one that
 * they were made from must not be accused of anything.
 */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { diagnose } from '../adapter/diagnosis.js';
import { runVectors } from '../adapter/vector-run.js';
import type { AuditCheck } from '../audit-command.js';
import { packageFile } from '../package-files.js';
import type { Scheme } from '../vectors.js';

export interface BrokenImplementation {
  readonly scheme: Scheme;
  /** `none` is the right one. */
  readonly bug: string;
}

/** Milliseconds of silence, where silence is the bug. The second has to answer everything before it stays. */
const shortSilences: Readonly<Record<string, number>> = { 'adapter-silent': 2_000, 'adapter-does-not-end': 10_000 };
/** Two cores, and some of them only wait. */
const atOnce = 3;

const program = [process.execPath, packageFile('bad-impl/bad.mjs')] as const;

export function brokenImplementations(): readonly BrokenImplementation[] {
  const listed = JSON.parse(execFileSync(program[0], [program[1], '--list'], { encoding: 'utf8' })) as Record<Scheme, readonly string[]>;
  return ([1, 2] as const).flatMap((scheme) => listed[scheme].map((bug) => ({ scheme, bug })));
}

/** In the order of the list, whichever ends first. */
export async function checkBroken(list: readonly BrokenImplementation[]): Promise<readonly AuditCheck[]> {
  const checks: AuditCheck[] = [];
  const waiting = [...list.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) checks[next[0]] = await checkOne(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return checks;
}

async function checkOne({ scheme, bug }: BrokenImplementation): Promise<AuditCheck> {
  const silenceMs = shortSilences[bug];
  const run = await runVectors([...program, String(scheme), bug], scheme, silenceMs === undefined ? {} : { silenceMs });
  const named = diagnose(run).map(({ name }) => name);
  const countOf = (wanted: string): number => run.cases.filter(({ outcome }) => outcome === wanted).length;
  const counts = { right: countOf('right'), wrong: countOf('wrong') };
  const id = `selftest.scheme${scheme}.${bug === 'none' ? 'right-implementation' : bug}`;
  if (bug === 'none') {
    const isClean = named.length === 0 && counts.right > 0;
    const detail = isClean ? 'No bug was named.' : `Named: ${named.join(', ')}.`;
    return { id, title: `the right implementation of scheme ${scheme} is not accused`, status: isClean ? 'passed' : 'failed', detail, counts };
  }
  const isCaught = named.length === 1 && named[0] === bug;
  const detail = isCaught ? 'Caught, by its name.' : `It was to be called ${bug}. Named: ${named.join(', ') || 'nothing'}.`;
  return { id, title: `the broken implementation ${bug} of scheme ${scheme} is caught`, status: isCaught ? 'passed' : 'failed', detail, counts };
}
