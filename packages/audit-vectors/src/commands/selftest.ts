/**
 * `candor-audit selftest`: shows that the kit is not blind. Every broken implementation and every planted leak must be caught, by name, and what
 * is right must not be accused.
 */
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { readOptions } from '../command-line.js';
import { negativeControls } from '../selftest/negative-controls.js';

const usage = 'selftest';

export const selftestCommand: AuditCommand = {
  name: 'selftest',
  summary: 'negative controls: broken implementations and planted leaks, each of which must be caught by its name',
  usage,
  async run(context) {
    readOptions(context.args, {}, usage);
    const checks: AuditCheck[] = [];
    for (const { name, run } of negativeControls) {
      context.say(`  ${name} …`);
      checks.push(...(await run(context)));
    }
    return checks;
  },
};
