/** Some commands of the audited command line client after a yes, each with what it sent, amid personal data. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runProcess } from '../subject.js';
import type { CaptureCollector } from './capture-collector.js';
import type { Capture } from './http-capture.js';
import type { PersonalData } from './personal-data.js';
import { createSurroundings, filesBelow } from './surroundings.js';
import type { Trace } from './searched-values.js';

/** One installation of its own: a yes, one command, and what that sent. */
export interface CliPart {
  readonly capture: Capture;
  /** The installation's key, as the user of this machine can read it. */
  readonly key: string;
}

export interface CliSession {
  readonly parts: readonly CliPart[];
  readonly files: readonly Trace[];
  readonly output: readonly Trace[];
  /** Personal data around the program. */
  readonly values: readonly string[];
  /** Words that the program itself shows when asked who it works for: the raw values of its events are among them. */
  readonly shown: readonly string[];
}

/** Milliseconds: between two looks, and looks at most, for what a program hands to a process of its own. */
const lookEveryMs = 25;
const looksAtMost = 400;

export function cliProgram(root: string): string | undefined {
  const path = join(root, 'examples/cli/dist/main.js');
  return existsSync(path) ? path : undefined;
}

/** A client may start its sender once in a while only, so that each command gets an installation that has sent nothing yet. */
export async function runCli(program: string, collector: CaptureCollector, person: PersonalData): Promise<CliSession> {
  const session = { parts: [] as CliPart[], files: [] as Trace[], output: [] as Trace[], values: [] as string[], shown: [] as string[] };
  for (const name of ['login', 'ssh', 'ls', 'other'] as const) {
    const surroundings = createSurroundings(person);
    const [host = '', other = ''] = surroundings.args.slice(1);
    const commands = { login: ['login'], ssh: ['ssh', host], ls: ['ls', other], other: [host] };
    const run = async (...args: readonly string[]): Promise<string> => {
      const ended = await runProcess(process.execPath, { args: [program, ...args], env: { ...surroundings.env, CANDOR_COLLECTOR_URL: collector.url }, cwd: surroundings.cwd });
      session.output.push({ source: 'output', bytes: ended.stdout }, { source: 'output', bytes: ended.stderr });
      return ended.stdout.toString('utf8');
    };
    try {
      collector.take();
      session.shown.push(...(await run('status')).split(/\s+/));
      await run('telemetry', 'enable');
      await run(...commands[name]);
      for (let look = 0; look < looksAtMost && collector.arrived() === 0; look += 1) await delay(lookEveryMs);
      const keyFile = filesBelow(surroundings.home).find((path) => basename(path).endsWith('.key'));
      const key = keyFile === undefined ? '' : readFileSync(keyFile, 'utf8');
      session.parts.push({ capture: collector.take(), key });
      session.files.push(...surroundings.traces().filter(({ bytes }) => key === '' || Buffer.from(bytes).toString('utf8') !== key));
      session.values.push(...surroundings.values);
    } finally {
      surroundings.remove();
    }
  }
  return session;
}
