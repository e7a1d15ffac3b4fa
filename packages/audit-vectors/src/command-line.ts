/**
 * Reads the command line of `candor-audit`: the command, the options that every command has, and the rest for the command itself.
 * Must not: start anything, or repeat in a message what was typed.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { AuditError } from './audit-error.js';

export interface CommandLine {
  /** Undefined where only help was asked for. */
  readonly command: string | undefined;
  readonly help: boolean;
  readonly json: boolean;
  readonly root: string;
  readonly seed: number;
  /** What is the command's own. */
  readonly args: readonly string[];
}

/** The seed of a run that names none: fixed, so that two runs do the same. */
const defaultSeed = 20_261_123;

/** Options of all commands stand anywhere before `--`. @throws AuditError `usage` or `root_missing`. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const own: string[] = [];
  const given: Record<'--root' | '--seed', string | undefined> = { '--root': undefined, '--seed': undefined };
  let help = false;
  let json = false;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] as string;
    const [name, inline] = word.startsWith('--') ? split(word) : [word, undefined];
    if (word === '--') {
      own.push(...argv.slice(at));
      break;
    } else if (word === '--help' || word === '-h') help = true;
    else if (word === '--json') json = true;
    else if (name === '--root' || name === '--seed') given[name] = inline ?? argv[(at += 1)] ?? '';
    else own.push(word);
  }
  const [command, ...args] = own[0] === 'help' ? own.slice(1) : own;
  return { command, help: help || command === undefined || own[0] === 'help', json, root: rootFolder(given['--root']), seed: seedNumber(given['--seed']), args };
}

function split(word: string): readonly [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals === -1 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

/** Without `--root`: the nearest folder upwards that has one of our packages, else the current one. */
function rootFolder(given: string | undefined): string {
  if (given !== undefined) {
    if (given === '' || !existsSync(join(given, 'package.json'))) throw new AuditError('root_missing');
    return resolve(given);
  }
  const here = process.cwd();
  for (let folder = here; ; folder = join(folder, '..')) {
    if (existsSync(join(folder, 'node_modules/@candor'))) return folder;
    if (folder === join(folder, '..')) return here;
  }
}

function seedNumber(given: string | undefined): number {
  if (given === undefined) return defaultSeed;
  if (!/^[0-9]{1,10}$/.test(given) || Number(given) > 0xffff_ffff) throw new AuditError('usage', '--seed takes a whole number from 0 to 4294967295.');
  return Number(given);
}

export interface ReadOptions {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads a command's own arguments. @throws AuditError `usage`, which repeats how they are written. */
export function readOptions(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>, usage: string): ReadOptions {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return { values: values as ReadOptions['values'], positionals };
  } catch {
    throw new AuditError('usage', `Write: candor-audit ${usage.split('\n', 1)[0] ?? ''}`);
  }
}
