/** The commands of `candor-audit`, in the order in which `all` runs them: what is quick and fundamental first. */
import type { AuditCommand } from '../audit-command.js';
import { createAllCommand } from './all.js';
import { attackDemoCommand } from './attack-demo.js';
import { collectorCommand } from './collector.js';
import { consentCommand } from './consent.js';
import { coverageCommand } from './coverage.js';
import { crossCommand } from './cross.js';
import { depsCommand } from './deps.js';
import { keyCommand } from './key.js';
import { mutateCommand } from './mutate.js';
import { reportCommand } from './report.js';
import { sbomCommand } from './sbom.js';
import { scanCommand } from './scan.js';
import { selftestCommand } from './selftest.js';
import { signaturesCommand } from './signatures.js';
import { taintCommand } from './taint.js';
import { tarballCommand } from './tarball.js';
import { vectorsCommand } from './vectors.js';

const measuring: readonly AuditCommand[] = [
  vectorsCommand,
  crossCommand,
  selftestCommand,
  coverageCommand,
  depsCommand,
  sbomCommand,
  signaturesCommand,
  keyCommand,
  scanCommand,
  attackDemoCommand,
  consentCommand,
  taintCommand,
  collectorCommand,
  tarballCommand,
  mutateCommand,
];

export const auditCommands: readonly AuditCommand[] = [...measuring, createAllCommand(measuring), reportCommand];
