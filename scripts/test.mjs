/**
 * `npm test`: on a fresh clone, everything that has to hold.
 *
 * Installs what is missing (packages, a browser), builds, then runs the checks in the order that fails fastest:
 * the catalog and its changesets, lint, types, and every test. With arguments (`npm test -- packages/schema`)
 * only the tests whose path matches run.
 *
 * Must not: skip a check because a tool is missing. In CI a skipped test is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt, ensureInstalled, ensureNode, root, say, toolEnvironment } from './workspace.mjs';
import { ensureSystemTools } from './system-tools.mjs';
import { ensureRuntimes } from './runtimes.mjs';

function check(label, program, args) {
  const started = Date.now();
  say(label);
  const { status } = spawnSync(join(root, 'node_modules', '.bin', program), args, { cwd: root, stdio: 'inherit', env: toolEnvironment() });
  if (status !== 0) throw new Error(`${label}: failed (see above). Repeat it alone with: npx ${program} ${args.join(' ')}`);
  say(`${label}: ok, ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Runs vitest and returns its own counts, so that the closing line states what really ran. */
function runTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-test-'));
  const report = join(folder, 'report.json');
  try {
    const { status } = spawnSync(
      join(root, 'node_modules', '.bin', 'vitest'),
      ['run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { cwd: root, stdio: 'inherit', env: toolEnvironment() },
    );
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { green: status === 0, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const filters = process.argv.slice(2);
  ensureNode();
  ensureInstalled();
  ensureSystemTools(say);
  ensureRuntimes(say);
  ensureBuilt();
  if (filters.length === 0) {
    check('the catalog, and the code generated from it', 'turbo', ['run', 'generate:check', '--output-logs=errors-only']);
    check('changesets say what the catalog changed', 'tsx', ['packages/schema/generator/cli.ts', 'diff', '--changesets', '.changeset']);
    check('changesets say what the public types, the wire and the vectors changed', 'tsx', ['e2e/src/contract/main.ts', 'check']);
    check('lint', 'eslint', ['.']);
    check('types', 'turbo', ['run', 'typecheck', '--concurrency=2', '--output-logs=errors-only']);
  }
  const { green, passed, failed, skipped } = runTests(filters);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (!green || passed === 0) process.exitCode = 1;
  if (process.env.CI && skipped > 0) {
    console.error('A test was skipped. In CI every test runs: install what it needs, or delete it.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`\nnpm test stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
