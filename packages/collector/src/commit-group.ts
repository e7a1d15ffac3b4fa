/**
 * Group commit: one commit at a time; everything that arrives meanwhile goes into the next one. A sync to disk costs the
 * same for one batch as for a hundred.
 *
 * Promises: `submit` resolves only after the commit that held its item did, and rejects if that commit failed; what may
 * wait is bounded. Must not: know what an item is.
 */
import type { CollectorLimits } from './collector-limits.js';
import { refuse } from './refusal.js';

export interface CommitGroup<Item, Outcome> {
  /** @throws CollectorError `unavailable` if too much is waiting already; whatever `commit` throws. */
  submit(item: Item, bytes: number): Promise<Outcome>;
  /** Resolves when nothing is waiting or being committed. */
  idle(): Promise<void>;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly bytes: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** `commit` gives one outcome per item, in order. */
export function createCommitGroup<Item, Outcome>(
  commit: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  limits: Pick<CollectorLimits, 'groupBytes' | 'waitingBytes'>,
): CommitGroup<Item, Outcome> {
  const waiting: Waiting<Item, Outcome>[] = [];
  let waitingBytes = 0;
  let running: Promise<void> | undefined;

  /** The longest prefix of the queue that fits into one group, and at least one item. */
  function nextGroup(): readonly Waiting<Item, Outcome>[] {
    let bytes = 0;
    let count = 0;
    for (const entry of waiting) {
      if (count > 0 && bytes + entry.bytes > limits.groupBytes) break;
      bytes += entry.bytes;
      count += 1;
    }
    waitingBytes -= bytes;
    return waiting.splice(0, count);
  }

  async function commitOne(group: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await commit(group.map(({ item }) => item));
      if (outcomes.length !== group.length) throw new RangeError('A commit must give one outcome per item.');
      outcomes.forEach((outcome, position) => group[position]?.resolve(outcome));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) await commitOne(nextGroup());
    running = undefined;
  }

  return {
    async submit(item, bytes) {
      if (waitingBytes + bytes > limits.waitingBytes) throw refuse('unavailable');
      return new Promise<Outcome>((resolve, reject) => {
        waiting.push({ item, bytes, resolve, reject });
        waitingBytes += bytes;
        running ??= drain();
      });
    },
    async idle() {
      while (running !== undefined) await running;
    },
  };
}
