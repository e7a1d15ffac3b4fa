/** What the packages bring with them: the page, the audit kit's list and the manifests say the same, and nothing arrives that must not. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { publishedPackages } from '../src/contract/published-packages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Dependent {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifests = publishedPackages(root).map(({ manifest }) => manifest as unknown as Dependent);
const isOurs = (name: string): boolean => name.startsWith('@candor/');

/** `package dependency range` of everything that is not ours. */
function declared(packages: readonly Dependent[]): string[] {
  return packages.flatMap(({ name, dependencies, peerDependencies }) => {
    const foreign = Object.entries({ ...dependencies, ...peerDependencies }).filter(([dependency]) => !isOurs(dependency));
    return foreign.map(([dependency, range]) => `${name} ${dependency} ${range}`);
  });
}

interface Row {
  readonly line: string;
  readonly reason: string;
}

function listed(page: string): Row[] {
  return [...page.matchAll(/^\| `(@candor\/[^`]+)` \| `([^`]+)`(?: \(optional peer\))? \| `([^`]+)` \| (.+) \|$/gm)].map(([, name, dependency, range, reason]) => ({
    line: `${name} ${dependency} ${range}`,
    reason: reason ?? '',
  }));
}

test('docs/dependencies.md lists what the manifests declare, with the reasons of the audit kit', () => {
  const rows = listed(text('docs/dependencies.md'));
  expect(rows.map(({ line }) => line).sort()).toEqual(declared(manifests).sort());
  const allowed = JSON.parse(text('packages/audit-vectors/supply/allowed-dependencies.json')) as Record<string, Record<string, { range: string; reason: string }>>;
  const reasons = Object.entries(allowed).flatMap(([name, entries]) => Object.entries(entries).map(([dependency, { range, reason }]) => ({ line: `${name} ${dependency} ${range}`, reason })));
  expect(rows).toEqual(expect.arrayContaining(reasons));
  expect(reasons).toHaveLength(rows.length);
});

test('a dependency that nobody gave a reason for is noticed', () => {
  const planted = { name: '@candor/anonymizer', dependencies: { 'left-pad': '1.0.0' } };
  expect(declared([planted])).toEqual(['@candor/anonymizer left-pad 1.0.0']);
  expect(listed(text('docs/dependencies.md')).map(({ line }) => line)).not.toContain('@candor/anonymizer left-pad 1.0.0');
});

/** Everything of ours that an installation of `name` brings, itself included. */
function closure(name: string, packages: readonly Dependent[]): string[] {
  const found = new Set([name]);
  for (const next of found) for (const dependency of Object.keys(packages.find((one) => one.name === next)?.dependencies ?? {})) if (isOurs(dependency)) found.add(dependency);
  return [...found].sort();
}

test('an installed collector brings no anonymizer and no reporter', () => {
  expect(closure('@candor/collector', manifests)).toEqual(['@candor/collector', '@candor/schema']);
  const planted = manifests.map((one) => (one.name === '@candor/schema' ? { ...one, dependencies: { '@candor/anonymizer': '^0.1.0' } } : one));
  expect(closure('@candor/collector', planted)).toContain('@candor/anonymizer');
});

test("the collector's tarball holds no line that makes a pseudonym", () => {
  const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: join(root, 'packages/collector'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ files: readonly { path: string }[] }];
  const code = files.filter(({ path }) => /\.(js|cjs|ts|cts)$/.test(path)).map(({ path }) => text(join('packages/collector', path)));
  expect(code.length).toBeGreaterThan(10);
  const suspicious = /@candor\/(anonymizer|reporter-core|node-reporter|browser-reporter)|hkdf|createAnonymizer/i;
  expect(code.filter((content) => suspicious.test(content))).toEqual([]);
  expect(suspicious.test(`import { createAnonymizer } from '@candor/anonymizer';`)).toBe(true);
});

/** What a bundle for a page would take in that only Node has. esbuild names what it could not resolve for a browser. */
async function nodeModulesIn(code: string): Promise<string[]> {
  const { metafile } = await build({ stdin: { contents: code, resolveDir: join(root, 'e2e') }, bundle: true, write: false, metafile: true, platform: 'browser', format: 'esm', external: ['node:*'], logLevel: 'silent' });
  return Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ path, external }) => external === true && path.startsWith('node:')).map(({ path }) => path));
}

test("no entry that a page may use takes Node's modules with it, and one that does is noticed", async () => {
  const page = publishedPackages(root).filter(({ manifest }) => manifest.name === '@candor/browser-reporter').flatMap(({ manifest }) => Object.keys(manifest.exports));
  const entries = page.filter((path) => path !== './package.json').map((path) => `@candor/browser-reporter${path.slice(1)}`);
  const code = [...entries, '@candor/anonymizer', '@candor/anonymizer/raw', '@candor/schema', '@candor/schema/web'].map((entry, index) => `export * as entry${index} from '${entry}';`).join('\n');
  expect(await nodeModulesIn(code)).toEqual([]);
  expect(await nodeModulesIn(`export * from '@candor/anonymizer/key-file';`)).toContain('node:crypto');
});
