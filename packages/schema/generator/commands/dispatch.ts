/**
 * From the words on the command line to the verb that they name.
 *
 * Promises: wrong usage, a catalog that cannot be read and a tool that is not installed each give one line and exit
 * code 2. Loads a verb's tools only when the verb is called. Must not: write or judge anything itself.
 */
import { CatalogError } from '../catalog-problem.js';
import { dayOf } from '../today.js';
import type { CommandIo, Verb } from './command-io.js';
import { exitCode, usage } from './command-io.js';
import { missingTool } from './missing-tool.js';
import { oneLine, unreadable } from './problem-report.js';

/** @param environment of which SOURCE_DATE_EPOCH is read. */
export async function dispatch(
  words: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<number> {
  const [verb = '', ...args] = words;
  if (verb === '--help' || verb === 'help') {
    for (const line of Object.values(usage)) io.out(`candor-schema ${line}`);
    return exitCode.fine;
  }
  if (!isVerb(verb)) {
    io.err(`candor-schema: the first word must be one of ${Object.keys(usage).join(', ')}`);
    return exitCode.usage;
  }
  const today = dayOf(environment['SOURCE_DATE_EPOCH'], Date.now());
  if (today === undefined) {
    io.err('candor-schema: SOURCE_DATE_EPOCH must be whole seconds since 1970');
    return exitCode.usage;
  }
  try {
    return await run(verb, args, io, today);
  } catch (error) {
    const line = reason(verb, error, io.root);
    if (line === undefined) throw error;
    io.err(line);
    return exitCode.usage;
  }
}

async function run(verb: Verb, args: readonly string[], io: CommandIo, today: string): Promise<number> {
  switch (verb) {
    case 'check':
      return (await import('./check.js')).checkCommand(args, io, today);
    case 'generate':
      return (await import('./generate.js')).generateCommand(args, io);
    case 'diff':
      return (await import('./diff.js')).diffCommand(args, io);
    case 'explain':
      return (await import('./explain.js')).explainCommand(args, io);
    case 'new-event':
      return (await import('./new-event.js')).newEventCommand(args, io, today);
  }
}

/** @returns the line for failures that are the caller's to mend; undefined for ours. */
function reason(verb: Verb, error: unknown, root: string): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    const [said = ''] = (error as Error).message.split('. ');
    return `candor-schema ${verb}: ${oneLine(said)}; usage: candor-schema ${usage[verb]}`;
  }
  if (code === 'ERR_MODULE_NOT_FOUND') return missingTool((error as Error).message);
  if (code === 'ENOENT') return `candor-schema ${verb}: there is no catalog in this folder, or a part of it is missing: --root names the package`;
  if (error instanceof CatalogError) {
    const count = error.problems.length;
    return unreadable(error.problems, root) ?? `the catalog has ${count} ${count === 1 ? 'problem' : 'problems'}: run candor-schema check`;
  }
  return undefined;
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(usage, word);
}
