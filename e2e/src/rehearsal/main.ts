/**
 * `npm run release -- --rehearse`: everything between a commit and a stranger's project, on this machine.
 *
 * Promises: exit code 0 only if every line of the table is ok. Needs the network for `npm install` of other people's packages alone; the
 * checkout is not changed, and everything else lies in one temporary folder, which is removed (`--keep` leaves it).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { auditor } from './auditor.js';
import { copyCheckout } from './checkout-copy.js';
import { javascriptClients, typescriptClients } from './node-clients.js';
import { startOperator } from './operator.js';
import { pageClients } from './page-clients.js';
import { publishAll } from './publish.js';
import { startRegistry } from './registry.js';
import { Results } from './results.js';
import { upgrade } from './upgrade.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'candor-rehearsal-'));
const at = (name: string) => join(folder, name);
const results = new Results();
const started = Date.now();

const registry = await startRegistry(root, at('registry'));
try {
  await results.step('maintainer: pack and publish', 'npm', '', async () => void publishAll(root, at('tarballs'), registry));
  const operator = await startOperator(at('operator'), 'latest', registry);
  try {
    await typescriptClients(results, at('typescript'), registry, operator.url);
    const client = await javascriptClients(results, at('javascript'), registry, operator.url);
    await pageClients(results, at('page'), registry, operator.url);
    await auditor(results, at('auditor'), registry);
    copyCheckout(root, at('checkout'));
    await upgrade(results, { checkout: at('checkout'), folder: at('upgrade'), registry, client, collector: operator.url });
  } finally {
    await operator.stop();
  }
} finally {
  await registry.stop();
  if (process.argv.includes('--keep')) console.log(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}

console.log(`\n${results.table()}\n\n${results.rows.length} steps, ${results.faults().length} failed, ${Math.round((Date.now() - started) / 1000)} s`);
for (const { who, runtime, modules, fault } of results.faults()) console.error(`\n${who}, ${runtime}, ${modules}:\n${fault}`);
if (results.faults().length > 0) process.exitCode = 1;
