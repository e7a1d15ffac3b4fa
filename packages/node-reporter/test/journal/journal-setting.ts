/** A journal on the faulty disk, or on a real one, with processes that live and die as a test says. */
import { settledIn } from '@candor/reporter-core';
import type { Clock, EventStore, OpenStore } from '@candor/reporter-core';
import { createManualClock, createSeededRandomness, openForContract } from '@candor/reporter-core/testing';
import type { ManualClock, StoreSetting } from '@candor/reporter-core/testing';
import { expect } from 'vitest';

import { journalStore } from '../../src/journal/journal.js';
import type { JournalOptions } from '../../src/journal/journal.js';
import type { FileLayer } from '../../src/journal/file-layer.js';
import type { Liveness, Owner } from '../../src/journal/liveness.js';
import { createFaultyDisk } from './faulty-disk.js';
import type { FaultyDisk } from './faulty-disk.js';

export const startMs = Date.UTC(2026, 10, 23, 10, 0, 42, 300);
export const folder = '/j';

export interface World {
  readonly clock: ManualClock;
  readonly disk: FaultyDisk;
  /** The next process: its journal, opened. The one before it may still live. */
  open(options?: WorldOptions): StoreSetting & { readonly store: EventStore; readonly pid: number };
  /** The next process, before it has opened anything. */
  begin(options?: WorldOptions): { readonly pid: number; readonly openStore: OpenStore; readonly clock: Clock };
  /** The process is gone; its files are as it left them. */
  kill(pid: number): void;
  /** It is killed instead of its next file operation but so many. */
  killAfter(pid: number, operations: number): void;
  /** It was not gone, only frozen. */
  revive(pid: number): void;
}

export interface WorldOptions extends Partial<JournalOptions> {
  readonly eventClass?: 'usage' | 'behavior';
  readonly limits?: Record<string, number>;
  /** Where the process runs; processes elsewhere cannot be seen. */
  readonly place?: string;
}

export function createWorld(seed = 1): World {
  const clock = createManualClock(startMs);
  const disk = createFaultyDisk(clock.now);
  const randomness = createSeededRandomness(seed);
  const alive = new Set<number>();
  const lastOperations = new Map<number, number>();
  const overdue = new Map<number, (() => void)[]>();
  let lastPid = 100;
  let lastStream = 0;

  function livenessOf(pid: number, place: string): Liveness {
    const self: Owner = { pid, start: String(pid), place };
    return {
      self: () => self,
      isRunning: (owner) => (owner.place === place ? alive.has(owner.pid) : undefined),
    };
  }

  function begin({ eventClass = 'usage', place = 'here', limits: _, ...journal }: WorldOptions = {}): ReturnType<World['begin']> {
    lastPid += 1;
    alive.add(lastPid);
    const surroundings = { layer: layerOf(disk, operating(lastPid)), liveness: livenessOf(lastPid, place) };
    const store = journalStore(eventClass, { folder, durability: 'process', ...journal }, randomness, surroundings);
    if (store === undefined) throw new Error('a journal in memory is none');
    return { pid: lastPid, openStore: store, clock: clockOf(lastPid) };
  }

  /** The dead do not write: timers and promises of a killed process go on in this one. */
  function operating(pid: number): () => void {
    return () => {
      const left = lastOperations.get(pid) ?? Infinity;
      if (left <= 0) alive.delete(pid);
      if (!alive.has(pid)) throw Object.assign(new Error('dead'), { code: 'EDEAD' });
      lastOperations.set(pid, left - 1);
    };
  }

  /** A process that is frozen or dead has no timers; one that thaws has them all at once. */
  function clockOf(pid: number): Clock {
    return {
      now: clock.now,
      setTimer: (callback, delayMs) =>
        clock.setTimer(() => {
          if (alive.has(pid)) callback();
          else overdue.set(pid, [...(overdue.get(pid) ?? []), callback]);
        }, delayMs),
    };
  }

  return {
    clock,
    disk,
    begin,
    open(options = {}) {
      lastStream += 1;
      const { openStore, clock: own, pid } = begin(options);
      return { ...openForContract(openStore, own, options.limits, lastStream), pid };
    },
    kill(pid) {
      alive.delete(pid);
    },
    killAfter(pid, operations) {
      lastOperations.set(pid, operations);
    },
    revive(pid) {
      alive.add(pid);
      for (const timer of overdue.get(pid) ?? []) queueMicrotask(timer);
      overdue.delete(pid);
    },
  };
}

/** `operate` comes before each operation, and may throw. */
function layerOf({ layer }: FaultyDisk, operate: () => void): FileLayer {
  const living = <Arguments extends unknown[], Result>(operation: (...given: Arguments) => Result) => (...given: Arguments): Result => {
    operate();
    return operation(...given);
  };
  return {
    makeFolder: living(layer.makeFolder),
    create: living(layer.create),
    write: living(layer.write),
    fsync: living(layer.fsync),
    fsyncFolder: living(layer.fsyncFolder),
    close: living(layer.close),
    read: living(layer.read),
    list: living(layer.list),
    stat: living(layer.stat),
    touch: living(layer.touch),
    rename: living(layer.rename),
    unlink: living(layer.unlink),
    removeFolder: living(layer.removeFolder),
  };
}

export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export function expectBalance(...settings: readonly StoreSetting[]): void {
  for (const { ledger, pending } of settings.flatMap(({ streams }) => streams.all())) {
    expect(settledIn(ledger.state()) + pending).toBe(ledger.state().captured);
  }
}

/** Kills the process and opens another one that has read everything. */
export async function restart(world: World, pid: number) {
  world.kill(pid);
  const next = world.open();
  await world.clock.advance(0);
  return next;
}

export const seqsOf = ({ store }: StoreSetting): number[] => [...store.events()].map(({ seq }) => seq);
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
export const segmentsOf = (world: World, part = ''): readonly string[] => world.disk.files().filter((path) => path.endsWith('.log') && path.includes(part));
