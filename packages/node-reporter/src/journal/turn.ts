/**
 * What one turn of the event loop has to tell about events that ended, collected so that a whole batch is one record.
 *
 * Promises: everything noted in a turn is written at its end, or by `end()` before.
 */
import type { Outcome, Stream } from '@candor/reporter-core';

import { streamRecord } from './journal-records.js';
import type { Writer } from './writer.js';

export interface Turn {
  noteSettled(stream: Stream, seq: number, outcome: Outcome): void;
  /** Something else has changed the stream's ledger. */
  noteChange(stream: Stream): void;
  end(): void;
  /** Nothing of it is to be written. */
  forget(): void;
}

export function createTurn(writer: Writer, afterEnd: () => void): Turn {
  const settled = new Map<Stream, Map<Outcome, number[]>>();
  const changed = new Set<Stream>();
  let scheduled = false;

  function schedule(): void {
    if (!scheduled) queueMicrotask(end);
    scheduled = true;
  }

  function end(): void {
    scheduled = false;
    if (settled.size === 0 && changed.size === 0) return;
    for (const [stream, outcomes] of settled) {
      for (const [outcome, seqs] of outcomes) writer.appendSettled(stream, outcome, seqs);
    }
    // A full folder gets no record of what it refused; the next one of the stream tells all of it.
    for (const stream of changed) if (writer.segmentFor(0) !== undefined) writer.append(stream, () => streamRecord(stream));
    if (settled.size > 0) writer.tidy();
    forget();
    afterEnd();
  }

  function forget(): void {
    settled.clear();
    changed.clear();
  }

  return {
    noteSettled(stream, seq, outcome) {
      const outcomes = settled.get(stream) ?? new Map<Outcome, number[]>();
      const seqs = outcomes.get(outcome) ?? [];
      seqs.push(seq);
      settled.set(stream, outcomes.set(outcome, seqs));
      schedule();
    },
    noteChange(stream) {
      changed.add(stream);
      schedule();
    },
    end,
    forget,
  };
}
