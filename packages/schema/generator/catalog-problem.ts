/** What is wrong with the catalog, said so that its author finds the line. */
import type { LintId } from './lints.js';

export interface Problem {
  /** Which rule says so: a key of the table in `lints.ts`. */
  readonly lint: LintId;
  /** Path of the source file. */
  readonly file: string;
  /** `Interface`, `Interface.property`, `line 7` or `character 123`. */
  readonly place: string;
  readonly message: string;
}

/** What a rule says about one thing; where that stands is known to whoever asked the rule. */
export interface Finding {
  readonly lint: LintId;
  readonly message: string;
}

/** Every problem at once: an author fixes one list, not one line per run. */
export class CatalogError extends Error {
  readonly code = 'invalid_catalog';
  readonly problems: readonly Problem[];

  /** @param problems where one names no lint, the file could not be read as a catalog at all. */
  constructor(problems: readonly (Omit<Problem, 'lint'> & { readonly lint?: LintId })[]) {
    super(problems.map(({ file, place, message }) => `${file}: ${place}: ${message}`).join('\n'));
    this.name = 'CatalogError';
    this.problems = problems.map((problem) => ({ ...problem, lint: problem.lint ?? 'not-a-catalog' }));
  }
}
