/** What a client tells the CLI kit, and the refusal of what it could not work with. */
import type { Anonymizer } from '@candor/anonymizer';
import type { Clock, Randomness } from '@candor/reporter-core';
import type { EventDefinition } from '@candor/schema';

import { collectorEndpoint } from '../collector-url.js';
import { NodeReporterError } from '../node-reporter-error.js';
import type { CliLimits } from './cli-limits.js';
import type { QuestionTexts, Terminal } from './question.js';

/** What this machine knows in place of a pseudonym, by the catalog's name of the field. Shown by `explain`, never kept. */
export type LocalValues = Readonly<Record<string, string | readonly string[]>>;

export interface CliMetricsOptions {
  /** The program as people call it, e.g. `tsh`. */
  readonly program: string;
  /** The subcommand the kit is mounted at. Default `telemetry`. */
  readonly mountedAt?: string;
  /** A folder of this program and this person, e.g. below `$XDG_CONFIG_HOME`. Made only by a decision. */
  readonly folder: string;
  /** The collector's base URL: https, or http on loopback. */
  readonly url: string;
  /** Every event the client can send, for `explain`. */
  readonly events: readonly EventDefinition<'behavior'>[];
  /** Two lines of the question: what a yes sends, and what is never sent. */
  readonly sent: string;
  readonly neverSent: string;
  /** Replaces parts of the question, e.g. by a translation. */
  readonly texts?: Partial<QuestionTexts>;
  /** Called after a yes only. Default: a key of this installation, in `folder`. A client of a cluster gives that cluster's. */
  readonly anonymizer?: () => Anonymizer;
  /** Called by `explain` only. */
  readonly localValues?: () => LocalValues;
  /** Told in one line, without a value, why nothing can be recorded. Default: nobody is. */
  readonly onProblem?: (message: string) => void;
  /** The built `sender-main.js`, where a bundler has moved this package's code away from it. */
  readonly senderFile?: string;
  /** Default `process.env`, read once. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Default stdin and stdout. */
  readonly terminal?: Terminal;
  readonly limits?: Partial<CliLimits>;
  readonly clock?: Clock;
  readonly randomness?: Randomness;
}

/** Throws `NodeReporterError` naming the first option that has the wrong form. */
export function checkCliOptions(options: CliMetricsOptions): void {
  demand(/^\S+$/.test(options.program ?? ''), 'program must be one word: the name people type');
  demand(typeof options.folder === 'string' && options.folder !== '', 'folder must name a folder of this program and this person');
  demand(Array.isArray(options.events) && options.events.every((event) => event.class === 'behavior'), 'events must be behaviour events of the catalog');
  demand(typeof options.sent === 'string' && typeof options.neverSent === 'string', 'sent and neverSent must say what a yes means');
  for (const [name, value] of Object.entries(options.limits ?? {})) {
    demand(Number.isSafeInteger(value) && value >= 1, `limits.${name} must be a positive integer`);
  }
  collectorEndpoint(options.url, 'behavior');
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new NodeReporterError('invalid_option', message);
}
