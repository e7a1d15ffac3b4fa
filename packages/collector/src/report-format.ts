/** A usage report as a table for people, CSV for spreadsheets, JSON for programs. */
import type { StreamUsage, UsageReport } from './report.js';

export type ReportFormat = 'table' | 'csv' | 'json';

export const reportFormats: readonly ReportFormat[] = ['table', 'csv', 'json'];

export function formatReport(report: UsageReport, format: ReportFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report)}\n`;
    case 'csv':
      return csv(report);
    case 'table':
      return table(report);
  }
}

/** One number per line: `section,tenant,name,value`. An empty tenant is the unauthenticated behaviour stream. */
function csv({ stored, conflicts, tenants, streams }: UsageReport): string {
  const lines: (readonly (string | number)[])[] = [
    ['section', 'tenant', 'name', 'value'],
    ['stored', '', '', stored],
    ['conflicts', '', '', conflicts],
  ];
  for (const { tenant, events, total, active_users: activeUsers } of tenants) {
    const name = tenant ?? '';
    for (const [event, count] of Object.entries(events)) lines.push(['events', name, event, count]);
    lines.push(['total', name, '', total], ['active_users', name, '', activeUsers]);
  }
  for (const stream of streams) {
    const cells = (section: string, value: number): void => void lines.push([section, stream.tenant ?? '', stream.stream_id, value]);
    cells('stream_stored', stream.stored);
    cells('stream_first', stream.first);
    cells('stream_last', stream.last);
    cells('stream_missing', stream.missing);
    for (const [reason, count] of Object.entries(stream.dropped)) cells(`stream_dropped_${reason}`, count);
  }
  return `${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** RFC 4180. No cell can start a formula: tenants, event names and ids begin with a letter or a digit. */
function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function table({ month, stored, conflicts, tenants, streams }: UsageReport): string {
  const usage = tenants.flatMap(({ tenant, events, total, active_users: activeUsers }) => [
    ...Object.entries(events).map(([event, count]) => [tenantLabel(tenant), event, String(count)]),
    [tenantLabel(tenant), 'all events', String(total)],
    [tenantLabel(tenant), 'active users', String(activeUsers)],
  ]);
  const losses = streams.map((stream) => [
    tenantLabel(stream.tenant),
    stream.stream_id,
    String(stream.stored),
    `${stream.first}-${stream.last}`,
    String(stream.missing),
    droppedLabel(stream),
  ]);
  return [
    `Usage, ${month === null ? 'everything stored' : `${month} (UTC)`}: ${stored} events stored, conflicts: ${conflicts}`,
    '',
    ...aligned(['tenant', 'event', 'count'], usage, [2]),
    '',
    `Streams since they began: ${streams.length}`,
    '',
    ...aligned(['tenant', 'stream', 'stored', 'positions', 'missing', 'dropped by the reporter'], losses, [2, 4]),
    '',
  ].join('\n');
}

function tenantLabel(tenant: string | null): string {
  return tenant ?? '(no tenant)';
}

function droppedLabel({ dropped }: StreamUsage): string {
  const parts = Object.entries(dropped).map(([reason, count]) => `${reason} ${count}`);
  return parts.length === 0 ? '-' : parts.join(', ');
}

/** Columns as wide as their widest cell; those in `numeric` are aligned to the right. */
function aligned(head: readonly string[], rows: readonly (readonly string[])[], numeric: readonly number[]): readonly string[] {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (numeric.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
