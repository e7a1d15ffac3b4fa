/**
 * The one machine-readable report of a run: its shape, and the checks that anybody can repeat on the file alone.
 *
 * Promises: what is written fits `report.schema.json`, and its totals are those of its checks. Must not: hold a value, a host, a user or
 * a path; a report is signed and shown to anybody.
 */
import type { AuditCheck } from './audit-command.js';
import { totalsOf, type CheckTotals } from './check-list.js';
import { findSchemaFault, reportSchema } from './report-schema.js';

export interface PackageVersion {
  readonly name: string;
  readonly version: string;
}

export interface VectorsFile {
  readonly file: string;
  readonly version: string;
  readonly sha256: string;
}

export interface CommandReport {
  readonly name: string;
  readonly seconds: number;
  readonly checks: readonly AuditCheck[];
}

export interface AuditReport {
  readonly schema: 'candor-audit-report/1';
  readonly tool: PackageVersion;
  readonly created: string;
  readonly seconds: number;
  readonly seed: number;
  readonly environment: {
    readonly node: string;
    readonly platform: string;
    readonly arch: string;
    readonly programs: Readonly<Record<string, string>>;
  };
  readonly subject: {
    readonly packages: readonly PackageVersion[];
    readonly catalog: { readonly version: string; readonly surface: string } | null;
    readonly vectors: readonly VectorsFile[];
  };
  readonly commands: readonly CommandReport[];
  readonly totals: CheckTotals;
}

/** The bytes of a report: always the same for the same report, since a signature is over them. */
export function reportText(report: AuditReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

export function checksOf(report: Pick<AuditReport, 'commands'>): readonly AuditCheck[] {
  return report.commands.flatMap(({ checks }) => checks);
}

/** JSON pointer and reason of the first thing in a document that makes it no report; undefined for a report. */
export function findReportFault(document: unknown): string | undefined {
  const fault = findSchemaFault(document, reportSchema());
  if (fault !== undefined) return `${fault.pointer === '' ? 'the document' : fault.pointer}: ${fault.keyword}`;
  const report = document as AuditReport;
  const checks = checksOf(report);
  const totals = totalsOf(checks);
  const wrong = (['passed', 'failed', 'not_measured'] as const).find((status) => totals[status] !== report.totals[status]);
  if (wrong !== undefined) return `/totals/${wrong}: not the number of such checks`;
  const seen = new Set<string>();
  for (const [at, { name, checks: own }] of report.commands.entries()) {
    for (const [position, { id }] of own.entries()) {
      const pointer = `/commands/${at}/checks/${position}/id`;
      if (!id.startsWith(`${name}.`)) return `${pointer}: does not begin with its command`;
      if (seen.has(id)) return `${pointer}: is there twice`;
      seen.add(id);
    }
  }
  return undefined;
}
