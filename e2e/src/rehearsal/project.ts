/** A stranger's project: an empty folder, `npm install` from the registry, and programs run in it. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Registry } from './registry.js';

/** Milliseconds for one command: installing the storage engine of the collector takes longest. */
const commandTimeout = 300_000;

export class Project {
  constructor(
    readonly folder: string,
    private readonly registry: Registry,
  ) {
    mkdirSync(folder, { recursive: true });
    this.write('package.json', JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** A file of `strangers/` under a name of the project's own. */
  take(name: string, as = name): void {
    copyFileSync(fileURLToPath(new URL(`strangers/${name}`, import.meta.url)), join(this.folder, as));
  }

  async install(...packages: readonly string[]): Promise<void> {
    await this.run('npm', 'install', ...packages);
  }

  /** Standard output. @throws Error with what the command wrote. */
  async run(command: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.attempt(command, ...args);
    if (code !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`.slice(0, 4_000));
    return stdout;
  }

  /** As `run`, for a command whose exit code is an answer. */
  attempt(command: string, ...args: readonly string[]): Promise<{ readonly code: number | string | null; readonly stdout: string; readonly stderr: string }> {
    return new Promise((resolve) => {
      const options = { cwd: this.folder, env: this.registry.environment, timeout: commandTimeout, maxBuffer: 64 * 1024 * 1024 };
      execFile(command, args, options, (error, stdout, stderr) => resolve({ code: error === null ? 0 : (error.code ?? null), stdout, stderr }));
    });
  }
}

/** The last line of an output, as JSON. */
export function counts(output: string): Record<string, number> {
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, number>;
}
