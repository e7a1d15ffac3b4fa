/** `npm run soak`: makes the checkout ready as `npm test` does, then runs the long suites. Arguments are filters on their paths. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt, ensureInstalled, ensureNode, root, say, toolEnvironment } from './workspace.mjs';
import { ensureSystemTools } from './system-tools.mjs';

try {
  ensureNode();
  ensureInstalled();
  ensureSystemTools(say);
  ensureBuilt();
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  const { status } = spawnSync(vitest, ['run', '--config', 'vitest.soak.config.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: toolEnvironment() });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(`\nnpm run soak stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
