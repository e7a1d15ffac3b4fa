/**
 * The tables, as numbered steps that are only ever added to.
 *
 * Promises: each step runs at least once and may run twice (ClickHouse has no transactions), so each statement is
 * harmless when repeated. Must not: change a step that was released.
 */
import type { Database } from './clickhouse.js';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * An insert is answered only when its rows, and the folder entry that makes them a part of the table, are on disk.
 * Partitions follow the time of receipt, which no sender can choose: a body with a thousand different `at` would
 * otherwise make a thousand partitions.
 */
const durable = 'SETTINGS fsync_after_insert = 1, fsync_part_directory = 1';

const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'events, batches and conflicts',
    statements: [
      // ClickHouse sorts a UUID by its second half, which is random in version 7; as a number it sorts by time, so
      // new events go to the end and the lookup for known ids reads almost nothing. `tenant` is empty on the
      // unauthenticated endpoint.
      `CREATE TABLE IF NOT EXISTS events (
        tenant LowCardinality(String),
        id UInt128,
        class LowCardinality(String),
        event LowCardinality(String),
        at DateTime('UTC'),
        received_hour DateTime('UTC'),
        distinct_id String,
        properties String,
        set String,
        set_once String,
        stream_id String,
        seq UInt64,
        scheme LowCardinality(String),
        key_id String,
        reporter_name LowCardinality(String),
        reporter_version LowCardinality(String),
        catalog LowCardinality(String),
        content_hash FixedString(64)
      ) ENGINE = ReplacingMergeTree PARTITION BY toYYYYMM(received_hour) ORDER BY (tenant, id) ${durable}`,
      // One row per batch that had something to store. `taken` are the positions of its events that are stored, by this
      // batch or by an earlier one: the gaps between them are the stream's losses.
      `CREATE TABLE IF NOT EXISTS batches (
        tenant LowCardinality(String),
        batch_id String,
        stream_id String,
        first UInt64,
        last UInt64,
        taken Array(UInt64) CODEC(Delta(8), ZSTD),
        dropped String,
        events UInt32,
        received_hour DateTime('UTC')
      ) ENGINE = ReplacingMergeTree PARTITION BY toYYYYMM(received_hour) ORDER BY (tenant, stream_id, batch_id) ${durable}`,
      // The same id with other content. Hashes only: what the second copy said was refused.
      `CREATE TABLE IF NOT EXISTS conflicts (
        tenant LowCardinality(String),
        id UInt128,
        stored_hash FixedString(64),
        refused_hash FixedString(64),
        received_hour DateTime('UTC')
      ) ENGINE = ReplacingMergeTree PARTITION BY toYYYYMM(received_hour) ORDER BY (tenant, id, refused_hash) ${durable}`,
    ],
  },
];

/** Brings the tables up to date and records each step. */
export async function migrate(database: Database, clock: () => number): Promise<void> {
  await database.run(
    'migrate',
    `CREATE TABLE IF NOT EXISTS schema_migrations (version UInt32, name String, applied_at DateTime('UTC'))
      ENGINE = ReplacingMergeTree ORDER BY version ${durable}`,
  );
  const applied = await database.select<{ readonly version: number }>('migrate', 'SELECT version FROM schema_migrations FINAL');
  const done = new Set(applied.map(({ version }) => version));
  for (const { version, name, statements } of migrations) {
    if (done.has(version)) continue;
    for (const statement of statements) await database.run('migrate', statement);
    await database.insert('migrate', 'schema_migrations', ['version', 'name', 'applied_at'], [[version, name, Math.floor(clock() / 1000)]]);
  }
}
