/**
 * Real processes under test: started, watched line by line, ended by pid, never left behind.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface RunningProcess {
  readonly pid: number;
  /** Everything the process has written so far, both streams, in order of arrival. */
  output(): string;
  /** The last line of standard output so far. */
  lastLine(): string;
  /** Resolves with the first stdout line that `accept` turns into a value; rejects when the process ends before. */
  line<Value>(accept: (line: string) => Value | undefined): Promise<Value>;
  kill(signal: NodeJS.Signals): void;
  /** Exit code, or the signal that ended it. */
  readonly exited: Promise<number | NodeJS.Signals>;
}

const running = new Set<ChildProcess>();

/** Environment of a person's shell: this machine's, without the marks of CI and of telemetry choices. */
export function cleanEnvironment(overrides: Record<string, string> = {}): NodeJS.ProcessEnv {
  const choices = new Set(['CI', 'DO_NOT_TRACK', 'CANDOR_TELEMETRY', 'CANDOR_SSHD_LOG']);
  const kept = Object.entries(process.env).filter(([name]) => !choices.has(name));
  return { ...Object.fromEntries(kept), ...overrides };
}

export function start(command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): RunningProcess {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const lines: string[] = [];
  const chunks: string[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((check) => check());
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  let ended = false;
  const exited = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      ended = true;
      running.delete(child);
      resolve(code ?? signal ?? 'SIGKILL');
      wake();
    });
  });
  return {
    pid: child.pid ?? -1,
    output: () => chunks.join(''),
    lastLine: () => lines.at(-1) ?? '',
    exited,
    kill: (signal) => void child.kill(signal),
    line: (accept) =>
      new Promise((resolve, reject) => {
        let seen = 0;
        const check = (): void => {
          for (; seen < lines.length; seen += 1) {
            const value = accept(lines[seen] ?? '');
            if (value === undefined) continue;
            waiting.delete(check);
            return resolve(value);
          }
          if (!ended) return;
          waiting.delete(check);
          reject(new Error(`The process ended before it said what was waited for. It wrote:\n${chunks.join('')}`));
        };
        waiting.add(check);
        check();
      }),
  };
}

/** A JSON line whose `msg` is the given one. */
export function jsonLine(message: string): (line: string) => Record<string, unknown> | undefined {
  return (line) => {
    if (!line.startsWith('{')) return undefined;
    const value = JSON.parse(line) as Record<string, unknown>;
    return value['msg'] === message ? value : undefined;
  };
}

/** For `afterEach`: ends what a failed test left running. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once('close', () => resolve());
          child.kill('SIGKILL');
        }),
    ),
  );
}
