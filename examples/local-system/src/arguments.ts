/**
 * The command line and environment → settings.
 *
 * Promises: throws `LocalSystemError` (`usage`) saying what to do; paths come out absolute.
 */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalSystemError } from './local-system-error.js';

export const USAGE = `Usage: npm start -- [--once] [--data DIR] [--capture DIR] [--key-file FILE] [--port N] [--verbose]

  --once           send everything, stop, exit 0 when every event is accounted for; the last line is one JSON object
  --data DIR       storage folder of the collector (default .candor/collector)
  --capture DIR    keep the exact bytes of every request that clients send to the collector
  --key-file FILE  the cluster's key for pseudonyms, made where it is missing (default .candor/auth-server/cluster.key)
  --port N         first of four ports: collector, operator page, web UI, capture (default 4620; 0, and with --once, any free ones)
  --verbose        show every log line of every process on stderr

CANDOR_SSHD_LOG=FILE names the OpenSSH log to follow; without it a sample is followed.`;

export interface Settings {
  readonly once: boolean;
  readonly data: string;
  readonly capture: string | undefined;
  readonly keyFile: string;
  /** Undefined takes any free ports. */
  readonly port: number | undefined;
  readonly verbose: boolean;
  /** Undefined follows the sample. */
  readonly log: string | undefined;
}

const DEFAULT_PORT = 4620;
/** Four in a row have to fit below 65536. */
const HIGHEST_PORT = 65_532;

const OPTIONS = {
  once: { type: 'boolean', default: false },
  data: { type: 'string', default: '.candor/collector' },
  capture: { type: 'string' },
  'key-file': { type: 'string' },
  port: { type: 'string' },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Undefined where only the usage was asked for. */
export function parseSettings(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Settings | undefined {
  const values = parseOptions(argv);
  if (values.help) return undefined;
  const data = resolve(values.data);
  const keyFile = resolve(values['key-file'] ?? '.candor/auth-server/cluster.key');
  // Whoever gets the storage gets the pseudonyms; the key that opens them by guessing must not lie beside them by accident.
  if (values['key-file'] === undefined && isInside(keyFile, data)) {
    throw usage('The key would lie inside --data. Name another folder, or name the key with --key-file if that is what you want.');
  }
  const log = environment['CANDOR_SSHD_LOG'];
  return {
    once: values.once,
    data,
    capture: values.capture === undefined ? undefined : resolve(values.capture),
    keyFile,
    port: portOf(values.port, values.once),
    verbose: values.verbose,
    log: log === undefined || log === '' ? undefined : resolve(log),
  };
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false }).values;
  } catch {
    throw usage('The command line has an option that is unknown or lacks its value.');
  }
}

function portOf(text: string | undefined, once: boolean): number | undefined {
  if (text === undefined) return once ? undefined : DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > HIGHEST_PORT) throw usage(`--port takes a number from 0 to ${HIGHEST_PORT}.`);
  return port === 0 ? undefined : port;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // Another drive has no relative way.
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function usage(message: string): LocalSystemError {
  return new LocalSystemError('usage', `${message}\n\n${USAGE}`);
}
