/** Watches the memory and the descriptors of a collector that is abused. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CollectorSubject } from './collector-subject.js';

export interface MemoryGrowth {
  /** Bytes between the quiet before and the quiet behind. */
  readonly lasting: number;
  /** Bytes between the quiet before and the highest moment. */
  readonly peak: number;
}

/** Milliseconds. */
const interval = 50;
const settleTime = 5000;

/** What its memory grows by while `work` is done to it; undefined where the system does not tell. */
export async function watchMemory(subject: CollectorSubject, work: () => Promise<void>): Promise<MemoryGrowth | undefined> {
  const before = subject.usage()?.memory;
  let peak = before ?? 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, subject.usage()?.memory ?? 0);
  }, interval);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  const after = subject.usage()?.memory;
  return before === undefined || after === undefined ? undefined : { lasting: Math.max(0, after - before), peak: peak - before };
}

/** Descriptors that stay open beyond those of `before`: what was closed on our side takes a moment to be closed on the other. */
export async function descriptorsLeft(subject: CollectorSubject, before: number | undefined): Promise<number | undefined> {
  if (before === undefined) return undefined;
  const left = (): number => (subject.usage()?.descriptors ?? 0) - before;
  for (const end = Date.now() + settleTime; Date.now() < end && left() > 0; ) await delay(interval);
  return Math.max(0, left());
}
