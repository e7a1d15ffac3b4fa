/** An operator, who has Node and a folder: `npx @candor/collector serve`. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { jsonLine } from '../process.js';
import type { Registry } from './registry.js';

export interface RunningOperator {
  readonly url: string;
  /** Asks the collector to stop, and waits until it and npx have ended. */
  stop(): Promise<void>;
}

export async function startOperator(folder: string, version: string, registry: Registry): Promise<RunningOperator> {
  mkdirSync(folder, { recursive: true });
  const args = ['--yes', `@candor/collector@${version}`, 'serve', '--data', './candor-data', '--listen', '127.0.0.1:0', '--operator', '127.0.0.1:0'];
  // A group of its own: npx puts a shell between, which does not pass signals on.
  const child = spawn('npx', args, { cwd: folder, env: registry.environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const written: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const listening = jsonLine('listening')(line);
      if (listening !== undefined) resolve(String(listening['url']));
    });
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`npx @candor/collector ended with ${code}\n${written.join('')}`.slice(0, 2_000))));
  });
  return {
    url,
    async stop() {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}
