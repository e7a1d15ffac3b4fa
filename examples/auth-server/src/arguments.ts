/**
 * The command line and environment → settings.
 *
 * Promises: throws `AuthServerError` (`usage`) naming the option and what it takes.
 * Must not: take the licence token from the command line, where every user of the machine can read it.
 */
import { parseArgs } from 'node:util';
import type { Consent } from '@candor/node-reporter';
import type { Edition, UsagePlan } from '@candor/schema';
import { AuthServerError } from './auth-server-error.js';

export const USAGE = `Usage: CANDOR_LICENCE_TOKEN=TOKEN node dist/main.js --log FILE|- [--follow] --collector URL --key-file FILE
         --cluster NAME --edition cloud|enterprise|oss [--plan mandatory|opt-in]
         [--consent granted|denied|unknown] [--timeout SECONDS] [--windows FOLDER]`;

export interface Settings {
  /** Path, or `-` for standard input. */
  readonly log: string;
  readonly follow: boolean;
  readonly collector: string;
  readonly keyFile: string;
  readonly cluster: string;
  readonly edition: Edition;
  readonly plan?: UsagePlan;
  readonly consent: Consent;
  /** How long the end waits for what is not delivered yet. */
  readonly timeoutMs: number;
  /** Where billing windows are kept; none are counted where absent. */
  readonly windows?: string;
  readonly licenceToken: string;
}

const OPTIONS = {
  log: { type: 'string' },
  follow: { type: 'boolean', default: false },
  collector: { type: 'string' },
  'key-file': { type: 'string' },
  cluster: { type: 'string' },
  edition: { type: 'string' },
  plan: { type: 'string' },
  consent: { type: 'string', default: 'unknown' },
  timeout: { type: 'string', default: '60' },
  windows: { type: 'string' },
} as const;

export function parseSettings(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = parseOptions(argv);
  const licenceToken = environment['CANDOR_LICENCE_TOKEN'] ?? '';
  if (licenceToken === '') throw usage('Set CANDOR_LICENCE_TOKEN to the licence token of this tenant.');
  const timeout = Number(values.timeout);
  if (!Number.isFinite(timeout) || timeout <= 0) throw usage('--timeout takes a number of seconds above 0.');
  if (values.windows === '') throw usage('--windows takes a folder.');
  if (values.windows !== undefined && values.log !== '-') {
    throw usage('--windows counts every line it reads, so a file that is read again would count twice. Pipe the new lines in, with --log -.');
  }
  return {
    log: required(values.log, '--log'),
    follow: values.follow,
    collector: required(values.collector, '--collector'),
    keyFile: required(values['key-file'], '--key-file'),
    cluster: required(values.cluster, '--cluster'),
    edition: oneOf(values.edition, '--edition', ['cloud', 'enterprise', 'oss']),
    ...(values.plan === undefined ? {} : { plan: oneOf(values.plan, '--plan', ['mandatory', 'opt-in']) }),
    consent: oneOf(values.consent, '--consent', ['granted', 'denied', 'unknown']),
    timeoutMs: timeout * 1000,
    ...(values.windows === undefined ? {} : { windows: values.windows }),
    licenceToken,
  };
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false }).values;
  } catch {
    throw usage('The command line has an option that is unknown or lacks its value.');
  }
}

function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw usage(`${option} is missing.`);
  return value;
}

function oneOf<Word extends string>(value: string | undefined, option: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw usage(`${option} takes one of: ${words.join(', ')}.`);
  return word;
}

function usage(message: string): AuthServerError {
  return new AuthServerError('usage', `${message}\n${USAGE}`);
}
