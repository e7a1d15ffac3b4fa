/** Says what is wrong in the three forms that are asked for: text for people, JSON for tools, GitHub annotations. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Problem } from '../catalog-problem.js';
import { lints } from '../lints.js';
import { problemLine } from '../problem-line.js';
import { annotation } from '../report-format.js';
import type { ReportFormat } from '../report-format.js';
import type { CommandIo } from './command-io.js';

export function reportProblems(problems: readonly Problem[], format: ReportFormat, io: CommandIo): void {
  const located = problems.map((problem) => {
    return { ...problem, line: problemLine(io.root, problem.file, problem.place), hint: lints[problem.lint].hint };
  });
  if (format === 'json') {
    io.out(JSON.stringify({ ok: problems.length === 0, problems: located }, null, 2));
    return;
  }
  if (format === 'github') {
    const folder = relative(repositoryOf(io.root), io.root);
    for (const { file, line, lint, place, message, hint } of located) {
      const path = join(folder, file).split('\\').join('/');
      io.out(annotation('error', { file: path, line, title: `${lint}: ${place}` }, `${message}\n${hint}`));
    }
    return;
  }
  for (const { file, line, place, message, lint } of located) io.err(`${file}:${line}: ${place}: ${message} [${lint}]`);
  for (const lint of new Set(problems.map((problem) => problem.lint))) io.err(`${lint}: ${lints[lint].hint}`);
}

/** One line for a file that cannot be read as a catalog: what comes after the first mistake is mostly its echo. */
export function unreadable(problems: readonly Problem[], root: string): string | undefined {
  const broken = problems.filter(({ lint }) => lint === 'not-a-catalog');
  const [first] = broken;
  if (first === undefined) return undefined;
  const more = broken.length === 1 ? '' : ` (and ${broken.length - 1} more)`;
  return `${first.file}:${problemLine(root, first.file, first.place)}: ${oneLine(first.message)}${more}; nothing was written`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Annotations name files from the repository's folder. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
}
