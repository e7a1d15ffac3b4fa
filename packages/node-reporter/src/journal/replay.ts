/**
 * Reads what ended writers left, segment by segment, and says what is still to be sent and what became of the rest. Each writer's
 * segments come oldest first; which writer comes first does not matter.
 *
 * Promises: the ledger of each stream balances when `finish()` returns: what was captured and is neither settled nor found
 * is counted as lost, by its reason. Nothing is found twice.
 */
import type { LedgerState, Outcome, StreamHead } from '@candor/reporter-core';

import { parseRecord } from './journal-records.js';
import type { JournalRecord } from './journal-records.js';
import { readRecords } from './records.js';

export interface ReplayedSegment {
  readonly path: string;
  /** Events in it that are not to be sent (again), by `eventKey`. */
  readonly skip: Set<string>;
  /** How many are to be sent, by stream id. */
  readonly waiting: Map<string, number>;
}

export interface ReplayedStream {
  readonly head: StreamHead;
  readonly lastSeq: number;
  readonly ledger: LedgerState;
  /** Events to be sent. */
  readonly pending: number;
}

export interface Replay {
  read(path: string, bytes: Uint8Array): void;
  /** A segment is missing because it had to give way to usage events. */
  noteEviction(): void;
  /** A segment could not be read at all. */
  noteUnreadable(): void;
  /** `orphans` are events whose stream's state was lost: without its key id they cannot be sent. */
  finish(): { readonly segments: readonly ReplayedSegment[]; readonly streams: readonly ReplayedStream[]; readonly damaged: number; readonly orphans: number };
}

interface StreamState {
  head?: StreamHead;
  lastSeq: number;
  captured: number;
  readonly outcomes: Map<Outcome, number>;
  /** Events to be sent, by seq. */
  readonly live: Map<number, ReplayedSegment>;
  /** Whoever took a stream over says what became of its events, maybe before the events themselves are read. */
  readonly settled: Set<number>;
}

export function eventKey(streamId: string, seq: number): string {
  return `${streamId} ${seq}`;
}

export function createReplay(): Replay {
  const segments: ReplayedSegment[] = [];
  const streams = new Map<string, StreamState>();
  let damaged = 0;
  let evicted = false;

  function stateOf(streamId: string): StreamState {
    const state = streams.get(streamId) ?? { lastSeq: 0, captured: 0, outcomes: new Map<Outcome, number>(), live: new Map(), settled: new Set() };
    streams.set(streamId, state);
    return state;
  }

  function apply(record: JournalRecord, segment: ReplayedSegment): void {
    if (record.kind === 'stream') {
      const state = stateOf(record.head.id);
      state.head = record.head;
      state.lastSeq = Math.max(state.lastSeq, record.lastSeq);
      // Totals only grow: the larger one has seen more.
      state.captured = Math.max(state.captured, record.ledger.captured);
      for (const [outcome, times] of Object.entries(record.ledger.outcomes) as [Outcome, number][]) {
        state.outcomes.set(outcome, Math.max(state.outcomes.get(outcome) ?? 0, times));
      }
    } else if (record.kind === 'event') {
      const state = stateOf(record.streamId);
      const key = eventKey(record.streamId, record.seq);
      // Carried over from an earlier segment: the newer copy stays, the older segment is about to go.
      state.live.get(record.seq)?.skip.add(key);
      if (state.settled.has(record.seq)) segment.skip.add(key);
      else state.live.set(record.seq, segment);
      if (record.seq <= state.lastSeq) return;
      // A sequence has no gaps: what lies between was captured too, and its record is lost.
      state.captured += record.seq - state.lastSeq;
      state.lastSeq = record.seq;
    } else {
      const state = stateOf(record.streamId);
      state.outcomes.set(record.outcome, Math.max(state.outcomes.get(record.outcome) ?? 0, record.total));
      for (const seq of record.seqs) {
        state.live.get(seq)?.skip.add(eventKey(record.streamId, seq));
        state.live.delete(seq);
        state.settled.add(seq);
      }
    }
  }

  return {
    read(path, bytes) {
      const segment: ReplayedSegment = { path, skip: new Set(), waiting: new Map() };
      segments.push(segment);
      const read = readRecords(bytes);
      damaged += read.damaged + (read.tail > 0 ? 1 : 0);
      for (const payload of read.records) {
        const record = parseRecord(payload);
        if (record === undefined) damaged += 1;
        else apply(record, segment);
      }
    },
    noteEviction() {
      evicted = true;
    },
    noteUnreadable() {
      damaged += 1;
    },
    finish() {
      let orphans = 0;
      const known: ReplayedStream[] = [];
      for (const [streamId, state] of streams) {
        if (state.head === undefined) {
          orphans += state.live.size;
          continue;
        }
        for (const { waiting } of state.live.values()) waiting.set(streamId, (waiting.get(streamId) ?? 0) + 1);
        known.push({ head: state.head, lastSeq: state.lastSeq, pending: state.live.size, ledger: balanced(state, evicted) });
      }
      return { segments, streams: known, damaged, orphans };
    },
  };
}

function balanced({ captured, outcomes, live }: StreamState, evicted: boolean): LedgerState {
  const settled = [...outcomes.values()].reduce((sum, times) => sum + times, 0);
  const missing = captured - settled - live.size;
  const reason = evicted ? 'dropped.journal_full' : 'dropped.journal_damaged';
  if (missing > 0) outcomes.set(reason, (outcomes.get(reason) ?? 0) + missing);
  return { captured: Math.max(captured, settled + live.size), outcomes: Object.fromEntries(outcomes) };
}
