/**
 * Says what changed: as text for people, as JSON for programs, as annotations for GitHub.
 *
 * Promises: the order is fixed, widening stands apart, and every line is made of catalog names and fixed words.
 */
import type { Change } from './change.js';
import { gravest, nameOf } from './change.js';
import type { Demand } from './demands.js';
import { annotation } from '../report-format.js';
import type { ReportFormat } from '../report-format.js';

export interface ChangeReport {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
  readonly demands: readonly Demand[];
  /** Whether a consent given before no longer covers what may be said. */
  readonly asksConsentAgain: boolean;
}

export function reportText(report: ChangeReport, format: ReportFormat): string {
  if (format === 'json') return JSON.stringify(jsonReport(report), null, 2);
  return format === 'github' ? githubLines(report).join('\n') : textLines(report).join('\n');
}

function jsonReport({ from, to, changes, demands, asksConsentAgain }: ChangeReport) {
  return {
    from,
    to,
    bump: gravest(changes),
    asksConsentAgain,
    changes,
    widening: [...new Set(changes.filter(({ widens }) => widens).map(nameOf))],
    demands,
  };
}

function textLines(report: ChangeReport): string[] {
  const { changes, demands } = report;
  const lines = [summary(report)];
  for (const change of changes) lines.push(`  ${change.bump.padEnd(5)}  ${nameOf(change)}: ${change.message} [${change.kind}]`);
  const widening = changes.filter(({ widens }) => widens);
  if (widening.length > 0) {
    lines.push('', 'Privacy-widening: the catalog can say, keep or connect more than before.');
    for (const change of widening) lines.push(`  ${nameOf(change)}: ${change.message} [${change.kind}]`);
  }
  if (report.asksConsentAgain) lines.push('', 'The privacy surface differs: people who said yes are asked again.');
  if (demands.length > 0) {
    lines.push('', 'Missing:');
    for (const demand of demands) lines.push(`  ${demandText(demand)}`);
  }
  return lines;
}

function githubLines(report: ChangeReport): string[] {
  const { changes, demands } = report;
  return [
    ...demands.map((demand) => annotation('error', { title: `catalog: ${demand.rule}` }, demandText(demand))),
    ...changes.map((change) => {
      const title = change.widens ? `catalog: ${change.bump}, privacy-widening` : `catalog: ${change.bump}`;
      return annotation(change.widens ? 'warning' : 'notice', { title }, `${nameOf(change)}: ${change.message}`);
    }),
    summary(report),
  ];
}

function summary({ from, to, changes }: ChangeReport): string {
  if (changes.length === 0) return `${from} → ${to}: no change of the catalog`;
  const widening = changes.filter(({ widens }) => widens).length;
  return `${from} → ${to}: ${gravest(changes)}, ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}, ${widening} of them privacy-widening`;
}

function demandText({ name, message }: Demand): string {
  return name === '' ? message : `${name} ${message}`;
}
