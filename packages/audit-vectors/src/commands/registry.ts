/** The commands of `candor-audit`, in the order in which `all` runs them: what is quick and fundamental first. */
import type { AuditCommand } from '../audit-command.js';
import { createAllCommand } from './all.js';
import { depsCommand } from './deps.js';
import { mutateCommand } from './mutate.js';
import { reportCommand } from './report.js';
import { sbomCommand } from './sbom.js';
import { signaturesCommand } from './signatures.js';
import { tarballCommand } from './tarball.js';

const measuring: readonly AuditCommand[] = [depsCommand, sbomCommand, signaturesCommand, mutateCommand, tarballCommand];

export const auditCommands: readonly AuditCommand[] = [...measuring, createAllCommand(measuring), reportCommand];
