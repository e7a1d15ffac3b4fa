/** The example as it is run: bundled into a temporary folder, started as a process of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface BuiltExample {
  run(args: readonly string[]): ChildProcess;
  /** Ends every process that `run` started and removes the folder. */
  remove(): Promise<void>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function buildExample(): Promise<BuiltExample> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-web-ui-'));
  const started: ChildProcess[] = [];
  const bundle = { bundle: true, format: 'esm', outdir: join(folder, 'dist'), logLevel: 'error' } as const;
  await build({ ...bundle, entryPoints: [here('../src/server.ts')], platform: 'node' });
  await build({ ...bundle, entryPoints: [here('../src/page.ts')], platform: 'browser' });
  await cp(here('../public'), join(folder, 'public'), { recursive: true });
  // It says that .js files are modules.
  await cp(here('../package.json'), join(folder, 'package.json'));

  return {
    run(args) {
      // Without what says no to metrics on the machine of a test: in CI, for one, a relay takes nothing.
      const child = spawn(process.execPath, [join(folder, 'dist', 'server.js'), ...args], { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'pipe'] });
      started.push(child);
      return child;
    },
    async remove() {
      for (const child of started) child.kill('SIGKILL');
      await rm(folder, { recursive: true });
    },
  };
}

/** The address that a started server prints. */
export async function addressOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return (JSON.parse(text) as { url: string }).url;
}
