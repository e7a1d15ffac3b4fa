/**
 * `candor-schema check`: every lint, whether the generated files are what the catalog makes now, and whether the released
 * ones are what they were.
 *
 * Promises: writes no file. Exit code 1 where there is a problem.
 */
import { parseArgs } from 'node:util';
import { CatalogError } from '../catalog-problem.js';
import type { Problem } from '../catalog-problem.js';
import { readReleases } from '../evolution/releases.js';
import type { Catalog } from '../generate.js';
import { generate, loadCatalog } from '../generate.js';
import { driftOf } from '../generated-file.js';
import { today as clockDay } from '../today.js';
import type { CommandIo } from './command-io.js';
import { exitCode } from './command-io.js';
import { isReportFormat, reportFormats } from '../report-format.js';
import { reportProblems, unreadable } from './problem-report.js';

/** @param today YYYY-MM-DD, compared with `@expires`. */
export async function checkCommand(args: readonly string[], io: CommandIo, today: string = clockDay()): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'text' } } });
  const { format } = values;
  if (!isReportFormat(format)) {
    io.err(`candor-schema check: --format must be one of ${reportFormats.join(', ')}`);
    return exitCode.usage;
  }
  const loaded = load(io.root, today);
  if ('problems' in loaded) {
    const broken = unreadable(loaded.problems, io.root);
    if (broken === undefined) reportProblems(loaded.problems, format, io);
    else io.err(broken);
    return broken === undefined ? exitCode.problems : exitCode.usage;
  }
  const changed = changedReleases(io.root);
  if (changed.length > 0) {
    reportProblems(changed, format, io);
    return exitCode.problems;
  }
  const files = await generate(io.root, loaded.catalog);
  const outdated = driftOf(io.root, files).map(staleProblem);
  if (outdated.length > 0 || format === 'json') reportProblems(outdated, format, io);
  if (outdated.length > 0) return exitCode.problems;
  const { events } = loaded.catalog;
  const fields = events.reduce((total, event) => total + event.fields.length, 0);
  if (format === 'text') io.out(`${events.length} events, ${fields} properties, ${files.size} generated files: no problem`);
  return exitCode.fine;
}

function load(root: string, today: string): { readonly catalog: Catalog } | { readonly problems: readonly Problem[] } {
  const loaded = attempt(() => loadCatalog(root, today));
  return loaded instanceof CatalogError ? { problems: loaded.problems } : { catalog: loaded };
}

function changedReleases(root: string): Problem[] {
  const releases = attempt(() => readReleases(root));
  return releases instanceof CatalogError ? releases.problems.map((problem) => ({ ...problem, lint: 'changed-release' })) : [];
}

function attempt<Result>(action: () => Result): Result | CatalogError {
  try {
    return action();
  } catch (error) {
    if (error instanceof CatalogError) return error;
    throw error;
  }
}

function staleProblem(drift: string): Problem {
  const [, file = drift, message = 'changed'] = /^(.*): ([^:]*)$/.exec(drift) ?? [];
  return { lint: 'stale-output', file, place: 'generated file', message };
}
