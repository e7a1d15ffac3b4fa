/** The supply chain as it is, and each fault planted in a checkout made by hand. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AuditCheck } from '../../src/audit-command.js';
import { depsCommand } from '../../src/commands/deps.js';
import { contextOf, makeFolder } from '../supply/checkout.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const sha512 = `sha512-${'A'.repeat(86)}==`;

/** The anonymizer's package as it may be. */
const manifest = { name: '@candor/anonymizer', version: '0.1.0', scripts: { build: 'tsup' }, dependencies: { '@noble/hashes': '2.4.0' } };
const neutral = 'import { hmac } from "@noble/hashes/hmac.js";\nimport { sha256 } from "@noble/hashes/sha2.js";\nexport const bytes = globalThis.crypto;\n';
const node = 'import { createHmac } from "node:crypto";\nimport { part } from "./chunk-ABCDEFGH.js";\n';
const lock = { lockfileVersion: 3, packages: { '': {}, 'node_modules/@noble/hashes': { version: '2.4.0', integrity: sha512 }, 'node_modules/@candor/anonymizer': { link: true } } };

function checkout(changes: Readonly<Record<string, unknown>> = {}): string {
  const dist = Object.fromEntries(['js', 'cjs'].flatMap((extension) => [
    ...['index', 'raw'].map((name) => [`packages/anonymizer/dist/${name}.${extension}`, neutral]),
    ...['index.node', 'raw.node', 'key-file'].map((name) => [`packages/anonymizer/dist/${name}.${extension}`, node]),
  ]));
  return makeFolder({ 'package.json': { name: 'root' }, 'package-lock.json': lock, 'packages/anonymizer/package.json': manifest, ...dist, 'packages/anonymizer/dist/chunk-ABCDEFGH.js': 'export const part = 1;\n', ...changes });
}

