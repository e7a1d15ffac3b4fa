/** The commands of `candor-audit`, in the order in which `all` runs them: what is quick and fundamental first. */
import type { AuditCommand } from '../audit-command.js';
import { createAllCommand } from './all.js';

const measuring: readonly AuditCommand[] = [];

export const auditCommands: readonly AuditCommand[] = [...measuring, createAllCommand(measuring)];
