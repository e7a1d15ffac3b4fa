/** The store on a real engine: what a commit claims, and that a failed one claims nothing. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireEvent } from '@candor/schema';
import { events as catalog } from '@candor/schema/catalog';
import { examineBatch, type TakenEvent } from '../src/batch-intake.js';
import { openDatabase, type Database } from '../src/clickhouse.js';
import { defaultLimits } from '../src/collector-limits.js';
import { migrate } from '../src/migrations.js';
import { createStore, type BatchToStore } from '../src/store.js';
import { temporaryFolder } from './running-collector.js';
import { batchOf, loginEvent, now } from './sample-batch.js';

let folder: string;
let database: Database;
const logged: string[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  database = await openDatabase({ dataFolder: folder, limits: defaultLimits, log: (entry) => logged.push(JSON.stringify(entry)) });
  await migrate(database, () => now);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

function toStore(events: readonly WireEvent[], tenant: string | null = 'acme'): BatchToStore {
  const { batch, events: examined } = examineBatch(batchOf(events), 'usage', catalog, defaultLimits);
  return { tenant, endpoint: 'usage', batch, events: examined.filter((event): event is TakenEvent => event.taken) };
}

async function count(table: string): Promise<number> {
  const [row] = await database.select<{ readonly rows: number }>('report', `SELECT toUInt32(count()) AS rows FROM ${table}`);
  return row?.rows ?? -1;
}

const store = (): ReturnType<typeof createStore> => createStore(database, () => now, { lookupIds: 2 });

describe('commit', () => {
  it('sorts a group into accepted, duplicate and conflict', async () => {
    const [one, two, three] = [loginEvent(1), loginEvent(2), loginEvent(3)];
    const other = { ...one, at: '2026-11-23T11:00:00Z' };
    expect(await store().commit([toStore([one, two]), toStore([one, three]), toStore([other]), toStore([one], 'globex')])).toEqual([
      ['accepted', 'accepted'],
      ['duplicate', 'accepted'],
      ['id_conflict'],
      ['accepted'],
    ]);
    expect(await store().commit([toStore([three, two, one, other])])).toEqual([['duplicate', 'duplicate', 'duplicate', 'id_conflict']]);
    expect([await count('events'), await count('conflicts FINAL')]).toEqual([4, 1]);
  });

  it('writes what came, to the hour of receipt and no finer', async () => {
    const event = loginEvent(42);
    await createStore(database, () => now + 59 * 60_000 + 59_999, { lookupIds: 2 }).commit([toStore([event])]);
    const id = BigInt(`0x${event.id.replaceAll('-', '')}`);
    const rows = await database.select<Record<string, unknown>>(
      'report',
      `SELECT *, hex(id) AS hex FROM events WHERE id = toUInt128('${id}')`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      tenant: 'acme',
      class: 'usage',
      event: 'tp.user.login',
      at: '2026-11-23 10:00:01',
      received_hour: '2026-11-23 10:00:00',
      distinct_id: '',
      properties: JSON.stringify(event.properties),
      set: '{}',
      set_once: '{}',
      scheme: 'hmac-anon/1',
      reporter_name: '@candor/node-reporter',
    });
    expect(BigInt(`0x${String(rows[0]?.['hex'])}`)).toBe(id);
  });

  it.each(['insert_events', 'insert_batches', 'insert_conflicts', 'lookup'] as const)(
    'claims nothing when %s fails, and a second try is right',
    async (failing) => {
      const batches = [toStore([loginEvent(1), loginEvent(2)])];
      let broken = true;
      const flaky: Database = {
        ...database,
        insert: async (operation, ...rest) => {
          if (broken && operation === failing) throw new Error('disk');
          return database.insert(operation, ...rest);
        },
        select: async (operation, ...rest) => {
          if (broken && operation === failing) throw new Error('disk');
          return database.select(operation, ...rest);
        },
      };
      const before = [await count('events'), await count('batches FINAL')];
      const tried = createStore(flaky, () => now, { lookupIds: 2 });
      await expect(tried.commit(batches)).rejects.toThrow('disk');
      broken = false;
      // Events that were written before the failure are there: known, and counted once.
      const stored = failing === 'insert_events' || failing === 'lookup' ? 'accepted' : 'duplicate';
      expect(await tried.commit(batches)).toEqual([[stored, stored]]);
      expect([await count('events'), await count('batches FINAL')]).toEqual(before.map((rows, at) => rows + (at === 0 ? 2 : 1)));
    },
  );
});

describe('the database', () => {
  it('syncs every table to disk before it answers', async () => {
    const tables = await database.select<{ readonly name: string; readonly made: string }>(
      'report',
      `SELECT name, create_table_query AS made FROM system.tables WHERE database = currentDatabase() ORDER BY name`,
    );
    expect(tables.map(({ name }) => name)).toEqual(['batches', 'conflicts', 'events', 'schema_migrations']);
    for (const { made } of tables) expect(made).toMatch(/fsync_after_insert = 1, fsync_part_directory = 1/);
  });

  it('reports a failed statement by number, without the row that broke it', async () => {
    const attempt = database.insert('insert_events', 'events', ['tenant', 'id'], [['acme', 'planted-value']]);
    const error = await attempt.catch((reason: unknown) => reason as Error);
    expect(error).toMatchObject({ code: 'storage' });
    expect(`${String(error)} ${String((error as Error).cause)} ${logged.join(' ')}`).not.toContain('planted');
    expect(logged.at(-1)).toMatch(/"operation":"insert_events","engine_code":\d+/);
  });

  it('is not opened twice in one folder, and says what to do', async () => {
    // A second data folder in one process is what this engine refuses, as it does a second process on the same folder.
    const other = await temporaryFolder();
    const attempt = openDatabase({ dataFolder: other, limits: defaultLimits, log: () => undefined });
    await expect(attempt).rejects.toMatchObject({ code: 'data_in_use', message: expect.stringContaining('--data') as string });
    await rm(other, { recursive: true, force: true });
  });

  it('may be migrated again', async () => {
    await migrate(database, () => now);
    expect(await count('schema_migrations FINAL')).toBe(1);
  });

  it('refuses a URL that is none without quoting it', async () => {
    const attempt = openDatabase({
      dataFolder: folder,
      clickhouseUrl: 'not a url with planted-password',
      limits: defaultLimits,
      log: () => undefined,
    });
    const error = await attempt.catch((reason: unknown) => reason as Error);
    expect(error).toMatchObject({ code: 'invalid_option' });
    expect(`${String(error)} ${String((error as Error).cause)}`).not.toContain('planted');
  });
});
