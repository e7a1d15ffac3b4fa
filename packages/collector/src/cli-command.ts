/**
 * Reads the command line into one command.
 *
 * Promises: wrong usage throws `invalid_option` with a sentence that says what to write instead; nothing is started here.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Edition, UsagePlan } from '@candor/schema';
import { CollectorError } from './collector-error.js';
import { reportFormats, type ReportFormat } from './report-format.js';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'serve'; readonly dataFolder: string; readonly listen?: string; readonly operator?: string }
  | {
      readonly name: 'token';
      readonly dataFolder: string;
      readonly tenant: string;
      readonly edition: Edition;
      readonly plan?: UsagePlan;
      readonly days?: number;
    }
  | {
      readonly name: 'report';
      readonly dataFolder: string;
      readonly tenant?: string;
      readonly month?: string;
      readonly format: ReportFormat;
    };

export const usage = `candor-collector receives Candor metrics, stores them durably and reports usage.

  candor-collector serve --data DIR [--listen 127.0.0.1:4620] [--operator 127.0.0.1:4621]
      Runs the collector until SIGTERM or SIGINT. Logs JSON lines. Port 0 lets the system choose.
      --operator is the page with the live stream; loopback addresses only.

  candor-collector tenant token TENANT --edition oss|enterprise|cloud [--plan mandatory|opt-in] [--days 365] --data DIR
      Prints a licence token, with which a tenant's reporters send to /v1/usage.

  candor-collector report --data DIR [--tenant TENANT] [--month YYYY-MM] [--format table|csv|json]
      Prints usage. Asks the collector that serves DIR, or opens the folder itself, and says on stderr which.

CANDOR_CLICKHOUSE_URL=http://user:password@host:8123/database stores on a ClickHouse server instead of in DIR.
`;

const options = {
  serve: { data: { type: 'string' }, listen: { type: 'string' }, operator: { type: 'string' } },
  token: { data: { type: 'string' }, edition: { type: 'string' }, plan: { type: 'string' }, days: { type: 'string' } },
  report: { data: { type: 'string' }, tenant: { type: 'string' }, month: { type: 'string' }, format: { type: 'string' } },
} as const satisfies Record<string, NonNullable<ParseArgsConfig['options']>>;

/** @throws CollectorError `invalid_option`. */
export function parseCommand(argv: readonly string[]): Command {
  if (argv.includes('--help') || argv.includes('-h') || argv[0] === 'help') return { name: 'help' };
  const [first, second, ...rest] = argv;
  if (first === 'serve') return serveCommand(argv.slice(1));
  if (first === 'report') return reportCommand(argv.slice(1));
  if (first === 'tenant' && second === 'token') return tokenCommand(rest);
  throw wrongUsage('Say what to do: serve, tenant token, or report.');
}

function serveCommand(argv: readonly string[]): Command {
  const { values } = read(argv, options.serve, 0);
  return {
    name: 'serve',
    dataFolder: required(values['data'], '--data DIR'),
    ...optional('listen', values['listen']),
    ...optional('operator', values['operator']),
  };
}

function tokenCommand(argv: readonly string[]): Command {
  const { values, positionals } = read(argv, options.token, 1);
  const days = values['days'];
  return {
    name: 'token',
    dataFolder: required(values['data'], '--data DIR'),
    tenant: required(positionals[0], 'TENANT, as in: tenant token acme'),
    // Whether these are words of the licence is for the licence to say.
    edition: required(values['edition'], '--edition oss|enterprise|cloud') as Edition,
    ...optional('plan', values['plan'] as UsagePlan | undefined),
    ...optional('days', days === undefined ? undefined : Number(days)),
  };
}

function reportCommand(argv: readonly string[]): Command {
  const { values } = read(argv, options.report, 0);
  const format = reportFormats.find((known) => known === (values['format'] ?? 'table'));
  if (format === undefined) throw wrongUsage('--format must be table, csv or json.');
  return {
    name: 'report',
    dataFolder: required(values['data'], '--data DIR'),
    format,
    ...optional('tenant', values['tenant']),
    ...optional('month', values['month']),
  };
}

function read(
  argv: readonly string[],
  known: NonNullable<ParseArgsConfig['options']>,
  positionalCount: number,
): { readonly values: Readonly<Record<string, string | undefined>>; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: known, strict: true, allowPositionals: positionalCount > 0 });
    if (positionals.length > positionalCount) throw new TypeError('too many');
    return { values: values as Readonly<Record<string, string | undefined>>, positionals };
  } catch {
    const names = Object.keys(known)
      .map((name) => `--${name}`)
      .join(', ');
    throw wrongUsage(`This command takes ${names}, each with a value, and nothing else.`);
  }
}

function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw wrongUsage(`Missing: ${what}.`);
  return value;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [Name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [Name in Key]: Value });
}

function wrongUsage(message: string): CollectorError {
  return new CollectorError('invalid_option', `${message} See candor-collector --help.`);
}
