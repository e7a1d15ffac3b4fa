/** What is wrong with the catalog, said so that its author finds the line. */

export interface Problem {
  /** Path of the source file. */
  readonly file: string;
  /** `Interface` or `Interface.property`. */
  readonly place: string;
  readonly message: string;
}

/** Every problem at once: an author fixes one list, not one line per run. */
export class CatalogError extends Error {
  readonly code = 'invalid_catalog';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, place, message }) => `${file}: ${place}: ${message}`).join('\n'));
    this.name = 'CatalogError';
    this.problems = problems;
  }
}
