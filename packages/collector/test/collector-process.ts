/** The built command as a child process: what an operator runs. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ServerProcess {
  readonly url: string;
  readonly operatorUrl: string;
  readonly pid: number;
  /** Log lines so far. */
  readonly lines: readonly string[];
  /** Sends a signal and resolves with the exit code, null if the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

function start(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  if (!existsSync(command))
    throw new Error('dist/cli.js is missing: build the collector first (npx turbo run build --filter=@candor/collector).');
  return spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CANDOR_CLICKHOUSE_URL: undefined, ...environment },
  });
}

export function runCommand(args: readonly string[], environment: Record<string, string> = {}): Promise<Finished> {
  const child = start(args, environment);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

export async function startServer(dataFolder: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  const child = start(['serve', '--data', dataFolder, '--listen', '127.0.0.1:0', '--operator', '127.0.0.1:0'], environment);
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const lines: string[] = [];
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  const listening = await new Promise<{ url: string; operator_url: string }>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      lines.push(line);
      const entry = JSON.parse(line) as { msg: string; url: string; operator_url: string };
      if (entry.msg === 'listening') resolve(entry);
    });
    void exit.then((code) => reject(new Error(`The collector left with ${code}: ${stderr}`)));
  });
  return {
    url: listening.url,
    operatorUrl: listening.operator_url,
    pid: child.pid ?? -1,
    lines,
    end(signal) {
      child.kill(signal);
      return exit;
    },
  };
}
