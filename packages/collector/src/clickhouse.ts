/**
 * The one place that knows where ClickHouse runs: inside this process (chDB, a folder on disk) or on a server. Everything
 * else speaks SQL through the same client.
 *
 * Promises: every failure becomes a CollectorError whose message holds no SQL and no row. The engine's own messages quote
 * the rows they stumbled over, so they go no further than this file.
 */
import { mkdir } from 'node:fs/promises';
import { ClickHouseLogLevel, createClient, type ClickHouseClient, type ClickHouseClientConfigOptions } from '@clickhouse/client';
import type { CollectorLimits } from './collector-limits.js';
import { CollectorError } from './collector-error.js';
import { engineFolder } from './data-folder.js';
import type { Log, StoreOperation } from './log.js';

export type Row = readonly (string | number | null | readonly number[])[];

export interface Database {
  /** Runs a statement without a result. */
  run(operation: StoreOperation, sql: string): Promise<void>;
  /** Rows in the order of `columns`; resolves once they are on disk. */
  insert(operation: StoreOperation, table: string, columns: readonly [string, ...string[]], rows: readonly Row[]): Promise<void>;
  select<Result>(operation: StoreOperation, sql: string, parameters?: Readonly<Record<string, unknown>>): Promise<readonly Result[]>;
  /** Waits for the statements that are running. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly dataFolder: string;
  /** `http(s)://user:password@host:8123/database`; embedded in the data folder where absent. */
  readonly clickhouseUrl?: string | undefined;
  readonly limits: CollectorLimits;
  readonly log: Log;
}

/** The client would print the engine's message, which quotes rows. What is worth saying, `guarded` logs by number. */
const silent = { level: ClickHouseLogLevel.OFF } as const;

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const client = await openClient(options);
  const running = new Set<Promise<unknown>>();

  async function guarded<Result>(operation: StoreOperation, work: () => Promise<Result>): Promise<Result> {
    const result = work();
    running.add(result);
    try {
      return await result;
    } catch (error) {
      const code = engineCode(error);
      options.log({ level: 'error', msg: 'store_failed', operation, engine_code: code });
      throw new CollectorError(
        'storage',
        code === unreachable
          ? 'The ClickHouse server did not answer. Check that it runs and that CANDOR_CLICKHOUSE_URL names it.'
          : `ClickHouse refused the statement "${operation}" with its error ${code}. Its own log says more.`,
      );
    } finally {
      running.delete(result);
    }
  }

  return {
    run: (operation, sql) => guarded(operation, async () => void (await client.command({ query: sql }))),
    insert: (operation, table, columns, rows) =>
      guarded(operation, async () => {
        if (rows.length === 0) return;
        await client.insert({ table, columns: [...columns], values: rows, format: 'JSONCompactEachRow' });
      }),
    select: (operation, sql, parameters = {}) =>
      guarded(operation, async () => {
        const result = await client.query({ query: sql, query_params: { ...parameters }, format: 'JSONEachRow' });
        return result.json();
      }),
    async close() {
      // The embedded engine breaks if it is closed under a statement.
      await Promise.allSettled(running);
      await client.close();
    },
  };
}

async function openClient({ dataFolder, clickhouseUrl, limits }: DatabaseOptions): Promise<ClickHouseClient> {
  if (clickhouseUrl !== undefined) {
    try {
      return createClient({ url: clickhouseUrl, request_timeout: limits.statementTimeoutMs, application: 'candor-collector', log: silent });
    } catch {
      // No cause: the URL holds a password.
      throw new CollectorError('invalid_option', 'CANDOR_CLICKHOUSE_URL must look like http://user:password@host:8123/database.');
    }
  }
  const path = engineFolder(dataFolder);
  await mkdir(path, { recursive: true, mode: 0o700 });
  try {
    // Loaded here, since the engine's library is large and neither a token nor a ClickHouse server needs it.
    const { createChdbConnection } = await import('chdb/connection');
    // The client bundles its own copy of the types that chdb takes from the client's common package; they are the same.
    const connection = createChdbConnection({ path }) as unknown as NonNullable<ClickHouseClientConfigOptions['connection']>;
    return createClient({ connection, log: silent });
  } catch (error) {
    throw new CollectorError(
      'data_in_use',
      `The storage in ${path} can't be opened. If another collector or report uses it, stop that one first, or choose another folder with --data.`,
      undefined,
      { cause: error },
    );
  }
}

/** Stands for a failure that did not come from the engine: a refused connection, a timeout. */
const unreachable = -1;

/** ClickHouse's number for the error. */
function engineCode(error: unknown): number {
  const code = Number((error as { readonly code?: unknown } | null)?.code);
  return Number.isInteger(code) ? code : unreachable;
}
