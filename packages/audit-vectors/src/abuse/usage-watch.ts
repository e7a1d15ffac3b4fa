/** Watches the memory and the descriptors of a collector while it is abused. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CollectorSubject } from './collector-subject.js';

export interface UsageGrowth {
  /** Bytes between the quiet before and the quiet behind. */
  readonly lasting: number;
  /** Bytes between the quiet before and the highest moment. */
  readonly peak: number;
  /** Descriptors that were left open. */
  readonly descriptors: number;
}

/** Milliseconds. */
const interval = 50;
const settleTime = 5000;

/** What the collector grows by while `work` is done to it; undefined where the system does not tell. */
export async function watchUsage(subject: CollectorSubject, work: () => Promise<void>): Promise<UsageGrowth | undefined> {
  const before = subject.usage();
  let peak = before?.memory ?? 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, subject.usage()?.memory ?? 0);
  }, interval);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  // Connections that are closed on our side take a moment to be closed on the other.
  let after = subject.usage();
  for (const end = Date.now() + settleTime; Date.now() < end && (after?.descriptors ?? 0) > (before?.descriptors ?? 0); after = subject.usage()) await delay(interval);
  if (before === undefined || after === undefined) return undefined;
  return { lasting: Math.max(0, after.memory - before.memory), peak: peak - before.memory, descriptors: Math.max(0, after.descriptors - before.descriptors) };
}
