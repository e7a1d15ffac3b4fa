/**
 * Repeats a batch until it is decided: the same body under the same id, each attempt in its turn of the reporter's pace.
 *
 * Promises: asks `mayAttempt` before each attempt, the first one included. Ends without a decision only when `signal` aborts or
 * `mayAttempt` says no.
 */
import type { Pace, TurnEnd } from './pace.js';
import type { EncodedBatch, SendOutcome } from './ports.js';

export interface RepeatedAttempts {
  readonly pace: Pick<Pace, 'enter' | 'leave'>;
  /** Called when the first attempt may start, not before: a batch is cut as late as it can be. Undefined ends it there. */
  readonly open: () => EncodedBatch | undefined;
  readonly mayAttempt: () => boolean;
  readonly attempt: (batch: EncodedBatch, signal: AbortSignal) => Promise<SendOutcome>;
  /** Told of the decision before the next request may start: it may change what the next batch is. */
  readonly conclude: (outcome: SendOutcome) => void;
}

export async function attemptUntilDecided(steps: RepeatedAttempts, signal: AbortSignal): Promise<void> {
  const { pace } = steps;
  let batch: EncodedBatch | undefined;
  while (await pace.enter(signal)) {
    let outcome: SendOutcome | undefined;
    try {
      batch ??= steps.open();
      if (batch === undefined || !steps.mayAttempt()) return;
      outcome = await steps.attempt(batch, signal);
      if (outcome.kind !== 'retry') return steps.conclude(outcome);
    } finally {
      pace.leave(turnEnd(outcome, signal));
    }
  }
}

/** Only an answer about events is a reason to go faster, and only a failure one to pause. */
function turnEnd(outcome: SendOutcome | undefined, signal: AbortSignal): TurnEnd {
  if (outcome?.kind === 'answered') return { kind: 'answered' };
  return outcome?.kind === 'retry' && !signal.aborted ? { kind: 'failed', afterMs: outcome.afterMs } : { kind: 'unused' };
}
