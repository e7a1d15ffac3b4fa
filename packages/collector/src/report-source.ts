/**
 * Where the `report` command gets its numbers: from the collector that serves the folder, or from the folder itself.
 *
 * Promises: never two processes in one engine's folder. Must not: make a folder that isn't there.
 */
import { access } from 'node:fs/promises';
import { events as catalog } from '@candor/schema/catalog';
import { openDatabase } from './clickhouse.js';
import { defaultLimits } from './collector-limits.js';
import { CollectorError } from './collector-error.js';
import { engineFolder, findRunningServer } from './data-folder.js';
import type { Log } from './log.js';
import { migrate } from './migrations.js';
import { readReport, type ReportQuery, type UsageReport } from './report.js';

export interface ReportSourceOptions {
  readonly dataFolder: string;
  readonly clickhouseUrl?: string | undefined;
  readonly query: ReportQuery;
  /** Told in a sentence where the numbers come from. */
  readonly announce: (sentence: string) => void;
  readonly log: Log;
}

/** @throws CollectorError with a setup code. */
export async function reportFrom(options: ReportSourceOptions): Promise<UsageReport> {
  const { dataFolder, clickhouseUrl, query, announce } = options;
  const running = await findRunningServer(dataFolder);
  if (running !== undefined) {
    announce(`Asking the collector that serves ${dataFolder} (process ${running.pid}, ${running.operator_url}).`);
    return askServer(running.operator_url, query);
  }
  if (clickhouseUrl === undefined) {
    await requireStorage(dataFolder);
    announce(`No collector serves ${dataFolder}: opening the folder.`);
  } else {
    announce('No collector serves this folder: asking the server that CANDOR_CLICKHOUSE_URL names.');
  }
  const database = await openDatabase({ dataFolder, clickhouseUrl, limits: defaultLimits, log: options.log });
  try {
    await migrate(database, Date.now);
    return await readReport(database, catalog, query);
  } finally {
    await database.close();
  }
}

async function requireStorage(dataFolder: string): Promise<void> {
  try {
    await access(engineFolder(dataFolder));
  } catch {
    throw new CollectorError('data_folder', `${dataFolder} holds no collected data. Name the folder that "serve" was given with --data.`);
  }
}

async function askServer(operatorUrl: string, query: ReportQuery): Promise<UsageReport> {
  const url = new URL('/report.json', operatorUrl);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  const response = await fetch(url, { redirect: 'error' });
  if (response.status === 400) throw new CollectorError('invalid_option', '--month must be YYYY-MM, for example 2026-11.');
  if (!response.ok) throw new CollectorError('storage', 'The running collector could not read its storage. See its log.');
  return (await response.json()) as UsageReport;
}
