/** The command as it is installed: one bundle, in a folder where none of the tools is to be found. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFolder } from '../../generator/package-folder.js';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-command-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  await build({
    entryPoints: [join(packageFolder, 'generator/cli.ts')],
    outdir: join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'dist/cli.js'), ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command without its optional peers', () => {
  it('explains lints', () => {
    expect(run('explain', 'unbounded-string')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('instead') as string });
  });

  it.each([[['check']], [['generate']], [['diff']], [['explain', 'tsh.login']], [['new-event', 'tsh.play', '--class', 'usage']]])(
    'names for %j the command that installs what is missing, in one line',
    (words) => {
      const { status, stdout, stderr } = run(...words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^candor-schema needs [a-z-]+, which is not installed: npm install --save-dev [^\n]+\n$/);
    },
  );

  it('takes another folder with --root', () => {
    expect(run('--root', folder, 'explain', 'expired').status).toBe(0);
    expect(run('--root').status).toBe(2);
  });
});
