/** The commands of `candor-audit`, in the order in which `all` runs them: what is quick and fundamental first. */
import type { AuditCommand } from '../audit-command.js';
import { createAllCommand } from './all.js';
import { consentCommand } from './consent.js';
import { coverageCommand } from './coverage.js';
import { reportCommand } from './report.js';
import { taintCommand } from './taint.js';

const measuring: readonly AuditCommand[] = [coverageCommand, consentCommand, taintCommand];

export const auditCommands: readonly AuditCommand[] = [...measuring, createAllCommand(measuring), reportCommand];
