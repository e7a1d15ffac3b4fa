/** The verbs of the command line and what one may touch: a package folder and two streams. Everything else would hide from tests. */

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

export type Verb = 'check' | 'generate' | 'diff' | 'explain' | 'new-event';

/** What each verb takes. */
export const usage: Readonly<Record<Verb, string>> = {
  check: 'check [--format text|json|github]',
  generate: 'generate',
  diff: 'diff [FROM] [TO] [--format text|json|github] [--changesets DIR] [--record]',
  explain: 'explain <event | event.property | lint | lints>',
  'new-event': 'new-event <name> --class behavior|usage [--area AREA]',
};
