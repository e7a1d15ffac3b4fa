/**
 * `npm run verify`: makes the checkout ready, then runs the whole audit and writes its report to `.candor/audit-report.json`. Arguments are
 * those of `candor-audit all`.
 *
 * Must not: stop because a tool is missing. What cannot be measured without it, the report calls not measured.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureRuntimes } from './runtimes.mjs';
import { ensureBuilt, ensureInstalled, ensureNode, root, say, toolEnvironment } from './workspace.mjs';

try {
  ensureNode();
  ensureInstalled();
  ensureBuilt();
  try {
    // Node 24, for the second build of the tarballs.
    ensureRuntimes(say);
  } catch (error) {
    say(error.message);
  }
  mkdirSync(join(root, '.candor'), { recursive: true });
  const program = join(root, 'packages/audit-vectors/dist/cli.js');
  const { status } = spawnSync(process.execPath, [program, 'all', '--root', root, '--report', join(root, '.candor/audit-report.json'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(`\nnpm run verify stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
