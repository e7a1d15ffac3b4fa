/** The commands of `candor-audit`, in the order in which `all` runs them: what is quick and fundamental first. */
import type { AuditCommand } from '../audit-command.js';
import { createAllCommand } from './all.js';
import { attackDemoCommand } from './attack-demo.js';
import { collectorCommand } from './collector.js';
import { crossCommand } from './cross.js';
import { keyCommand } from './key.js';
import { reportCommand } from './report.js';
import { scanCommand } from './scan.js';
import { selftestCommand } from './selftest.js';
import { vectorsCommand } from './vectors.js';

const measuring: readonly AuditCommand[] = [
  vectorsCommand,
  crossCommand,
  selftestCommand,
  keyCommand,
  scanCommand,
  attackDemoCommand,
  collectorCommand,
];

export const auditCommands: readonly AuditCommand[] = [...measuring, createAllCommand(measuring), reportCommand];
