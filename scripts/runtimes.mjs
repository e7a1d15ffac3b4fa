/**
 * The other runtimes that the anonymizer is tested on: Node 22 and 24, Bun, Deno, in the exact versions of `e2e/runtimes`.
 *
 * Promises: after `ensureRuntimes()` they are installed as locked, or the run has failed with the command to type. Kept out of the
 * workspace, whose scripts would otherwise run on whichever of them npm links last as `node`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, toolEnvironment } from './workspace.mjs';

const folder = join(root, 'e2e/runtimes');

function isInstalled() {
  const record = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: present } = JSON.parse(readFileSync(record, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(([path, { integrity }]) => path === '' || present[path]?.integrity === integrity);
}

export function ensureRuntimes(say) {
  if (isInstalled()) return;
  say('installing other runtimes (Node 22 and 24, Bun, Deno) …');
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts'], { cwd: root, env: toolEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 || !isInstalled()) throw new Error('Installing the other runtimes failed. Try by hand:\n  npm ci --prefix e2e/runtimes --ignore-scripts');
}
