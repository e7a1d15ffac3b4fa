/**
 * `candor-audit consent`: without a yes there is nothing, watched from outside the programs that promise it.
 *
 * Promises: the means are named in each check; a control with a yes shows that the same probe would have seen something.
 */
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { loadCatalog } from '../catalog-model.js';
import { readOptions } from '../command-line.js';
import { startCaptureCollector } from '../detectors/capture-collector.js';
import { consentOfCli } from '../detectors/consent-cli.js';
import { consentOfNode } from '../detectors/consent-node.js';
import type { ConsentSetup } from '../detectors/consent-node.js';
import { consentOfPage } from '../detectors/consent-page.js';
import { chooseMeans } from '../detectors/silence-probe.js';

const usage = `consent [--without-strace]
  --without-strace   watch by listener, listing and Node's permission model, as where there is no strace`;

const clients: readonly (readonly [string, (setup: ConsentSetup) => Promise<readonly AuditCheck[]>])[] = [
  ['Node', consentOfNode],
  ['command line', consentOfCli],
  ['page', consentOfPage],
];

export const consentCommand: AuditCommand = {
  name: 'consent',
  summary: 'without a yes: no socket, no process, no file with an event',
  usage,
  async run({ root, args, say }) {
    const { values } = readOptions(args, { 'without-strace': { type: 'boolean' } }, usage);
    const means = values['without-strace'] === true ? 'listing' : await chooseMeans();
    const catalog = await loadCatalog(root);
    const collector = await startCaptureCollector();
    try {
      const checks: AuditCheck[] = [];
      for (const [name, measure] of clients) {
        say(`  ${name} …`);
        checks.push(...(await measure({ root, catalog, collector, means })));
      }
      return checks;
    } finally {
      await collector.close();
    }
  },
};
