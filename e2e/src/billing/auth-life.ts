/**
 * Auth servers that live through an action log in its own time: real processes that are really killed, a real collector with
 * its embedded engine, and the bill that comes of it beside an independent count.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCollector, issueLicenceToken } from '@candor/collector';
import { start } from '../process.js';
import { engineFolder } from '../system.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const hourMs = 60 * 60_000;

export interface AuthLife {
  /** Where everything is kept. */
  readonly folder: string;
  readonly seed: number;
  /** First minute, `YYYY-MM-DDTHH:MM`, UTC. */
  readonly from: string;
  readonly hours: number;
  readonly actionsPerMinute: number;
  /** How often the first of the two servers is killed. The second one never is. */
  readonly kills: number;
}

export interface ServerLife {
  readonly server: string;
  readonly kills: number;
  readonly actions: number;
  readonly counted: number;
  readonly lost: Readonly<Record<string, number>>;
  readonly waiting: number;
  readonly damagedRecords: number;
  /** Bytes, one sample at the beginning of each day. */
  readonly rssPerDay: readonly number[];
  readonly peakRss: number;
}

export interface Bill {
  readonly activePeople: Readonly<Record<string, number>>;
  readonly counters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly resources: Readonly<Record<string, number>>;
  readonly userWindows: number;
}

export interface LivedLife {
  readonly actions: number;
  readonly servers: readonly ServerLife[];
  /** From the store. */
  readonly bill: Bill;
  readonly reports: number;
  readonly conflicts: number;
  /** From the action log. */
  readonly expected: Bill;
  readonly late: number;
}

export async function liveThrough(life: AuthLife): Promise<LivedLife> {
  const log = join(life.folder, 'actions.tsv');
  const { actions } = run(process.execPath, [path('action-log.mjs'), log, String(life.seed), `${life.from}:00Z`, String(life.hours), String(life.actionsPerMinute)]) as { actions: number };
  const { late, ...expected } = independentCount(log, life);
  const endMs = Date.parse(`${life.from}:00Z`) + (life.hours + 2) * hourMs;

  const dataFolder = join(life.folder, 'data');
  const clock = (): number => endMs;
  const collector = await createCollector({ dataFolder, listen: '127.0.0.1:0', operator: '127.0.0.1:0', clock });
  const token = await issueLicenceToken({ dataFolder, tenant: 'week', edition: 'cloud', clock });
  const settings = { log, url: collector.url, token, key: '3f0b9f0e-61c7-4d7c-8a55-6c1b1f6f2e94', keyId: '1d8c2b8e-2f0a-4c4b-9a58-0f6e6a0c7b11', endMs };
  const lives = await Promise.all(
    ['auth-1', 'auth-2'].map((server, index) => {
      const kills = index === 0 ? killLines(life, actions / 2) : [];
      return serverLife({ ...settings, server, kills, folder: join(life.folder, server) });
    }),
  );
  const { conflicts } = await collector.report();
  await collector.stop();
  const { bill, reports } = readBill(engineFolder(dataFolder), life);
  return { actions, servers: lives, bill, reports, conflicts, expected, late };
}

/** Spread over the life, each at a line that nobody chose. */
function killLines({ kills, seed }: AuthLife, lines: number): readonly number[] {
  return Array.from({ length: kills }, (_, index) => Math.floor((lines * 0.98 * (index + 0.3 + ((seed * (index + 7) * 7_919) % 61) / 100)) / kills));
}

interface HostSettings {
  readonly server: string;
  readonly kills: readonly number[];
  readonly folder: string;
}

/** Behind which action of the server's own, and which byte of the log. */
interface LogPlace {
  readonly number: number;
  readonly offset: number;
}

/** Starts the server again after each death, at the action after the last turn it had ended. */
async function serverLife(settings: HostSettings): Promise<ServerLife> {
  const rssPerDay: number[] = [];
  let from: LogPlace = { number: 0, offset: 0 };
  let kills = settings.kills;
  let deaths = 0;
  let counted = 0;
  for (;;) {
    const host = start(process.execPath, [path('auth-server-host.mjs'), JSON.stringify({ ...settings, from, kills })]);
    const exit = await host.exited;
    const lines = host.output().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const { rss } of lines) if (typeof rss === 'number') rssPerDay.push(rss);
    const last = lines.at(-1) ?? {};
    if (exit === 'SIGKILL' && last['turn'] !== undefined) {
      const turn = last['turn'] as LogPlace;
      deaths += 1;
      counted += turn.number - from.number;
      from = turn;
      kills = kills.filter((line) => line > Number(last['killedAt']));
      continue;
    }
    if (exit !== 0 || typeof last['done'] !== 'number') throw new Error(`The Auth server failed (${String(exit)}). It wrote:\n${host.output()}`);
    return {
      server: settings.server,
      kills: deaths,
      actions: last['done'],
      counted: counted + Number(last['counted']),
      lost: last['lost'] as Record<string, number>,
      waiting: Number(last['waiting']),
      damagedRecords: (last['storage'] as { damagedRecords: number }).damagedRecords,
      rssPerDay,
      peakRss: Number(last['peakRss']),
    };
  }
}

function independentCount(log: string, life: AuthLife): Bill & { readonly late: number } {
  const said = run('python3', [path('independent-count.py'), log, firstDay(life), String(calendarDays(life))]) as Record<string, unknown>;
  return {
    activePeople: said['active_people'] as Bill['activePeople'],
    counters: said['counters'] as Bill['counters'],
    resources: said['resources'] as Bill['resources'],
    userWindows: Number(said['user_windows']),
    late: Number(said['late']),
  };
}

function readBill(storage: string, life: AuthLife): { readonly bill: Bill; readonly reports: number } {
  const query = (file: string) => run(process.execPath, [path('query-storage.mjs'), storage, path(file), JSON.stringify({ tenant: 'week', from: firstDay(life), days: calendarDays(life) })]) as Record<string, string | number>[];
  const counters: Record<string, Record<string, number>> = {};
  for (const { month, counter, times } of query('protocol-counts.sql')) (counters[String(month)] ??= {})[String(counter)] = Number(times);
  const [told] = query('report-counts.sql');
  return {
    reports: Number(told?.['reports']),
    bill: {
      activePeople: byMonth(query('active-people.sql'), 'people'),
      counters,
      resources: byMonth(query('protected-resources.sql'), 'resources'),
      userWindows: Number(told?.['windows']),
    },
  };
}

/** The period of the bill: every calendar day that the life touches. */
function firstDay({ from }: AuthLife): string {
  return from.slice(0, 10);
}

function calendarDays(life: AuthLife): number {
  const firstMs = Date.parse(`${firstDay(life)}T00:00:00Z`);
  return Math.ceil((Date.parse(`${life.from}:00Z`) + life.hours * hourMs - firstMs) / (24 * hourMs));
}

function byMonth(rows: readonly Record<string, string | number>[], column: string): Record<string, number> {
  return Object.fromEntries(rows.map((row) => [String(row['month']), Number(row[column])]));
}

/** The last line of what a program writes is its answer. */
function run(command: string, args: readonly string[]): unknown {
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] }));
}
