/**
 * The usage report, recomputed from the events each time: counts per tenant and event, active users, streams with their
 * losses, conflicts.
 *
 * Promises: each event id counts once, also before the engine has merged copies away (`FINAL`). Must not: hold a
 * pseudonym; a report is counts.
 */
import type { DropReason, EventDefinition } from '@candor/schema';
import { CollectorError } from './collector-error.js';
import type { Database } from './clickhouse.js';

export interface ReportQuery {
  readonly tenant?: string | undefined;
  /** `YYYY-MM`, UTC, by the time of the event. Without it the report covers everything stored. */
  readonly month?: string | undefined;
}

export interface TenantUsage {
  /** Null for the unauthenticated behaviour stream. */
  readonly tenant: string | null;
  readonly events: Readonly<Record<string, number>>;
  readonly total: number;
  /** Different people, by pseudonym, over the events that the catalog counts towards active users. Bots are left out. */
  readonly active_users: number;
}

export interface StreamUsage {
  readonly tenant: string | null;
  readonly stream_id: string;
  /** Events that are stored under this stream's id; a replayed event stays with the stream that brought it first. */
  readonly stored: number;
  readonly first: number;
  readonly last: number;
  /** Positions from 1 to `last` without a stored event. Every stream starts at 1, so this is what never got here or was refused. */
  readonly missing: number;
  /** What the reporter itself says it gave up, by reason: its running totals. */
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
}

export interface UsageReport {
  /** What `tenants` and `stored` cover: one month, or everything. `streams` and `conflicts` always cover everything. */
  readonly month: string | null;
  readonly stored: number;
  readonly conflicts: number;
  readonly tenants: readonly TenantUsage[];
  readonly streams: readonly StreamUsage[];
}

interface EventCount {
  readonly tenant: string;
  readonly event: string;
  readonly events: number;
}

interface StreamRow {
  readonly tenant: string;
  readonly stream_id: string;
  readonly stored: number;
  readonly first: number;
  readonly last: number;
  readonly taken: number;
  readonly dropped: readonly string[];
}

export async function readReport(
  database: Database,
  catalog: ReadonlyMap<string, EventDefinition>,
  query: ReportQuery,
): Promise<UsageReport> {
  const { filter, parameters } = conditions(query);
  const billed = [...catalog.values()].filter(({ bills }) => bills === 'active-users').map(({ name }) => name);

  const counts = await database.select<EventCount>(
    'report',
    `SELECT tenant, event, toUInt32(count()) AS events FROM events FINAL WHERE ${filter} GROUP BY tenant, event ORDER BY tenant, event`,
    parameters,
  );
  const users = await database.select<{ readonly tenant: string; readonly users: number }>(
    'report',
    `SELECT tenant, toUInt32(uniqExact(JSONExtractString(properties, 'user_name'))) AS users FROM events FINAL
      WHERE ${filter} AND event IN {billed:Array(String)} AND JSONExtractString(properties, 'user_name') != ''
        AND JSONExtractString(properties, 'user_kind') IN ('', 'human')
      GROUP BY tenant`,
    { ...parameters, billed },
  );
  const streams = await database.select<StreamRow>('report', streamSql(query), parameters);
  const conflicts = await database.select<{ readonly conflicts: number }>(
    'report',
    `SELECT toUInt32(count()) AS conflicts FROM conflicts FINAL WHERE ${tenantFilter(query)}`,
    parameters,
  );

  const activeUsers = new Map(users.map(({ tenant, users: distinct }) => [tenant, distinct]));
  const tenants = [...new Set(counts.map(({ tenant }) => tenant))].map((tenant): TenantUsage => {
    const own = counts.filter((count) => count.tenant === tenant);
    return {
      tenant: tenantOrNull(tenant),
      events: Object.fromEntries(own.map(({ event, events }) => [event, events])),
      total: own.reduce((sum, { events }) => sum + events, 0),
      active_users: activeUsers.get(tenant) ?? 0,
    };
  });
  return {
    month: query.month ?? null,
    stored: tenants.reduce((sum, { total }) => sum + total, 0),
    conflicts: conflicts[0]?.conflicts ?? 0,
    tenants,
    streams: streams.map(streamUsage),
  };
}

/** Losses are a property of a stream's whole life, so the month does not cut here. */
function streamSql(query: ReportQuery): string {
  return `SELECT tenant, stream_id, toUInt32(stored) AS stored, toFloat64(first) AS first, toFloat64(last) AS last, toFloat64(taken) AS taken, dropped
    FROM (
      SELECT tenant, stream_id, min(first) AS first, max(last) AS last, length(groupUniqArrayArray(taken)) AS taken, groupUniqArray(dropped) AS dropped
      FROM batches FINAL WHERE ${tenantFilter(query)} GROUP BY tenant, stream_id
    ) AS received
    LEFT JOIN (
      SELECT tenant, stream_id, count() AS stored FROM events FINAL WHERE ${tenantFilter(query)} GROUP BY tenant, stream_id
    ) AS kept USING (tenant, stream_id)
    ORDER BY tenant, stream_id`;
}

function streamUsage({ tenant, stream_id, stored, first, last, taken, dropped }: StreamRow): StreamUsage {
  return {
    tenant: tenantOrNull(tenant),
    stream_id,
    stored,
    first,
    last,
    missing: Math.max(0, last - taken),
    dropped: highestTotals(dropped),
  };
}

/** Running totals only grow, so the highest of each is the latest, whatever order the batches came in. */
function highestTotals(texts: readonly string[]): Readonly<Partial<Record<DropReason, number>>> {
  const highest: Partial<Record<DropReason, number>> = {};
  for (const text of texts) {
    for (const [reason, total] of Object.entries(JSON.parse(text) as Record<DropReason, number>) as [DropReason, number][]) {
      highest[reason] = Math.max(highest[reason] ?? 0, total);
    }
  }
  return highest;
}

function conditions(query: ReportQuery): { readonly filter: string; readonly parameters: Readonly<Record<string, unknown>> } {
  const [from, to] = monthBounds(query.month);
  const inMonth = query.month === undefined ? '1' : 'at >= fromUnixTimestamp({from:UInt32}) AND at < fromUnixTimestamp({to:UInt32})';
  return {
    filter: `${tenantFilter(query)} AND ${inMonth}`,
    parameters: { ...(query.tenant === undefined ? {} : { tenant: query.tenant }), ...(query.month === undefined ? {} : { from, to }) },
  };
}

function tenantFilter({ tenant }: ReportQuery): string {
  return tenant === undefined ? '1' : 'tenant = {tenant:String}';
}

/** First second of the month and of the next, UTC, in seconds. */
function monthBounds(month: string | undefined): readonly [number, number] {
  if (month === undefined) return [0, 0];
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(month)) throw new CollectorError('invalid_option', '--month must be YYYY-MM, for example 2026-11.');
  const year = Number(month.slice(0, 4));
  const index = Number(month.slice(5)) - 1;
  return [Date.UTC(year, index) / 1000, Date.UTC(year, index + 1) / 1000];
}

function tenantOrNull(tenant: string): string | null {
  return tenant === '' ? null : tenant;
}