async function check(folder: string, id: string): Promise<AuditCheck> {
  const found = (await depsCommand.run(contextOf(folder))).find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no check ${id}.`);
  return found;
}

test('this repository passes, and each check looked at something', async () => {
  const checks = await depsCommand.run(contextOf(root));
  expect(checks.map(({ id, status, detail }) => ({ id, status, detail }))).toEqual(['deps.runtime', 'deps.scripts', 'deps.lock', 'deps.reach'].map((id) => ({ id, status: 'passed', detail: '' })));
  for (const { counts } of checks) expect(counts?.['packages'] ?? counts?.['entries']).toBeGreaterThan(0);
});

test('a checkout without a fault passes', async () => {
  const checks = await depsCommand.run(contextOf(checkout()));
  expect(checks.map(({ detail }) => detail)).toEqual(['', '', '', '']);
});

describe('deps.runtime fails', () => {
  test.each([
    ['an added dependency', { dependencies: { '@noble/hashes': '2.4.0', 'left-pad': '1.3.0' } }, 'depends on left-pad, which is not on the list'],
    ['an added optional dependency', { optionalDependencies: { fsevents: '2.3.3' } }, 'depends on fsevents'],
    ['an added peer', { peerDependencies: { react: '*' } }, 'depends on react'],
    ['a bundled package', { bundledDependencies: ['left-pad'] }, 'depends on left-pad'],
    ['a wider range', { dependencies: { '@noble/hashes': '^2.4.0' } }, 'in another range'],
    ['an allowance that is not used', { dependencies: {} }, 'no longer depends on it'],
  ])('%s', async (_name, change, words) => {
    const folder = checkout({ 'packages/anonymizer/package.json': { ...manifest, ...change } });
    expect(await check(folder, 'deps.runtime')).toMatchObject({ status: 'failed', detail: expect.stringContaining(words) as string });
  });
});

test.each(['preinstall', 'install', 'postinstall', 'prepare'])('deps.scripts fails on the script %s', async (script) => {
  const folder = checkout({ 'packages/anonymizer/package.json': { ...manifest, scripts: { build: 'tsup', [script]: 'node x.js' } } });
  expect(await check(folder, 'deps.scripts')).toMatchObject({ status: 'failed', detail: `@candor/anonymizer has the script ${script}` });
});

describe('deps.lock', () => {
  test.each([
    ['without integrity', { version: '1.0.0' }, 'evil is not pinned by SHA-512'],
    ['with SHA-1', { version: '1.0.0', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'evil is not pinned by SHA-512'],
    ['from git', { version: '1.0.0', integrity: sha512, resolved: 'git+ssh://git@example.com/evil.git#abc' }, 'evil does not come from a registry'],
    ['over plain HTTP', { version: '1.0.0', integrity: sha512, resolved: 'http://example.com/evil.tgz' }, 'evil does not come from a registry'],
    ['without a version', { integrity: sha512 }, 'evil has no exact version'],
  ])('fails on a package %s', async (_name, entry, words) => {
    const folder = checkout({ 'package-lock.json': { ...lock, packages: { ...lock.packages, 'node_modules/a/node_modules/evil': entry } } });
    expect(await check(folder, 'deps.lock')).toMatchObject({ status: 'failed', detail: words });
  });

  test('counts the packages that would run a script on install', async () => {
    const folder = checkout({ 'package-lock.json': { ...lock, packages: { ...lock.packages, 'node_modules/native': { version: '1.0.0', integrity: sha512, hasInstallScript: true } } } });
    expect(Object.values((await check(folder, 'deps.lock')).counts ?? {})).toEqual([2, 1]);
  });

  test('is not measured without a lock file', async () => {
    const folder = makeFolder({ 'package.json': {}, 'packages/anonymizer/package.json': manifest });
    expect(await check(folder, 'deps.lock')).toMatchObject({ status: 'not_measured' });
  });
});

describe('deps.reach', () => {
  test.each([
    ['another module', 'import "node:http";', 'imports node:http'],
    ['files, where no files are kept', 'import { readFileSync } from "node:fs";', 'imports node:fs'],
    ['a package', 'export * from "axios";', 'imports axios'],
    ['a module by require', 'require("node:net");', 'imports node:net'],
    ['a module by a computed name', 'await import(name);', 'by a name that is computed'],
    ['the network', 'fetch("https://example.com");', 'the word fetch'],
    ['eval', 'eval("1");', 'the word eval'],
    ['the Function constructor', 'new Function("return 1")();', 'the word Function'],
    ['the environment', 'process.env.HOME;', 'the word process'],
    ['the environment, in a detour', 'process["env"];', 'the word process'],
    ['a page', 'document.cookie;', 'the word document'],
    ['all that is global', 'globalThis["fe" + "tch"]("x");', 'the word globalThis'],
    ['a timer', 'setTimeout(() => 1);', 'the word setTimeout'],
  ])('fails on %s, also in a file that an entry imports', async (_name, line, words) => {
    for (const file of ['index.node.js', 'chunk-ABCDEFGH.js']) {
      const folder = checkout({ [`packages/anonymizer/dist/${file}`]: `${line}\n` });
      expect(await check(folder, 'deps.reach')).toMatchObject({ status: 'failed', detail: expect.stringContaining(words) as string });
    }
  });

  test('fails on a file that is missing', async () => {
    const folder = checkout({ 'packages/anonymizer/dist/raw.js': 'import "./gone.js";\n' });
    expect(await check(folder, 'deps.reach')).toMatchObject({ status: 'failed', detail: 'dist/raw.js: a file that is imported is not there' });
  });

  test('is not measured where nothing is built', async () => {
    const folder = makeFolder({ 'package.json': {}, 'packages/anonymizer/package.json': manifest });
    expect(await check(folder, 'deps.reach')).toMatchObject({ status: 'not_measured' });
  });
});

test('refuses a root without a package of ours, and arguments', async () => {
  await expect(depsCommand.run(contextOf(makeFolder({ 'package.json': {} })))).rejects.toMatchObject({ code: 'root_missing' });
  await expect(depsCommand.run(contextOf(checkout(), 'more'))).rejects.toMatchObject({ code: 'usage' });
});
