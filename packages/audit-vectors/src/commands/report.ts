/** `candor-audit report FILE`: whether a file is a whole and consistent report, and what it says. */
import { readFileSync } from 'node:fs';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { checkLines, totalsLine, totalsOf } from '../check-list.js';
import { readOptions } from '../command-line.js';
import { checksOf, findReportFault, type AuditReport } from '../report.js';

const usage = `report FILE
  FILE is what \`candor-audit all --report FILE\` wrote. Its checks are printed on standard error. The exit code is that of the
  run: a report whose checks failed is a whole report, and no pass. Who made it, only a signature can say.`;

export const reportCommand: AuditCommand = {
  name: 'report',
  summary: 'a report fits its schema, its totals are those of its checks, and this is what it says',
  usage,
  async run({ args, say }) {
    const { positionals } = readOptions(args, {}, usage);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new AuditError('usage', 'Name one report.');
    const document = parse(read(file));
    const fault = document === undefined ? 'the document: not JSON' : findReportFault(document);
    const title = 'the report fits its schema, and its totals are those of its checks';
    if (fault !== undefined) return [{ id: 'report.form', title, status: 'failed', detail: fault }];
    const report = document as AuditReport;
    const checks = checksOf(report);
    for (const line of checkLines(checks)) say(line);
    say('');
    say(`${totalsLine(checks)}, in ${report.seconds} s on Node ${report.environment.node}, seed ${report.seed}, ${report.created}`);
    return [{ id: 'report.form', title, status: 'passed', detail: '', counts: { checks: checks.length } }, outcome(checks)];
  },
};

function outcome(checks: readonly AuditCheck[]): AuditCheck {
  const { passed, failed, not_measured: missing } = totalsOf(checks);
  const status = failed > 0 ? 'failed' : missing > 0 ? 'not_measured' : 'passed';
  const detail = status === 'passed' ? '' : `${failed} of its checks failed and ${missing} were not measured; they are listed above.`;
  return { id: 'report.outcome', title: 'everything the report tells of was measured and passed', status, detail, counts: { passed, failed, not_measured: missing } };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new AuditError('input_unreadable', 'It is the report that was named.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
