/**
 * `candor-audit all`: every command in one run, and one report of it.
 *
 * Promises: a command that breaks is a failed check, and the others still run; nothing is written that does not fit the report's schema.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { AuditCheck, AuditCommand, AuditContext } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { totalsLine, totalsOf } from '../check-list.js';
import { readOptions } from '../command-line.js';
import { checksOf, findReportFault, reportText, type AuditReport, type CommandReport } from '../report.js';
import { readEnvironment, readSubject, toolVersion } from '../report-subject.js';
import { runGuarded } from '../run-command.js';

const usage = `all [--report FILE] [--only NAME,NAME…]
  --report FILE  writes the machine-readable report: format report.schema.json, no value, no host, no user, no path in it
  --only NAMES   runs these commands only`;

export function createAllCommand(commands: readonly AuditCommand[]): AuditCommand {
  return {
    name: 'all',
    summary: 'everything above in one run, with one machine-readable report',
    usage,
    async run(context) {
      const { values, positionals } = readOptions(context.args, { report: { type: 'string' }, only: { type: 'string' } }, usage);
      if (positionals.length > 0) throw new AuditError('usage', 'Write: candor-audit all [--report FILE] [--only NAME,NAME…]');
      const chosen = choose(commands, values['only'] as string | undefined);
      // Before minutes of work, not after.
      const file = values['report'] === undefined ? undefined : openForWriting(values['report'] as string);
      const report = await runAll(chosen, context);
      const fault = findReportFault(report);
      if (fault !== undefined) return [...checksOf(report), misfit(fault)];
      if (file !== undefined) {
        writeFileSync(file, reportText(report));
        closeSync(file);
      }
      return checksOf(report);
    },
  };
}

async function runAll(commands: readonly AuditCommand[], context: AuditContext): Promise<AuditReport> {
  const started = Date.now();
  const secondsSince = (time: number): number => Math.round((Date.now() - time) / 1000);
  const subject = await readSubject(context.root);
  const environment = readEnvironment();
  const reports: CommandReport[] = [];
  for (const [index, command] of commands.entries()) {
    const place = `[${index + 1}/${commands.length}] ${command.name}`;
    const begun = Date.now();
    context.say(`${place} …`);
    const checks = await runGuarded(command, { ...context, args: command.argsInAll ?? [] });
    reports.push({ name: command.name, seconds: secondsSince(begun), checks });
    context.say(`${place}: ${totalsLine(checks)}, ${secondsSince(begun)} s`);
  }
  return {
    schema: 'candor-audit-report/1',
    tool: toolVersion(),
    created: `${new Date(started).toISOString().slice(0, 19)}Z`,
    seconds: secondsSince(started),
    seed: context.seed,
    environment,
    subject,
    commands: reports,
    totals: totalsOf(checksOf({ commands: reports })),
  };
}

function choose(commands: readonly AuditCommand[], only: string | undefined): readonly AuditCommand[] {
  if (only === undefined) return commands;
  const names = only.split(',');
  if (!names.every((name) => commands.some((command) => command.name === name))) throw new AuditError('unknown_command', 'It stands behind --only.');
  return commands.filter(({ name }) => names.includes(name));
}

function openForWriting(file: string): number {
  try {
    return openSync(file, 'w', 0o644);
  } catch {
    throw new AuditError('output_unwritable', 'It is the file behind --report.');
  }
}

/** A command gave a check that no report may hold: a fault of the kit. */
function misfit(pointer: string): AuditCheck {
  return { id: 'all.report', title: 'the report fits its schema', status: 'failed', detail: `${pointer}. The report was not written.` };
}
