/** One session with the audited command line client: a yes, some commands, each with what it sent, amid personal data. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runProcess } from '../subject.js';
import type { CaptureCollector } from './capture-collector.js';
import type { Capture } from './http-capture.js';
import type { PersonalData } from './personal-data.js';
import { createSurroundings, filesBelow } from './surroundings.js';
import type { Trace } from './searched-values.js';

export interface CliSession {
  /** By command that was run after the yes. */
  readonly captures: readonly Capture[];
  readonly files: readonly Trace[];
  readonly output: readonly Trace[];
  /** Personal data around the program. */
  readonly values: readonly string[];
  /** Words that the program itself shows when asked who it works for: the raw values of its events are among them. */
  readonly shown: readonly string[];
  /** The installation's key, as the user of this machine can read it. */
  readonly key: string;
}

/** Milliseconds: between two looks, and looks at most, for what a program hands to a process of its own. */
const lookEveryMs = 25;
const looksAtMost = 400;

export function cliProgram(root: string): string | undefined {
  const path = join(root, 'examples/cli/dist/main.js');
  return existsSync(path) ? path : undefined;
}

export async function runCli(program: string, collector: CaptureCollector, person: PersonalData): Promise<CliSession> {
  const surroundings = createSurroundings(person);
  const env = { ...surroundings.env, CANDOR_COLLECTOR_URL: collector.url };
  const output: Trace[] = [];
  const command = async (...args: readonly string[]): Promise<string> => {
    const ended = await runProcess(process.execPath, { args: [program, ...args], env, cwd: surroundings.cwd });
    output.push({ source: 'output', bytes: ended.stdout }, { source: 'output', bytes: ended.stderr });
    return ended.stdout.toString('utf8');
  };
  const [host = '', other = ''] = surroundings.args.slice(1);
  try {
    collector.take();
    const shown = (await command('status')).split(/\s+/);
    await command('telemetry', 'enable');
    const captures: Capture[] = [];
    for (const args of [['login'], ['ssh', host], ['ls', other], [host]]) {
      await command(...args);
      for (let look = 0; look < looksAtMost && collector.arrived() === 0; look += 1) await delay(lookEveryMs);
      captures.push(collector.take());
    }
    const keyFile = filesBelow(surroundings.home).find((path) => basename(path).endsWith('.key'));
    return {
      captures,
      files: surroundings.traces().filter(({ bytes }) => keyFile === undefined || !readFileSync(keyFile).equals(bytes)),
      output,
      values: surroundings.values,
      shown,
      key: keyFile === undefined ? '' : readFileSync(keyFile, 'utf8'),
    };
  } finally {
    surroundings.remove();
  }
}
