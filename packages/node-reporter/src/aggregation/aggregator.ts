/**
 * READ FIRST. From what happens to reports: count → tally → part → closed part → report events → sink.
 *
 * Promises: nothing here throws or rejects once created; what was counted is in exactly one report; a report never changes
 * once it was made; while consent is missing nothing is computed, kept or sent; a name is a pseudonym before `count()` returns.
 * Must not: know a disk, a network or a process. They come in through `AggregatorPorts`.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { pseudonymEpoch, settlesWithin, waitMs } from '@candor/reporter-core';
import type { Clock, Consent, CoreReporter, Randomness } from '@candor/reporter-core';
import type { FeedTarget, UsageWindow } from '@candor/schema/windows';
import type { AggregationLimits } from './aggregation-limits.js';
import type { AggregatorStats, CountLoss, CountOptions, StorageStats, UsageAggregator } from './aggregator-api.js';
import { createGathering } from './gathering.js';
import type { Gathering } from './gathering.js';
import type { PartFolders } from './part-folders.js';
import { createReportDelivery } from './report-delivery.js';
import type { PseudonymMaking } from './report-delivery.js';
import { pseudonym } from './subject.js';

export interface AggregatorPorts {
  readonly anonymizer: Anonymizer;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly limits: AggregationLimits;
  readonly clusterName: string;
  readonly reporterHost: string;
  /** A reporter of the reports alone, for pseudonyms that were made in this way. */
  readonly openSink: (making: PseudonymMaking) => CoreReporter<'usage'>;
  /** Undefined: in memory only. */
  readonly folders: PartFolders | undefined;
  readonly storageStats: () => Omit<StorageStats, 'bytes' | 'adopted'>;
}

/** Milliseconds `flush()` and `shutdown()` take at most when their caller names no time. */
const patienceMs = 30_000;

