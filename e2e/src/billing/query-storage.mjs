/**
 * `node query-storage.mjs FOLDER SQL_FILE PARAMETERS`: rows of a query over an embedded storage folder, as one JSON list. A
 * process of its own, because the engine allows one folder per process.
 */
import { readFileSync } from 'node:fs';
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

const [folder, file, parameters] = process.argv.slice(2);
const client = createClient({ connection: createChdbConnection({ path: folder }) });
const result = await client.query({
  query: readFileSync(file, 'utf8'),
  query_params: JSON.parse(parameters),
  format: 'JSONEachRow',
  clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
});
process.stdout.write(JSON.stringify(await result.json()));
await client.close();
