/**
 * `node stored-rows.mjs ROOT FOLDER`: every row of every table in a collector's storage folder, one JSON line each, read with the engine
 * itself: its files are compressed, so that a value in them would not be seen. The engine is the one installed for the collector in ROOT.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , root, folder] = process.argv;
const collector = createRequire(createRequire(join(root, 'package.json')).resolve('@candor/collector/package.json'));
const load = (name) => import(pathToFileURL(collector.resolve(name)).href);
const { createClient } = await load('@clickhouse/client');
const { createChdbConnection } = await load('chdb/connection');

const client = createClient({ connection: createChdbConnection({ path: folder }) });
const rows = async (query) => (await client.query({ query, format: 'JSONEachRow' })).json();

const tables = await rows(
  `SELECT database, table, groupArray(if(match(type, 'Int(128|256)'), format('toString("{0}") AS "{0}"', name), format('"{0}"', name))) AS columns
   FROM system.columns WHERE lower(database) NOT IN ('system', 'information_schema') GROUP BY database, table ORDER BY database, table`,
);
for (const { database, table, columns } of tables) {
  for (const row of await rows(`SELECT ${columns.join(', ')} FROM "${database}"."${table}"`)) process.stdout.write(`${JSON.stringify({ table, row })}\n`);
}
await client.close();
