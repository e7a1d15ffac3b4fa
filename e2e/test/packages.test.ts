/**
 * What a stranger gets: each published package is packed, unpacked into an empty project and used there, as ESM and as
 * CommonJS, with types checked all the way down (`skipLibCheck: false`).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = readdirSync(join(root, 'packages')).sort();
/** Packages whose users have Node's types; the others must compile in a page's project, without them. */
const nodeOnly = new Set(['audit-vectors', 'collector', 'node-reporter']);
let project: string;
const tarballs = new Map<string, string>();

interface Manifest {
  readonly name: string;
  readonly exports: Record<string, unknown>;
  readonly scripts?: Record<string, string>;
}

/** Runs a development tool; what it complains about becomes the test's message. */
function run(tool: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', tool), args, { cwd: project, encoding: 'utf8' });
  expect(status, `${tool}\n${stdout}${stderr}`).toBe(0);
}

const manifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Import paths a stranger may write, without the pattern exports (plain files). */
function entries(name: string): string[] {
  const { name: fullName, exports } = manifest(join(root, 'packages', name));
  return Object.keys(exports)
    .filter((path) => !path.includes('*') && path !== './package.json')
    .map((path) => fullName + path.slice(1));
}

function unpack(name: string): void {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', project], { cwd: join(root, 'packages', name), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const target = join(project, 'node_modules', '@candor', name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, filename), '-C', target, '--strip-components=1']);
  tarballs.set(name, join(project, filename));
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'candor-stranger-'));
  for (const name of packages) unpack(name);
  // Dependencies that are not ours come from this workspace; installing them is npm's business, not what is tested here.
  for (const dependency of ['@noble', '@clickhouse', '@chdb', 'chdb', 'jose', 'node-addon-api', 'node-gyp-build', '@types']) {
    symlinkSync(join(root, 'node_modules', dependency), join(project, 'node_modules', dependency));
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe.each(packages)('%s', (name) => {
  test('loads as ESM and as CommonJS', () => {
    for (const entry of entries(name)) {
      execFileSync(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(entry)})`], { cwd: project });
      execFileSync(process.execPath, ['--input-type=commonjs', '-e', `require(${JSON.stringify(entry)})`], { cwd: project });
    }
  });

  test('has types that compile in a strict project, in every module mode', () => {
    const imports = entries(name).map((entry, index) => `import * as entry${index} from '${entry}';\nexport { entry${index} };`);
    writeFileSync(join(project, `use-${name}.ts`), imports.join('\n'));
    for (const [module, moduleResolution] of [['ESNext', 'Bundler'], ['NodeNext', 'NodeNext']]) {
      const compilerOptions = { noEmit: true, strict: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2022', 'DOM'], module, moduleResolution, types: nodeOnly.has(name) ? ['node'] : [] };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [`use-${name}.ts`] }));
      run('tsc', ['--project', project]);
    }
  });

  test('is clean to publint and to attw', () => {
    run('publint', [tarballs.get(name) ?? '', '--strict']);
    run('attw', [tarballs.get(name) ?? '', '--profile', 'node16', '--exclude-entrypoints', './vectors/*', './schemas/*', '--no-emoji']);
  });

  test('runs no install script and ships no test', () => {
    expect(Object.keys(manifest(join(project, 'node_modules', '@candor', name)).scripts ?? {}).filter((script) => /install|prepare/.test(script))).toEqual([]);
    const listing = execFileSync('tar', ['-tzf', tarballs.get(name) ?? ''], { encoding: 'utf8' }).split('\n');
    expect(listing.filter((path) => /\.test\.|\/test\//.test(path))).toEqual([]);
    expect(listing).toContain('package/dist/index.js');
    expect(listing).toContain('package/README.md');
  });
});
