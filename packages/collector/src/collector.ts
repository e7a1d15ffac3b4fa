/**
 * Puts a collector together: folder, signing key, storage, ingest listener, operator listener; and takes it apart again.
 *
 * Promises: whatever can be wrong with an option, a folder or a port throws here with a message that says what to do, and
 * leaves nothing open. After `stop()` every batch that was answered is on disk and the folder is free.
 */
import { acceptedEvents as catalog } from '@candor/schema/catalog';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventDefinition } from '@candor/schema';
import { openDatabase, type Database } from './clickhouse.js';
import { defaultLimits, type CollectorLimits } from './collector-limits.js';
import { CollectorError } from './collector-error.js';
import { createCommitGroup } from './commit-group.js';
import { prepareDataFolder, refuseSecondServer, removeServerNote, writeServerNote } from './data-folder.js';
import { listen, type Listener } from './http-listener.js';
import { createLicenceAuthority } from './licence-token.js';
import { isLoopback, parseListenAddress } from './listen-address.js';
import { createLog, type Log } from './log.js';
import { migrate } from './migrations.js';
import { createOperatorHandler } from './operator.js';
import { readReport, type ReportQuery, type UsageReport } from './report.js';
import { createServerHandler } from './server.js';
import { loadOrCreateSigningKey } from './signing-key-file.js';
import { createStore } from './store.js';
import { createStreamFeed } from './stream-feed.js';

export interface CollectorOptions {
  /** Folder for storage, signing key and `collector.json`; made if absent. One process at a time. */
  readonly dataFolder: string;
  /** Where batches are received, `HOST:PORT`. Default `127.0.0.1:4620`; port 0 lets the system choose. */
  readonly listen?: string;
  /** The operator's page, a loopback address only. Default `127.0.0.1:4621`. */
  readonly operator?: string;
  /** A ClickHouse server instead of the embedded engine: `http://user:password@host:8123/database`. */
  readonly clickhouseUrl?: string | undefined;
  /** Receives one JSON object per line. Default: nothing is logged. */
  readonly log?: (line: string) => void;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
  /** Tighter limits, for tests and small machines. */
  readonly limits?: Partial<CollectorLimits>;
  /** Events this collector takes. Default: the whole catalog, and the forms that earlier releases sent. */
  readonly catalog?: ReadonlyMap<string, EventDefinition>;
}

export interface Collector {
  readonly url: string;
  readonly operatorUrl: string;
  report(query?: ReportQuery): Promise<UsageReport>;
  /** Finishes requests in flight and the last commit, then closes the storage. May be called again. */
  stop(): Promise<void>;
}

/** @throws CollectorError with a setup code if the collector can't start. */
export async function createCollector(options: CollectorOptions): Promise<Collector> {
  const clock = options.clock ?? Date.now;
  const limits: CollectorLimits = { ...defaultLimits, ...options.limits };
  const log = createLog(options.log ?? (() => undefined), clock);
  const address = parseListenAddress(options.listen ?? '127.0.0.1:4620', '--listen');
  const operatorAddress = parseListenAddress(options.operator ?? '127.0.0.1:4621', '--operator');
  if (!isLoopback(operatorAddress.host)) {
    throw new CollectorError(
      'invalid_option',
      '--operator must be a loopback address such as 127.0.0.1:4621. To look from elsewhere, use an SSH tunnel.',
    );
  }

  await prepareDataFolder(options.dataFolder);
  await refuseSecondServer(options.dataFolder);
  const licences = createLicenceAuthority(await loadOrCreateSigningKey(options.dataFolder), clock);
  const database = await openDatabase({ dataFolder: options.dataFolder, clickhouseUrl: options.clickhouseUrl, limits, log });
  const started: Listener[] = [];
  try {
    await migrate(database, clock);
    const events = options.catalog ?? catalog;
    const commits = createCommitGroup(createStore(database, clock, limits).commit, limits);
    const feed = createStreamFeed(limits);
    let stopping: Promise<void> | undefined;
    const isReady = async (): Promise<boolean> => stopping === undefined && (await isAnswering(database));
    const report = (query: ReportQuery = {}): Promise<UsageReport> => readReport(database, events, query);

    const handle = createServerHandler({ catalog: events, limits, licences, commits, feed, log, isReady });
    started.push(await listen({ address, option: '--listen', handle, limits, log }));
    const handleOperator = await createOperatorHandler({ feed, readReport: report, isReady, limits, log });
    started.push(await listen({ address: operatorAddress, option: '--operator', handle: handleOperator, limits, log }));
    const [url = '', operatorUrl = ''] = started.map((listener) => listener.url);
    const note = { pid: process.pid, url, operator_url: operatorUrl };
    await writeServerNote(options.dataFolder, note);
    log({
      level: 'info',
      msg: 'listening',
      url,
      operator_url: operatorUrl,
      storage: options.clickhouseUrl === undefined ? 'embedded' : 'server',
      pid: process.pid,
    });

    async function stop(): Promise<void> {
      log({ level: 'info', msg: 'stopping' });
      feed.close();
      await closeListeners(started, limits.stopRequestsMs, log);
      await commits.idle();
      await database.close();
      await removeServerNote(options.dataFolder, note);
      log({ level: 'info', msg: 'stopped' });
    }
    return { url, operatorUrl, report, stop: () => (stopping ??= stop()) };
  } catch (error) {
    await closeListeners(started, 0, log);
    await database.close();
    throw error;
  }
}

async function isAnswering(database: Database): Promise<boolean> {
  return database.select('ping', 'SELECT 1').then(
    () => true,
    () => false,
  );
}

/** Waits for requests in flight, and cuts what is still open when the time is over. */
async function closeListeners(listeners: readonly Listener[], withinMs: number, log: Log): Promise<void> {
  const closed = Promise.all(listeners.map((listener) => listener.stop())).then(() => true);
  const patience = new AbortController();
  const inTime = await Promise.race([closed, delay(withinMs, false, { signal: patience.signal }).catch(() => false)]);
  patience.abort();
  if (!inTime && withinMs > 0) log({ level: 'warn', msg: 'stop_incomplete' });
  for (const listener of listeners) listener.cut();
  await closed;
}
