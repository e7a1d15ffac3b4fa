/**
 * `node storage-dump.mjs FOLDER`: every row of every table in an embedded storage folder, one JSON line `{table, row}` each,
 * read with the engine itself. A process of its own, because the engine allows one folder per process.
 */
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

const client = createClient({ connection: createChdbConnection({ path: process.argv[2] }) });
const rows = async (query) => (await client.query({ query, format: 'JSONEachRow', clickhouse_settings: { output_format_json_quote_64bit_integers: 0 } })).json();
const tables = await rows(
  `SELECT database, name FROM system.tables WHERE lower(database) NOT IN ('system', 'information_schema') ORDER BY database, name`,
);
for (const { database, name } of tables) {
  for (const row of await rows(`SELECT * FROM "${database}"."${name}"`)) {
    process.stdout.write(`${JSON.stringify({ table: name, row })}\n`);
  }
}
await client.close();
