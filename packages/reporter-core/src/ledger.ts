/**
 * Loss is counted, never guessed: every captured event ends in exactly one of these columns, or is still pending.
 *
 * Promises: `captured = accepted + duplicate + rejected + sum(dropped) + pending` as long as each captured event is settled
 * once, which the queue's membership test ensures.
 */
import type { DropReason, EventResult } from '@candor/schema';

export type LedgerColumns = {
  readonly captured: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  readonly rejectedBy: Readonly<Record<string, number>>;
};

export interface Ledger {
  capture(): void;
  drop(reason: DropReason): void;
  settle(result: EventResult): void;
  /** A batch refused as a whole, event by event. */
  refuse(status: number): void;
  columns(): LedgerColumns;
}

export function createLedger(): Ledger {
  const counts = { captured: 0, accepted: 0, duplicate: 0, rejected: 0 };
  const dropped: Partial<Record<DropReason, number>> = {};
  const rejectedBy: Record<string, number> = {};

  function reject(by: string): void {
    counts.rejected += 1;
    rejectedBy[by] = (rejectedBy[by] ?? 0) + 1;
  }

  return {
    capture() {
      counts.captured += 1;
    },
    drop(reason) {
      dropped[reason] = (dropped[reason] ?? 0) + 1;
    },
    settle(result) {
      if (result.status === 'rejected') reject(result.reason);
      else counts[result.status] += 1;
    },
    refuse(status) {
      reject(`http_${status}`);
    },
    columns: () => ({ ...counts, dropped: { ...dropped }, rejectedBy: { ...rejectedBy } }),
  };
}
