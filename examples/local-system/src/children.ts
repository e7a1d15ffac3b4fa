/**
 * The real processes the system is made of.
 *
 * Promises: none is left behind, however this process ends: `stop()` in good order, the orphan guard otherwise. A child that
 * ends unasked is reported through `onUnexpectedEnd`.
 * Must not: put a secret on a command line; children get those by environment.
 */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LocalSystemError } from './local-system-error.js';

/** Milliseconds a child has to stop in good order before it is made to: the collector takes up to ten seconds. */
const GRACE_MS = 15_000;

export type JsonLine = Readonly<Record<string, unknown>>;

export interface ChildOptions {
  /** As the user reads it. */
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Ends by itself when its work is done; its whole output is kept. */
  readonly ends?: boolean;
  /** Its output is for this program alone (it may be a secret), and what it says on stderr matters only where it fails. */
  readonly quiet?: boolean;
}

export interface ChildEnd {
  readonly code: number | null;
  /** Standard output: all of it where the child was expected to end, else the last line. */
  readonly output: string;
}

export interface Child {
  /** The first JSON line on stdout whose `msg` is this. Rejects where the child ends before. */
  line(msg: string): Promise<JsonLine>;
  readonly ended: Promise<ChildEnd>;
  /** SIGTERM, and SIGKILL where that is not enough. */
  stop(): Promise<ChildEnd>;
}

export interface Children {
  start(options: ChildOptions): Child;
  /** Runs a program to its end and returns its output. Rejects where it fails. */
  run(options: ChildOptions): Promise<string>;
  /** Stops what is still there, last started first. Afterwards nothing runs. */
  stopAll(): Promise<void>;
}

export interface ChildrenOptions {
  /** Every line a child writes, for whoever wants to see it. */
  readonly onLine: (name: string, line: string) => void;
  /** A child ended that was neither asked to nor expected to. */
  readonly onUnexpectedEnd: (name: string) => void;
}

export function createChildren({ onLine, onUnexpectedEnd }: ChildrenOptions): Children {
  const guard = spawnScript(fileURLToPath(new URL('orphan-guard.js', import.meta.url)), [], {}, ['pipe', 'ignore', 'ignore']);
  guard.stdin?.on('error', () => undefined);
  const running = new Set<Child>();
  let closed = false;

  function start({ name, script, args, environment = {}, ends = false, quiet = false }: ChildOptions): Child {
    // Whoever is still starting things while everything is being stopped must not leave one behind.
    if (closed) throw failure(name, 'was not started: everything is being stopped');
    const process = spawnScript(script, args, environment, ['ignore', 'pipe', 'pipe']);
    guard.stdin?.write(`+${process.pid}\n`);
    const output: string[] = [];
    const waiting = new Set<(line: JsonLine | undefined) => void>();
    let asked = false;
    let over = false;

    readLines(process.stdout, (line) => {
      if (!ends) output.length = 0;
      output.push(line);
      const parsed = parseLine(line);
      if (parsed !== undefined) for (const look of waiting) look(parsed);
      if (!quiet) onLine(name, line);
    });
    const held: string[] = [];
    readLines(process.stderr, (line) => (quiet ? held.push(line) : onLine(name, line)));

    const ended = once(process, 'close').then(([code]: (number | null)[]) => {
      over = true;
      guard.stdin?.write(`-${process.pid}\n`);
      running.delete(child);
      for (const look of waiting) look(undefined);
      if (code !== 0) for (const line of held) onLine(name, line);
      if (!asked && !ends) onUnexpectedEnd(name);
      return { code: code ?? null, output: output.join('\n') };
    });

    const child: Child = {
      ended,
      line: (msg) =>
        new Promise((resolve, reject) => {
          const look = (line: JsonLine | undefined): void => {
            if (line !== undefined && line['msg'] !== msg) return;
            waiting.delete(look);
            if (line === undefined) reject(failure(name, 'ended before it was ready'));
            else resolve(line);
          };
          waiting.add(look);
          if (over) look(undefined);
        }),
      async stop() {
        asked = true;
        if (!over) process.kill('SIGTERM');
        const force = setTimeout(() => process.kill('SIGKILL'), GRACE_MS);
        const end = await ended;
        clearTimeout(force);
        return end;
      },
    };
    running.add(child);
    return child;
  }

  return {
    start,
    async run(options) {
      const { code, output } = await start({ ...options, ends: true, quiet: true }).ended;
      if (code !== 0) throw failure(options.name, 'failed');
      return output;
    },
    async stopAll() {
      closed = true;
      for (const child of [...running].reverse()) await child.stop();
      if (guard.exitCode !== null) return;
      const guardEnded = once(guard, 'close');
      guard.stdin?.end();
      await guardEnded;
    },
  };
}

function failure(name: string, what: string): LocalSystemError {
  return new LocalSystemError('child_failed', `${name} ${what}. Its own message stands above.`);
}

/** In a process group of its own: Ctrl-C must reach the local system alone, which then stops the others in order. */
function spawnScript(script: string, args: readonly string[], environment: Readonly<Record<string, string>>, stdio: StdioOptions): ChildProcess {
  return spawn(process.execPath, [script, ...args], { detached: true, stdio, env: { ...process.env, ...environment } });
}

function readLines(input: Readable | null, onLine: (line: string) => void): void {
  if (input !== null) createInterface({ input }).on('line', onLine);
}

function parseLine(line: string): JsonLine | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as JsonLine) : undefined;
  } catch {
    return undefined;
  }
}
