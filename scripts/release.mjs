/**
 * `npm run release`: makes the changesets a release of this checkout, without publishing it. What a release is, and who does what:
 * `docs/releasing.md`.
 *
 *     npm run release                    versions, changelogs, and the records of the release
 *     npm run release -- --contract      writes api/ anew, after a change of a public surface
 *     npm run release -- --rehearse      publishes everything to a registry on this machine, and uses it from there
 */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import process from 'node:process';
import { ensureBuilt, ensureInstalled, ensureNode, root, toolEnvironment } from './workspace.mjs';

function runProgram(program, args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: toolEnvironment() });
  if (status !== 0) throw new Error(`${basename(program)} ${args.join(' ')}: failed (see above).`);
}

const run = (tool, ...args) => runProgram(join(root, 'node_modules/.bin', tool), args);

function release() {
  run('tsx', 'e2e/src/contract/main.ts', 'check');
  run('tsx', 'packages/schema/generator/cli.ts', 'diff', '--changesets', '.changeset');
  run('changeset', 'version');
  // The lock names the versions of our own packages too.
  runProgram('npm', ['install', '--package-lock-only', '--ignore-scripts']);
  run('tsx', 'packages/schema/generator/cli.ts', 'diff', '--record');
  run('turbo', 'run', 'generate');
  // The new version is part of what is built, and of what is recorded.
  ensureBuilt();
  runProgram(process.execPath, ['packages/audit-vectors/dist/cli.js', 'sbom', '--write']);
  run('tsx', 'e2e/src/contract/main.ts', 'record');
}

const verbs = {
  '--contract': () => run('tsx', 'e2e/src/contract/main.ts', 'write'),
  '--rehearse': (...args) => run('tsx', 'e2e/src/rehearsal/main.ts', ...args),
};

try {
  const [verb, ...rest] = process.argv.slice(2);
  if (verb !== undefined && !Object.hasOwn(verbs, verb)) throw new Error(`it takes ${Object.keys(verbs).join(' or ')}, or nothing.`);
  ensureNode();
  ensureInstalled();
  ensureBuilt();
  if (verb === undefined) release();
  else verbs[verb](...rest);
} catch (error) {
  console.error(`\nnpm run release stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
