#!/usr/bin/env node
/**
 * READ FIRST. `candor-audit`: runs one command, prints its checks, and says by its exit code what they amount to (`check-list.ts`).
 *
 * Promises: results go to standard output, progress to standard error; a fault gives one line and an exit code of its own. Must not:
 * know what a command does.
 */
import process from 'node:process';
import type { AuditCheck } from './audit-command.js';
import { AuditError } from './audit-error.js';
import { checkLines, exitCodeOf, totalsLine, totalsOf, type ExitCode } from './check-list.js';
import { parseCommandLine } from './command-line.js';
import { auditCommands } from './commands/registry.js';
import { commandHelp, helpText } from './help-text.js';
import { faultOf } from './run-command.js';

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { command: name, help, json, ...given } = parseCommandLine(argv);
  if (name === undefined) {
    process.stdout.write(helpText(auditCommands));
    return 0;
  }
  const command = auditCommands.find((known) => known.name === name);
  if (command === undefined) throw new AuditError('unknown_command');
  if (help) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  const checks = await command.run({ ...given, say: (line) => void process.stderr.write(`${line}\n`) });
  process.stdout.write(`${json ? JSON.stringify({ checks, totals: totalsOf(checks) }, undefined, 2) : plainText(checks)}\n`);
  return exitCodeOf(checks);
}

function plainText(checks: readonly AuditCheck[]): string {
  return [...checkLines(checks), '', totalsLine(checks)].join('\n');
}

// Whoever reads the output may go away; that is no fault of the audit.
process.stdout.on('error', () => undefined);
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const sentence = error instanceof AuditError ? error.message : `an unexpected fault (${faultOf(error)}); please report it`;
    process.stderr.write(`candor-audit: ${sentence}\n`);
    process.exitCode = error instanceof AuditError ? 2 : 1;
  },
);
