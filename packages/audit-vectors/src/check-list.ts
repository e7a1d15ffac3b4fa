/** What a list of checks amounts to: totals, exit code, and the lines that a person reads. */
import type { AuditCheck, CheckStatus } from './audit-command.js';

export type CheckTotals = Readonly<Record<CheckStatus, number>>;

/** 2 is for what could not run at all. */
export type ExitCode = 0 | 1 | 2 | 3;

export function totalsOf(checks: readonly AuditCheck[]): CheckTotals {
  const count = (status: CheckStatus): number => checks.filter((check) => check.status === status).length;
  return { passed: count('passed'), failed: count('failed'), not_measured: count('not_measured') };
}

/** A command without a check has measured nothing. */
export function exitCodeOf(checks: readonly AuditCheck[]): ExitCode {
  const { passed, failed, not_measured: notMeasured } = totalsOf(checks);
  if (failed > 0) return 1;
  return notMeasured > 0 || passed === 0 ? 3 : 0;
}

const words: Readonly<Record<CheckStatus, string>> = { passed: 'passed', failed: 'FAILED', not_measured: 'not measured' };
const statusWidth = 12;

/** One line per check, and behind those that did not pass the reason. */
export function checkLines(checks: readonly AuditCheck[]): readonly string[] {
  const width = Math.max(0, ...checks.map(({ id }) => id.length));
  const indent = ' '.repeat(statusWidth + 2);
  return checks.flatMap((check) => {
    const counts = Object.entries(check.counts ?? {}).map(([name, number]) => `${name} ${number}`);
    const line = `${words[check.status].padEnd(statusWidth)}  ${check.id.padEnd(width)}  ${[check.title, ...counts].join('  ')}`;
    return check.status === 'passed' ? [line] : [line, ...check.detail.split('\n').map((text) => `${indent}${text}`)];
  });
}

export function totalsLine(checks: readonly AuditCheck[]): string {
  const totals = totalsOf(checks);
  return `${totals.passed} passed, ${totals.failed} failed, ${totals.not_measured} not measured`;
}
