/**
 * Watches the memory and the descriptors of a collector that is abused.
 *
 * Promises: a quiet moment is behind a clearing away of garbage, and the least of a window: what an engine is about to give back does not
 * count as kept.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { CollectorSubject } from './collector-subject.js';

export interface MemoryGrowth {
  /** Bytes between the quiet before the first round and the quiet behind the last. */
  readonly lasting: number;
  /** Bytes between the quiet before a round and its highest moment, in the round where that is most. */
  readonly peak: number;
}

/** Milliseconds. */
const interval = 50;
const settleTime = 5000;
/** Milliseconds: the storage's commits go on for a second or so behind the last answer. */
const quietTime = 2000;

/** What its memory grows by over some rounds of the same work; undefined where the system does not tell. */
export async function watchMemory(subject: CollectorSubject, rounds: number, work: () => Promise<void>, quiet = quietTime): Promise<MemoryGrowth | undefined> {
  const first = await quietMemory(subject, quiet);
  let last = first;
  let peak = 0;
  for (let round = 0; round < rounds && last !== undefined; round += 1) {
    peak = Math.max(peak, (await highestDuring(subject, work)) - last);
    last = await quietMemory(subject, quiet);
  }
  return first === undefined || last === undefined ? undefined : { lasting: Math.max(0, last - first), peak };
}

async function highestDuring(subject: CollectorSubject, work: () => Promise<void>): Promise<number> {
  let highest = 0;
  const look = (): void => void (highest = Math.max(highest, subject.usage()?.memory ?? 0));
  const timer = setInterval(look, interval);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  return highest;
}

async function quietMemory(subject: CollectorSubject, quiet: number): Promise<number | undefined> {
  subject.clearUp();
  let least = subject.usage()?.memory;
  for (const end = Date.now() + quiet; least !== undefined && Date.now() < end; ) {
    await delay(interval);
    least = Math.min(least, subject.usage()?.memory ?? least);
  }
  return least;
}

/** Descriptors that stay open beyond those of `before`: what was closed on our side takes a moment to be closed on the other. */
export async function descriptorsLeft(subject: CollectorSubject, before: number | undefined): Promise<number | undefined> {
  if (before === undefined) return undefined;
  const left = (): number => (subject.usage()?.descriptors ?? 0) - before;
  for (const end = Date.now() + settleTime; Date.now() < end && left() > 0; ) await delay(interval);
  return Math.max(0, left());
}
