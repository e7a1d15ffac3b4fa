/**
 * `candor-audit taint`: runs the real reporters with personal data everywhere it could come from, and looks at every byte they send.
 *
 * Promises: a subject that the root does not have, or that needs a tool which is not there, is `not_measured`.
 */
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { loadCatalog } from '../catalog-model.js';
import { readOptions } from '../command-line.js';
import { startCaptureCollector } from '../detectors/capture-collector.js';
import { taintChromium } from '../detectors/taint-chromium.js';
import { taintCli } from '../detectors/taint-cli.js';
import { taintNodeReporter } from '../detectors/taint-node.js';
import { taintRelay } from '../detectors/taint-relay.js';
import type { TaintSetup } from '../detectors/taint-node.js';

const subjects: Readonly<Record<string, (setup: TaintSetup) => Promise<readonly AuditCheck[]>>> = {
  node_behavior: (setup) => taintNodeReporter(setup, 'behavior'),
  node_usage: (setup) => taintNodeReporter(setup, 'usage'),
  page: taintChromium,
  cli: taintCli,
  relay: taintRelay,
};

const usage = `taint [--only SUBJECT]
  --only SUBJECT   one of ${Object.keys(subjects).join(', ')}; may be repeated`;

export const taintCommand: AuditCommand = {
  name: 'taint',
  summary: 'runs the real reporters full of canaries, and explains every byte they send',
  usage,
  async run({ root, args, say }) {
    const { values } = readOptions(args, { only: { type: 'string', multiple: true } }, usage);
    const chosen = (values['only'] as readonly string[] | undefined) ?? Object.keys(subjects);
    if (!chosen.every((name) => Object.hasOwn(subjects, name))) throw new AuditError('usage', '--only takes the name of a subject; see candor-audit taint --help.');
    const catalog = await loadCatalog(root);
    const collector = await startCaptureCollector();
    try {
      const checks: AuditCheck[] = [];
      for (const name of chosen) {
        say(`  ${name} …`);
        checks.push(...((await subjects[name]?.({ root, catalog, collector })) ?? []));
      }
      return checks;
    } finally {
      await collector.close();
    }
  },
};
