/** What it takes to generate the whole catalog and compare it with the checkout, as CI does. `npm run bench` */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './rounds.mjs';

const rounds = 3;
const target = 20;
const packageFolder = join(import.meta.dirname, '../packages/schema');

const seconds = [];
for (let round = 0; round < rounds; round += 1) {
  const started = performance.now();
  const run = spawnSync('npm', ['run', '--silent', 'generate:check'], { cwd: packageFolder, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The check failed, so this run measured something else: ${run.stderr.split('\n', 1)[0]}`);
  seconds.push((performance.now() - started) / 1000);
}
console.log(`\ngenerating and comparing the whole catalog: ${median(seconds).toFixed(1)} s (median of ${rounds}; target ≤ ${target} s)`);
