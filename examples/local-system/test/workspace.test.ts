import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../../scripts/', import.meta.url));
const LOCKED = { version: '1.0.0', integrity: 'sha512-one' };
const LOCK = {
  packages: {
    '': {},
    'packages/one': { dependencies: { a: '^1.0.0' } },
    'node_modules/a': LOCKED,
    'node_modules/darwin-only': { version: '1.0.0', integrity: 'sha512-other', optional: true },
  },
};
let root: string;

/** A workspace of two packages whose npm and turbo only write down how they were called. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'candor-workspace-'));
  await mkdir(join(root, 'scripts'));
  await cp(join(scripts, 'workspace.mjs'), join(root, 'scripts/workspace.mjs'));
  await writeJson('package.json', { workspaces: ['packages/*', 'e2e'] });
  await writeJson('package-lock.json', LOCK);
  await writeFile(join(root, 'tsconfig.base.json'), '{}');
  await writeFile(join(root, 'turbo.json'), '{}');
  for (const folder of ['packages/one', 'e2e']) {
    await mkdir(join(root, folder, 'src'), { recursive: true });
    await mkdir(join(root, folder, 'test'), { recursive: true });
    await writeJson(`${folder}/package.json`, folder === 'e2e' ? {} : { dependencies: { a: '^1.0.0' } });
    await writeFile(join(root, folder, 'src/index.ts'), '');
  }
  const record = JSON.stringify(JSON.stringify({ packages: { 'node_modules/a': LOCKED } }));
  const install = `mkdirSync('node_modules/a', { recursive: true }); writeFileSync('node_modules/.package-lock.json', ${record});`;
  await writeFile(join(root, 'npm-cli.js'), fakeTool('npm', install));
});
afterEach(() => rm(root, { recursive: true }));

function fakeTool(name: string, work: string): string {
  return `#!/usr/bin/env node
    const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
    appendFileSync('calls', ['${name}', ...process.argv.slice(2)].join(' ') + ' | telemetry off: ' + process.env.TURBO_TELEMETRY_DISABLED + process.env.DO_NOT_TRACK + '\\n');
    console.log('noise of ${name}');
    if (process.env.FAIL === '${name}') { console.error('trouble of ${name}'); process.exit(3); }
    ${work}`;
}

async function installed(present: object = LOCKED): Promise<void> {
  await mkdir(join(root, 'node_modules/a'), { recursive: true });
  await mkdir(join(root, 'node_modules/.bin'), { recursive: true });
  await writeJson('node_modules/.package-lock.json', { packages: { 'node_modules/a': present } });
  const turbo = fakeTool('turbo', "mkdirSync('packages/one/dist', { recursive: true }); writeFileSync('packages/one/dist/index.js', '');");
  await writeFile(join(root, 'node_modules/.bin/turbo'), turbo);
  await chmod(join(root, 'node_modules/.bin/turbo'), 0o755);
}

function run(step: string, environment: Record<string, string> = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  const code = `import(${JSON.stringify(join(root, 'scripts/workspace.mjs'))}).then((workspace) => workspace.${step})`;
  const env = { PATH: process.env['PATH'], npm_execpath: join(root, 'npm-cli.js'), ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, ['-e', code], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const calls = () => readFile(join(root, 'calls'), 'utf8').catch(() => '');
const writeJson = (path: string, value: object) => writeFile(join(root, path), JSON.stringify(value));

describe('ensureNode', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes %s', async (version) => {
    expect((await run(`ensureNode('${version}')`)).code).toBe(0);
  });

  it.each(['20.18.9', '18.20.0'])('refuses %s and says what to install', async (version) => {
    const { code, stderr } = await run(`ensureNode('${version}')`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/install Node 20\.19 or newer/);
  });
});

describe('ensureInstalled', () => {
  it('installs what the lock names, without scripts, once', async () => {
    const first = await run('ensureInstalled()');
    expect(first.stdout).toMatch(/dependencies installed in \d+\.\d s/);
    expect(first.stdout).not.toMatch(/noise/);
    await run('ensureInstalled()');
    expect(await calls()).toBe('npm install --no-save --include=dev --ignore-scripts --no-audit --no-fund | telemetry off: 11\n');
  });

  it('installs again when the lock changed', async () => {
    await run('ensureInstalled()');
    await writeJson('package-lock.json', { packages: { ...LOCK.packages, 'node_modules/a': { version: '2.0.0', integrity: 'sha512-two' } } });
    const { code, stderr } = await run('ensureInstalled()');
    expect((await calls()).split('\n')).toHaveLength(3);
    // This npm installs what it always does, which is not what is asked for now.
    expect(code).toBe(1);
    expect(stderr).toMatch(/something else than package-lock\.json names/);
  });

  it('refuses a lock that does not fit a package', async () => {
    await writeJson('packages/one/package.json', { dependencies: { a: '^1.0.0', b: '*' } });
    const { code, stderr } = await run('ensureInstalled()');
    expect(code).toBe(1);
    expect(stderr).toMatch(/does not fit packages.one.package\.json/);
    expect(await calls()).toBe('');
  });

  it('leaves an installation by hand alone where it is what the lock names', async () => {
    await installed();
    expect(await run('ensureInstalled()')).toMatchObject({ code: 0, stdout: '' });
    expect(await calls()).toBe('');
  });

  it.each([{ ...LOCKED, version: '0.9.0' }, { ...LOCKED, integrity: 'sha512-tampered' }])('does not where it is not: %j', async (present) => {
    await installed(present);
    await run('ensureInstalled()');
    expect(await calls()).toMatch(/^npm install/);
  });

  it('shows what npm said when it fails, and tries again the next time', async () => {
    const failed = await run('ensureInstalled()', { FAIL: 'npm' });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/noise of npm[^]*trouble of npm[^]*Installing the dependencies failed/);
    expect((await run('ensureInstalled()')).code).toBe(0);
  });
});

describe('ensureBuilt', () => {
  beforeEach(() => installed());

  it('builds once, quietly', async () => {
    const first = await run('ensureBuilt()');
    expect(first.stdout).toMatch(/^building …\npackages built in \d+\.\d s\n$/);
    expect(await run('ensureBuilt()')).toMatchObject({ code: 0, stdout: '' });
    expect(await calls()).toMatch(/^turbo run build [^\n]* \| telemetry off: 11\n$/);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a source changed', () => writeFile(join(root, 'packages/one/src/index.ts'), 'x')],
    ['a source was touched', () => utimes(join(root, 'e2e/src/index.ts'), 1, 1)],
    ['a source is new', () => writeFile(join(root, 'packages/one/src/new.ts'), '')],
    ['a built file is gone', () => rm(join(root, 'packages/one/dist'), { recursive: true })],
    ['the compiler is set differently', () => writeFile(join(root, 'tsconfig.base.json'), '{ }')],
  ])('builds again when %s', async (_label, change) => {
    await run('ensureBuilt()');
    await change();
    await run('ensureBuilt()');
    expect((await calls()).split('\n')).toHaveLength(3);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a test changed', () => writeFile(join(root, 'packages/one/test/index.test.ts'), 'x')],
    ['a text changed', () => writeFile(join(root, 'packages/one/README.md'), 'x')],
  ])('does not when %s', async (_label, change) => {
    await run('ensureBuilt()');
    await change();
    await run('ensureBuilt()');
    expect((await calls()).split('\n')).toHaveLength(2);
  });

  it('shows what turbo said when it fails, and builds again the next time', async () => {
    const failed = await run('ensureBuilt()', { FAIL: 'turbo' });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/trouble of turbo[^]*The build failed/);
    await run('ensureBuilt()');
    expect((await calls()).split('\n')).toHaveLength(3);
  });
});
