/**
 * Loss is counted, never guessed: every captured event ends in exactly one outcome, or is still pending.
 *
 * Promises: `captured = accepted + duplicate + rejected + sum(dropped) + pending` as long as each captured event is settled
 * once, which the store's membership test ensures. One ledger belongs to one stream, so it survives with that stream.
 */
import type { DropReason, EventResult } from '@candor/schema';

/** What became of an event: its column, and where there are several of a kind, the reason. */
export type Outcome = 'accepted' | 'duplicate' | `rejected.${string}` | `dropped.${DropReason}`;

/** Plain numbers: what a journal writes down, and what a ledger can be made of again. */
export interface LedgerState {
  readonly captured: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

export interface LedgerColumns {
  readonly captured: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** `rejected` by a RejectReason or by `http_<status>`. */
  readonly rejectedBy: Readonly<Record<string, number>>;
}

export interface Ledger {
  capture(times?: number): void;
  count(outcome: Outcome, times?: number): void;
  /** Adds another ledger's numbers. */
  add(state: LedgerState): void;
  state(): LedgerState;
}

export function createLedger(start?: LedgerState): Ledger {
  let captured = start?.captured ?? 0;
  const outcomes: Partial<Record<Outcome, number>> = { ...start?.outcomes };

  function count(outcome: Outcome, times = 1): void {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + times;
  }

  return {
    capture(times = 1) {
      captured += times;
    },
    count,
    add(state) {
      captured += state.captured;
      for (const [outcome, times] of outcomesOf(state)) count(outcome, times);
    },
    state: () => ({ captured, outcomes: { ...outcomes } }),
  };
}

/** The collector's word on one event. */
export function outcomeOf(result: EventResult): Outcome {
  return result.status === 'rejected' ? `rejected.${result.reason}` : result.status;
}

/** A batch refused as a whole, for each of its events. */
export function refusedWith(status: number): Outcome {
  return `rejected.http_${status}`;
}

export function columnsOf(state: LedgerState): LedgerColumns {
  const columns = { captured: state.captured, accepted: 0, duplicate: 0, rejected: 0 };
  const rejectedBy: Record<string, number> = {};
  for (const [outcome, times] of outcomesOf(state)) {
    if (outcome === 'accepted' || outcome === 'duplicate') {
      columns[outcome] = times;
    } else if (outcome.startsWith('rejected.')) {
      columns.rejected += times;
      rejectedBy[outcome.slice('rejected.'.length)] = times;
    }
  }
  return { ...columns, rejectedBy, dropped: droppedOf(state) };
}

/** Losses by reason: what a batch tells the collector about its stream. */
export function droppedOf(state: LedgerState): Partial<Record<DropReason, number>> {
  const dropped: Partial<Record<DropReason, number>> = {};
  for (const [outcome, times] of outcomesOf(state)) {
    if (outcome.startsWith('dropped.')) dropped[outcome.slice('dropped.'.length) as DropReason] = times;
  }
  return dropped;
}

/** Everything that is decided. */
export function settledIn(state: LedgerState): number {
  return outcomesOf(state).reduce((sum, [, times]) => sum + times, 0);
}

function outcomesOf({ outcomes }: LedgerState): [Outcome, number][] {
  return Object.entries(outcomes) as [Outcome, number][];
}