export function createAggregator(ports: AggregatorPorts): UsageAggregator {
  const { anonymizer, clock } = ports;
  const sinks = new Map<string, CoreReporter<'usage'>>();
  const delivery = createReportDelivery({ ...ports, sinkOf });
  const lost: Partial<Record<CountLoss, number>> = {};
  let counted = 0;
  /** What was said since the aggregator began. */
  let choice: Consent | undefined;
  /** Present while there is consent. */
  let gathering: Gathering | undefined;
  let ending: Promise<AggregatorStats> | undefined;

  function sinkOf({ scheme, keyId }: PseudonymMaking): CoreReporter<'usage'> {
    const name = `${scheme} ${keyId}`;
    const known = sinks.get(name);
    if (known !== undefined) return known;
    const sink = ports.openSink({ scheme, keyId });
    sinks.set(name, sink);
    if (choice !== undefined) sink.setConsent(choice);
    return sink;
  }

  function hasConsent(): boolean {
    const { state, decidedBy } = sinkOf(anonymizer).stats().consent;
    return decidedBy === 'policy' || (decidedBy === 'choice' && state === 'granted');
  }

  function openOrPurge(): void {
    if (hasConsent()) {
      gathering ??= createGathering({ ...ports, delivery });
      return;
    }
    gathering?.discard();
    gathering = undefined;
    delivery.purge();
    ports.folders?.purge();
  }

  /** Whatever the host's objects throw ends here. */
  function record(work: (gathered: Gathering) => CountLoss | undefined): void {
    if (gathering === undefined) return;
    let loss: CountLoss | undefined;
    try {
      loss = ending === undefined ? work(gathering) : 'shutdown';
    } catch {
      loss = 'invalid';
    }
    if (loss === undefined) counted += 1;
    else lost[loss] = (lost[loss] ?? 0) + 1;
  }

  function addCount(gathered: Gathering, window: UsageWindow, subject: object, counter: string, times: unknown, at?: Date): CountLoss | undefined {
    const most = Object.hasOwn(window.counters, counter) ? (window.counters[counter] ?? 0) : -1;
    if (typeof times !== 'number' || !Number.isSafeInteger(times) || times < 0 || times > most) return 'invalid';
    const live = gathered.locate(window, subject, at);
    if (typeof live === 'string') return live;
    gathered.count(window, live, counter, times);
    return undefined;
  }

  function addName(gathered: Gathering, window: UsageWindow, subject: object, raw: unknown, at?: Date): CountLoss | undefined {
    const { list, event } = window;
    const kind = list === undefined ? undefined : event.fields[list.name]?.anonymize;
    if (typeof raw !== 'string' || kind === undefined) return 'invalid';
    // Asked once: at the turn of a month the name and its window must not fall apart.
    const when = at ?? new Date(clock.now());
    const name = pseudonym(raw, anonymizer, { kind, epoch: pseudonymEpoch(anonymizer, Date.prototype.getTime.call(when)) });
    if (name === null) return 'invalid';
    const live = gathered.locate(window, subject, when);
    if (typeof live === 'string') return live;
    gathered.see(window, live, name);
    return undefined;
  }

  /** The first loss decides: the targets of one action share its subject and its time. */
  function addAction(gathered: Gathering, window: UsageWindow, target: FeedTarget, action: object, at?: Date): CountLoss | undefined {
    const { into, where, by } = target;
    const property = (name: string): unknown => (Object.hasOwn(action, name) ? (action as Readonly<Record<string, unknown>>)[name] : undefined);
    if (where !== undefined && !(where.values as readonly unknown[]).includes(property(where.property))) return undefined;
    const amount = by === undefined ? 1 : property(by);
    return into === window.list?.name ? addName(gathered, window, action, amount, at) : addCount(gathered, window, action, into, amount, at);
  }

  async function flush(timeoutMs: number): Promise<void> {
    const persisted = gathering?.persist();
    const done = Promise.all([persisted, delivery.deliver()]);
    await settlesWithin(done.then(() => undefined), timeoutMs, clock);
  }

  async function end(timeoutMs: number): Promise<AggregatorStats> {
    if (ports.folders === undefined) await gathering?.leave();
    await flush(timeoutMs);
    delivery.stop();
    if (ports.folders !== undefined) await gathering?.leave();
    await Promise.all([...sinks.values()].map((sink) => sink.shutdown({ timeoutMs: 0 })));
    return stats();
  }

  function stats(): AggregatorStats {
    return {
      counted,
      lost: { ...lost },
      gathering: gathering?.size() ?? 0,
      waiting: delivery.waiting(),
      outdated: delivery.outdated(),
      reports: [...sinks.values()].map((sink) => sink.stats()),
      ...(ports.folders !== undefined && { storage: { ...ports.storageStats(), ...(gathering?.disk() ?? { bytes: 0, adopted: 0 }) } }),
    };
  }

  function shutdown(wait?: { readonly timeoutMs?: number }): Promise<AggregatorStats> {
    return (ending ??= end(waitMs(wait?.timeoutMs, patienceMs)));
  }

  openOrPurge();

  return {
    count(window, subject, counter, times = 1, options?: CountOptions) {
      record((gathered) => addCount(gathered, window, subject, counter, times, options?.at));
    },
    saw(window, subject, name, options) {
      record((gathered) => addName(gathered, window, subject, name, options?.at));
    },
    feed({ window, targets }, action, options) {
      record((gathered) => {
        for (const target of targets) {
          const loss = addAction(gathered, window, target, action, options?.at);
          if (loss !== undefined) return loss;
        }
        return undefined;
      });
    },
    setConsent(consent) {
      choice = consent;
      for (const sink of sinks.values()) sink.setConsent(consent);
      openOrPurge();
    },
    async flush(wait) {
      await flush(waitMs(wait?.timeoutMs, patienceMs));
      return stats();
    },
    shutdown,
    stats,
    async [Symbol.asyncDispose]() {
      await shutdown();
    },
  };
}
