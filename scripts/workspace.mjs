/**
 * A checkout that is ready to run: the right Node, the locked dependencies, every package built from its present sources.
 *
 * Promises: needs nothing but Node's own modules, so it works on a fresh clone; does nothing, in a fraction of a second, when
 * nothing changed. Output of npm and turbo is shown only when they fail, on stderr.
 * Must not: run install scripts of dependencies, or let a tool phone home.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node all dependencies run on; the same as `engines` in package.json. */
const OLDEST_NODE = [20, 19];
const INSTALL_STAMP = 'node_modules/.candor-installed';
const BUILD_STAMP = 'node_modules/.candor-built.json';
/** Folders that hold nothing a build reads. */
const NOT_SOURCES = new Set(['node_modules', 'dist', 'test', 'bench', 'coverage', '.turbo', '.candor']);
/** Two tools at a time: declaration builds take a core and near 500 MB each. */
const BUILD_CONCURRENCY = 2;

export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** The environment for tools of the build: no telemetry, no update notices. */
export function toolEnvironment() {
  return { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' };
}

export function ensureNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${version} is too old: install Node ${OLDEST_NODE.join('.')} or newer (https://nodejs.org) and run this again.`);
}

/** Installs what package-lock.json names, unless exactly that is installed already. */
export function ensureInstalled() {
  const text = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(text).digest('hex');
  const stamp = join(root, INSTALL_STAMP);
  if (readText(stamp) === wanted) return;
  const lock = JSON.parse(text.toString('utf8'));
  if (!isInstalled(lock)) {
    refuseStaleLock(lock);
    say('installing dependencies (the first time takes a minute or two) …');
    timed('dependencies installed', () => {
      const [command, ...npm] = npmCommand();
      // Not `npm ci`: it refuses a lock without the optional packages of every other platform, which registries that mirror
      // a few platforms cannot name. What `ci` promises is checked here instead, before and after.
      const options = ['install', '--no-save', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
      run(command, [...npm, ...options], 'Installing the dependencies failed (see above). Check the network and run this again.');
    });
    if (!isInstalled(lock)) throw new Error('npm installed something else than package-lock.json names. Delete node_modules and run this again.');
  }
  writeFileSync(stamp, wanted);
}

/** A dependency that is not in the lock would be installed in whatever version is newest today. */
function refuseStaleLock(lock) {
  for (const folder of ['', ...packageFolders().map((path) => relative(root, path))]) {
    const wanted = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const locked = lock.packages[folder.replaceAll('\\', '/')] ?? {};
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']) {
      const entries = (record = {}) => JSON.stringify(Object.entries(record).sort());
      if (entries(wanted[kind]) === entries(locked[kind])) continue;
      throw new Error(`package-lock.json does not fit ${join(folder, 'package.json')}. Run npm install --ignore-scripts and commit the lock.`);
    }
  }
}

/** Someone may have installed by hand: npm's own record of node_modules says what is there. */
function isInstalled(lock) {
  const record = readText(join(root, 'node_modules/.package-lock.json'));
  if (record === undefined) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(lock.packages).every(([path, { version, integrity, optional, link }]) => {
    // Optional packages of other platforms are rightly absent.
    if (path === '' || (optional && present[path] === undefined)) return true;
    if (!existsSync(join(root, path))) return false;
    return link || (present[path]?.version === version && present[path]?.integrity === integrity);
  });
}

/** The npm that runs us, where there is one: it fits the Node that runs us. */
function npmCommand() {
  const current = process.env.npm_execpath;
  return current?.endsWith('npm-cli.js') ? [process.execPath, current] : ['npm'];
}

/** Builds the packages whose sources, or whose built files, are not those of the last build. */
export function ensureBuilt() {
  const stamp = join(root, BUILD_STAMP);
  const sources = fingerprint(sourceFiles());
  const last = JSON.parse(readText(stamp) ?? '{}');
  if (last.sources === sources && last.built === fingerprint(builtFiles())) return;
  say('building …');
  timed('packages built', () => {
    run(
      join(root, 'node_modules/.bin/turbo'),
      ['run', 'build', `--concurrency=${BUILD_CONCURRENCY}`, '--output-logs=errors-only', '--no-color'],
      'The build failed (see above). Repeat it alone with: npm run build',
    );
  });
  // The sources as they were before: what was edited during the build is built next time.
  writeFileSync(stamp, JSON.stringify({ sources, built: fingerprint(builtFiles()) }));
}

function packageFolders() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces
    .flatMap((pattern) => {
      const folder = join(root, pattern.replace('/*', ''));
      return pattern.endsWith('/*') ? readdirSync(folder).map((name) => join(folder, name)) : [folder];
    })
    .filter((folder) => existsSync(join(folder, 'package.json')));
}

function sourceFiles() {
  const settings = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'turbo.json'].map((name) => join(root, name));
  const sources = packageFolders().flatMap((folder) => filesUnder(folder, NOT_SOURCES));
  return [...settings, ...sources.filter((path) => !path.endsWith('.md'))];
}

function builtFiles() {
  return packageFolders().flatMap((folder) => (existsSync(join(folder, 'dist')) ? filesUnder(join(folder, 'dist'), new Set()) : []));
}

function filesUnder(folder, skipped) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(path, skipped);
    return entry.isFile() ? [path] : [];
  });
}

/** Name, size and time of each file: as much as `make` looks at, and fast. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function timed(label, work) {
  const started = Date.now();
  work();
  say(`${label} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function run(command, args, failure) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status === 0) return;
  process.stderr.write(stdout ?? '');
  process.stderr.write(stderr ?? '');
  throw new Error(error === undefined ? failure : `${failure} (${error.message})`);
}
