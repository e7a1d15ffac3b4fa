/** The program of `host-cli.ts` and the sender, bundled as a client would bundle them, and run as real processes. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

export interface Program {
  readonly folder: string;
  readonly hostFile: string;
  readonly senderFile: string;
  remove(): void;
}

export async function buildProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-cli-program-'));
  const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  await build({
    entryPoints: { 'host-cli': source('host-cli.ts'), 'cli-sender': source('../../src/cli/sender-main.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    hostFile: join(folder, 'host-cli.js'),
    senderFile: join(folder, 'cli-sender.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The environment of a person's shell, whatever the tests run in. */
export function shell(variables: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', ...variables };
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const [output, errors, [code]] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, output, errors };
}

export function run(file: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn(file, args, { env: shell(variables), stdio: ['ignore', 'pipe', 'pipe'] });
  return ended(child);
}
