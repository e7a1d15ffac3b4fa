/**
 * `node storage-dump.mjs FOLDER`: every row of every table in an embedded storage folder, one JSON line `{table, row}` each,
 * read with the engine itself. A process of its own, because the engine allows one folder per process.
 */
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

const client = createClient({ connection: createChdbConnection({ path: process.argv[2] }) });
const rows = async (query) =>
  (await client.query({ query, format: 'JSONEachRow', clickhouse_settings: { output_format_json_quote_64bit_integers: 0 } })).json();

/** Numbers stay numbers, but those that JSON would round are read as text. */
const tables = await rows(
  `SELECT database, table, groupArray(if(match(type, 'Int(128|256)'), format('toString("{0}") AS "{0}"', name), format('"{0}"', name))) AS columns
   FROM system.columns WHERE lower(database) NOT IN ('system', 'information_schema') GROUP BY database, table ORDER BY database, table`,
);
for (const { database, table, columns } of tables) {
  for (const row of await rows(`SELECT ${columns.join(', ')} FROM "${database}"."${table}"`)) {
    process.stdout.write(`${JSON.stringify({ table, row })}\n`);
  }
}
await client.close();
