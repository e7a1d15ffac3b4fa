/**
 * Writes batches so that each event counts once, and says per event what became of it.
 *
 * Promises: when `commit` resolves, every event it calls accepted or duplicate is on disk. When it rejects, nothing is
 * claimed: events may be there, and the same batch sent again finds them. Only one commit may run at a time, which the
 * commit group sees to; on a ClickHouse server shared by several collectors a race between two of them leaves two rows,
 * which the engine's key joins and every report counts once.
 */
import type { EventClass, WireBatch } from '@candor/schema';
import type { TakenEvent } from './batch-intake.js';
import type { Database, Row } from './clickhouse.js';
import type { CollectorLimits } from './collector-limits.js';

export interface BatchToStore {
  /** Null on the unauthenticated endpoint. */
  readonly tenant: string | null;
  readonly endpoint: EventClass;
  readonly batch: WireBatch;
  readonly events: readonly TakenEvent[];
}

export type StoreOutcome = 'accepted' | 'duplicate' | 'id_conflict';

export interface Store {
  /** Per batch, one outcome per event, in order. */
  commit(batches: readonly BatchToStore[]): Promise<readonly (readonly StoreOutcome[])[]>;
}

const eventColumns = [
  'tenant',
  'id',
  'class',
  'event',
  'at',
  'received_hour',
  'distinct_id',
  'properties',
  'set',
  'set_once',
  'stream_id',
  'seq',
  'scheme',
  'key_id',
  'reporter_name',
  'reporter_version',
  'catalog',
  'content_hash',
] as const;
const batchColumns = ['tenant', 'batch_id', 'stream_id', 'first', 'last', 'taken', 'dropped', 'events', 'received_hour'] as const;
const conflictColumns = ['tenant', 'id', 'stored_hash', 'refused_hash', 'received_hour'] as const;
const hourMs = 3_600_000;

export function createStore(database: Database, clock: () => number, limits: Pick<CollectorLimits, 'lookupIds'>): Store {
  return {
    async commit(batches) {
      const receivedHour = (Math.floor(clock() / hourMs) * hourMs) / 1000;
      const known = await knownHashes(database, batches, limits.lookupIds);
      const eventRows: Row[] = [];
      const batchRows: Row[] = [];
      const conflictRows: Row[] = [];

      const outcomes = batches.map((entry) => {
        const tenant = entry.tenant ?? '';
        const taken: number[] = [];
        const ofBatch = entry.events.map((event): StoreOutcome => {
          const id = idNumber(event.event.id);
          const key = eventKey(tenant, id);
          const storedHash = known.get(key);
          if (storedHash !== undefined && storedHash !== event.contentHash) {
            conflictRows.push([tenant, id, storedHash, event.contentHash, receivedHour]);
            return 'id_conflict';
          }
          taken.push(event.event.seq);
          if (storedHash !== undefined) return 'duplicate';
          known.set(key, event.contentHash);
          eventRows.push(eventRow(tenant, entry, event, receivedHour));
          return 'accepted';
        });
        if (taken.length > 0) batchRows.push(batchRow(tenant, entry.batch, taken, receivedHour));
        return ofBatch;
      });

      // In this order: a batch's row says that its events are stored, so it must not be there before them.
      await database.insert('insert_events', 'events', eventColumns, eventRows);
      await database.insert('insert_batches', 'batches', batchColumns, batchRows);
      await database.insert('insert_conflicts', 'conflicts', conflictColumns, conflictRows);
      return outcomes;
    },
  };
}

/** Content hashes of those events of the group that the store holds already. */
async function knownHashes(database: Database, batches: readonly BatchToStore[], chunk: number): Promise<Map<string, string>> {
  const idsOf = new Map<string, Set<string>>();
  for (const { tenant, events } of batches) {
    const ids = idsOf.get(tenant ?? '') ?? new Set<string>();
    for (const { event } of events) ids.add(idNumber(event.id));
    idsOf.set(tenant ?? '', ids);
  }
  const known = new Map<string, string>();
  for (const [tenant, ids] of idsOf) {
    const all = [...ids];
    for (let start = 0; start < all.length; start += chunk) {
      // The ids stand in the statement, as a parameter would not fit into a server's URL. They are digits of our making.
      const list = all
        .slice(start, start + chunk)
        .map((id) => `'${id}'`)
        .join(',');
      const rows = await database.select<{ readonly key: string; readonly hash: string }>(
        'lookup',
        `SELECT toString(id) AS key, content_hash AS hash FROM events WHERE tenant = {tenant:String} AND id IN (${list})`,
        { tenant },
      );
      for (const { key, hash } of rows) known.set(eventKey(tenant, key), hash);
    }
  }
  return known;
}

/** A UUID as the number ClickHouse stores. */
function idNumber(id: string): string {
  return BigInt(`0x${id.replaceAll('-', '')}`).toString();
}

function eventKey(tenant: string, id: string): string {
  return `${tenant}/${id}`;
}

function eventRow(tenant: string, { endpoint, batch }: BatchToStore, { event, contentHash }: TakenEvent, receivedHour: number): Row {
  return [
    tenant,
    idNumber(event.id),
    endpoint,
    event.event,
    Date.parse(event.at) / 1000,
    receivedHour,
    event.distinct_id ?? '',
    JSON.stringify(event.properties),
    JSON.stringify(event.set ?? {}),
    JSON.stringify(event.set_once ?? {}),
    batch.stream.id,
    event.seq,
    batch.anonymization.scheme,
    batch.anonymization.key_id,
    batch.reporter.name,
    batch.reporter.version,
    batch.catalog,
    contentHash,
  ];
}

function batchRow(tenant: string, batch: WireBatch, taken: readonly number[], receivedHour: number): Row {
  const { id, first, last, dropped } = batch.stream;
  return [tenant, batch.batch_id, id, first, last, taken, JSON.stringify(dropped), batch.events.length, receivedHour];
}
