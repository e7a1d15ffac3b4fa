/** A stranger's project: an empty folder, `npm install` from the registry, and programs run in it. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Registry } from './registry.js';

const run = promisify(execFile);

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
    try {
      const { stdout } = await run(command, args, { cwd: this.folder, env: this.registry.environment, timeout: commandTimeout, maxBuffer: 64 * 1024 * 1024 });
      return stdout;
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`.slice(0, 4_000), { cause: error });
    }
  }
}

/** The last line of an output, as JSON. */
export function counts(output: string): Record<string, number> {
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, number>;
}
