/** Two builds of a small checkout: what makes them differ is found and named, and so is a file too many. The real packages: `soak/`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AuditCheck } from '../../src/audit-command.js';
import { tarballCommand } from '../../src/commands/tarball.js';
import { contextOf, makeFolder } from '../supply/checkout.js';

const honest = `import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.js', 'export const one = 1;\\n');
`;

/** A checkout of one package, whose build is a program of ours. */
function checkout(build: string, files: Readonly<Record<string, string>> = {}): string {
  const manifest = { name: '@candor/anonymizer', version: '1.2.3', type: 'module', files: ['dist', 'src', 'extra'], scripts: { build: 'node build.mjs' } };
  const inPackage = Object.fromEntries(Object.entries({ 'build.mjs': build, 'src/index.ts': 'export const one = 1;\n', ...files }).map(([path, text]) => [`packages/anonymizer/${path}`, text]));
  const root = makeFolder({ 'package.json': { name: 'root' }, 'packages/anonymizer/package.json': manifest, ...inPackage });
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/tsup'));
  return root;
}

async function run(root: string, ...args: string[]): Promise<Record<string, AuditCheck>> {
  return Object.fromEntries((await tarballCommand.run(contextOf(root, ...args))).map((check) => [check.id, check]));
}

describe('tarball', () => {
  test('passes where the builds are the same, and says over what', async () => {
    const checks = await run(checkout(honest), '--node', process.execPath);
    // One Node is not two, whoever names it.
    expect(checks['tarball.node']).toMatchObject({ status: 'not_measured' });
    expect(checks['tarball.same.anonymizer']).toMatchObject({ status: 'passed', digests: { 'anonymizer.tgz': expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
    expect(checks['tarball.files']).toMatchObject({ status: 'passed', counts: { packages: 1, files: 3 } });
  });

  test('finds a build that depends on its folder, a random number, the clock or the umask, and a file that one build alone makes', async () => {
    const parts = { folder: 'process.cwd()', random: 'Math.random()', clock: 'process.hrtime.bigint()', umask: 'process.umask()' };
    const lines = Object.entries(parts).map(([name, value]) => `writeFileSync('dist/${name}.js', \`// \${${value}}\\n\`);`);
    const once = "if (process.umask() === 0o002) writeFileSync('dist/more.js', '');";
    const { detail = '', status } = (await run(checkout([honest, ...lines, once].join('\n'))))['tarball.same.anonymizer'] ?? {};
    expect(status).toBe('failed');
    expect(detail.split('\n').sort()).toEqual([...Object.keys(parts).map((name) => `dist/${name}.js has other bytes`), 'dist/more.js is in the other alone'].sort());
  });

  test('finds files too many', async () => {
    const planted = ['src/.env', 'extra/secret.key', 'src/index.test.mjs', 'src/notes.txt'];
    const build = `${honest}writeFileSync('dist/index.js.map', '');\n`;
    const { detail = '', status } = (await run(checkout(build, Object.fromEntries(planted.map((path) => [path, 'x'])))))['tarball.files'] ?? {};
    expect(status).toBe('failed');
    expect(detail.split('\n').sort()).toEqual([...planted, 'dist/index.js.map'].map((path) => `@candor/anonymizer: ${path} is not on the list`).sort());
  });

  test('leaves neither a copy behind nor a trace in the checkout', async () => {
    const root = checkout(honest);
    const before = execFileSync('find', [root], { encoding: 'utf8' });
    const copies = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('candor-tarball-'));
    const others = new Set(copies());
    await run(root);
    expect(execFileSync('find', [root], { encoding: 'utf8' })).toBe(before);
    expect(copies().filter((name) => !others.has(name) && existsSync(join(tmpdir(), name, 'one/packages/anonymizer/build.mjs')))).toEqual([]);
  });

  test('is not measured without sources or without the tools of the build', async () => {
    expect(await tarballCommand.run(contextOf(makeFolder({ 'package.json': {} })))).toMatchObject([{ status: 'not_measured' }]);
    const bare = makeFolder({ 'package.json': {}, 'packages/anonymizer/package.json': { name: '@candor/anonymizer', version: '1.0.0' } });
    expect(await tarballCommand.run(contextOf(bare))).toMatchObject([{ status: 'not_measured' }]);
  });

  test('refuses a Node that is none', async () => {
    await expect(tarballCommand.run(contextOf(checkout(honest), '--node', '/bin/false'))).rejects.toMatchObject({ code: 'input_unreadable' });
  });
});
