/** What a verb of the command line may touch: one package folder and two streams. Everything else would hide from tests. */

export interface CommandIo {
  /** Folder of the package whose catalog is meant. */
  readonly root: string;
  /** One line for the reader. */
  out(text: string): void;
  /** One line about what is wrong. */
  err(text: string): void;
}

/** Exit codes, the same for every verb. */
export const exitCode = {
  fine: 0,
  /** The catalog has problems, or a diff demands more than was given. */
  problems: 1,
  /** Wrong usage or unusable input: nothing was judged and nothing was written. */
  usage: 2,
} as const;
