/** Aggregators under test: a disk in memory, a clock by hand, processes that end as told, and a collector that remembers. */
import { createAnonymizer } from '@candor/anonymizer';
import type { Anonymizer } from '@candor/anonymizer';
import { acceptAll, createManualClock, createSeededRandomness } from '@candor/reporter-core/testing';
import type { ManualClock, SendStep } from '@candor/reporter-core/testing';
import type { Transport } from '@candor/reporter-core';
import type { WireBatch, WireEvent } from '@candor/schema';
import { createUsageAggregator } from '../../src/aggregation/usage-aggregator.js';
import type { UsageAggregatorOptions, WindowOptions } from '../../src/aggregation/usage-aggregator.js';
import type { UsageAggregator } from '../../src/aggregation/aggregator-api.js';
import type { Liveness, Owner } from '../../src/journal/liveness.js';
import { createFaultyDisk } from '../journal/faulty-disk.js';
import type { FaultyDisk } from '../journal/faulty-disk.js';

export const quarterMs = 15 * 60_000;
export const hourMs = 60 * 60_000;
/** The start of a full hour. */
export const startMs = Date.parse('2026-11-23T10:00:00Z');
export const folder = '/windows';

export const key = '0a9d5a3c-6f1e-4b57-8d33-52b9a7c4e610';
export const keyId = '7d2f1c55-3a54-4e0f-9b7e-2f6f0c1f9a11';
export const anonymizer: Anonymizer = createAnonymizer(key, { keyId });

/** Keeps the first of what bears the same id, as the real one does, and tells of what contradicts it. */
export interface CollectorStore extends Transport {
  events(): readonly WireEvent[];
  readonly batches: readonly WireBatch[];
  duplicates(): number;
  conflicts(): number;
  /** For the next batches; afterwards every batch is stored. */
  script(...steps: readonly SendStep[]): void;
  forgetScript(): void;
  /** Answers 503 to everything. */
  refuse(refuses: boolean): void;
}

export function createCollectorStore(): CollectorStore {
  const stored = new Map<string, WireEvent>();
  const batches: WireBatch[] = [];
  const steps: SendStep[] = [];
  const counts = { duplicates: 0, conflicts: 0 };
  let refusing = false;
  return {
    events: () => [...stored.values()],
    batches,
    duplicates: () => counts.duplicates,
    conflicts: () => counts.conflicts,
    script: (...more) => void steps.push(...more),
    forgetScript: () => void steps.splice(0),
    refuse(refuses) {
      refusing = refuses;
    },
    async send(batch, signal) {
      if (refusing) return { kind: 'retry' };
      const step = steps.shift();
      const outcome = await (typeof step === 'function' ? step(batch, signal) : (step ?? acceptAll(batch)));
      if (outcome.kind !== 'answered') return outcome;
      const body = JSON.parse(batch.body) as WireBatch;
      batches.push(body);
      for (const event of body.events) {
        const known = stored.get(event.id);
        if (known === undefined) stored.set(event.id, event);
        else if (JSON.stringify(known.properties) === JSON.stringify(event.properties)) counts.duplicates += 1;
        else counts.conflicts += 1;
      }
      return outcome;
    },
  };
}

/** Processes that live until `end` is called for them. */
export interface FakeProcesses {
  begin(): Liveness;
  end(process: Liveness): void;
}

export function createFakeProcesses(): FakeProcesses {
  const alive = new Set<number>();
  let pid = 100;
  return {
    begin() {
      pid += 1;
      const self: Owner = { pid, start: '1', place: 'here' };
      alive.add(pid);
      return { self: () => self, isRunning: ({ pid: one, place }) => (place === 'here' ? alive.has(one) : undefined) };
    },
    end: (process) => void alive.delete(process.self().pid),
  };
}

export interface Machine {
  readonly clock: ManualClock;
  readonly disk: FaultyDisk;
  readonly collector: CollectorStore;
  /** A process with an aggregator. */
  start(options?: Partial<UsageAggregatorOptions>, windows?: WindowOptions): RunningAggregator;
  /** Lets what waits for nothing but the collector go on, until every closed part is answered. */
  answered(aggregator: UsageAggregator): Promise<void>;
  /** Somebody sets the clock; timers go on as they were. */
  turnClock(byMs: number): void;
}

export interface RunningAggregator extends UsageAggregator {
  /** As by SIGKILL: nothing more is done for it, and its process is gone. */
  kill(): void;
}

export function createMachine(nowMs = startMs): Machine {
  const steady = createManualClock(nowMs);
  let turnedMs = 0;
  const clock: ManualClock = { ...steady, now: () => steady.now() + turnedMs };
  const disk = createFaultyDisk(clock.now);
  const collector = createCollectorStore();
  const system = createFakeProcesses();
  let seed = 0;
  return {
    clock,
    disk,
    collector,
    async answered(aggregator) {
      for (let turn = 0; turn < 1_000 && aggregator.stats().waiting > 0; turn += 1) await clock.settle();
    },
    turnClock(byMs) {
      turnedMs += byMs;
    },
    start(options = {}, windows = { folder }) {
      seed += 1;
      const liveness = system.begin();
      const own = killableClock(clock);
      const aggregator = createUsageAggregator(
        {
          url: 'http://127.0.0.1:1',
          edition: 'cloud',
          licenceToken: 'licence',
          environment: {},
          clusterName: 'cluster.example.com',
          reporterHost: 'auth-1',
          anonymizer,
          clock: own.clock,
          randomness: createSeededRandomness(seed),
          transport: collector,
          windows,
          ...options,
        },
        { layer: own.guarded(disk.layer), liveness },
      );
      return {
        ...aggregator,
        kill() {
          own.kill();
          system.end(liveness);
        },
      };
    },
  };
}

/** After `kill` its timers do nothing, and neither do its files. */
function killableClock(clock: ManualClock) {
  let killed = false;
  return {
    clock: {
      now: clock.now,
      setTimer: (callback: () => void, delayMs: number) => clock.setTimer(() => void (killed || callback()), delayMs),
    },
    guarded: (layer: FaultyDisk['layer']): FaultyDisk['layer'] => ({
      ...layer,
      write: (...write) => {
        if (killed) throw Object.assign(new Error('killed'), { code: 'EIO' });
        return layer.write(...write);
      },
    }),
    kill() {
      killed = true;
    },
  };
}
