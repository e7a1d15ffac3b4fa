/**
 * The programs outside npm that the tests drive: a real browser, and tools that check our results independently.
 *
 * Promises: after `ensureSystemTools()` each is there, or the run has failed with the exact command to type.
 * Must not: skip anything, or download from anywhere but the system's own package manager.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const tools = [
  { purpose: 'the page tests', programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'], debian: 'chromium', variable: 'CANDOR_CHROMIUM' },
  { purpose: 'pseudonyms computed without our code', programs: ['openssl'], debian: 'openssl' },
  { purpose: 'test vectors and a pseudo-terminal', programs: ['python3'], debian: 'python3' },
  { purpose: 'pseudonyms in Go', programs: ['go'], debian: 'golang-go' },
  { purpose: 'pseudonyms in Java', programs: ['java'], debian: 'default-jdk-headless' },
  { purpose: 'pseudonyms in Perl', programs: ['perl'], debian: 'perl' },
  { purpose: 'an independent count of the log', programs: ['awk'], debian: 'mawk' },
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Absolute path of the first of `programs` on PATH, or undefined. */
function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(isExecutable);
}

function locate(tool) {
  const named = tool.variable && process.env[tool.variable];
  if (!named) return onPath(tool.programs);
  if (isExecutable(named)) return named;
  throw new Error(`${tool.variable} names a program that cannot be executed. Correct it, or unset it to search PATH.`);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return status === 0;
}

/** Finds every tool, installs what is missing where it may (root on Debian), and sets the variables the tests read. */
export function ensureSystemTools(say) {
  const missing = tools.filter((tool) => locate(tool) === undefined);
  if (missing.length > 0) {
    const packages = missing.map((tool) => tool.debian);
    const purposes = missing.map((tool) => `${tool.debian} (${tool.purpose})`).join(', ');
    const command = `apt-get update && apt-get install -y ${packages.join(' ')}`;
    if (process.getuid?.() !== 0 || !onPath(['apt-get'])) {
      throw new Error(`The tests need ${purposes}. Install it with your system's package manager, on Debian:\n  sudo sh -c '${command}'`);
    }
    say(`installing ${purposes}`);
    if (!run('apt-get', ['update', '-qq']) || !run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])) {
      throw new Error(`Installing ${packages.join(', ')} failed. Try by hand:\n  ${command}`);
    }
  }
  for (const tool of tools) {
    const path = locate(tool);
    if (path === undefined) throw new Error(`${tool.debian} was installed, but none of ${tool.programs.join(', ')} is on PATH.`);
    if (tool.variable) process.env[tool.variable] = path;
  }
}
