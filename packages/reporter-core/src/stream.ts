/**
 * What ties the events of one consent together, and ends with it: a random id, a sequence without gaps, and the ledger.
 *
 * A stream outlives its process where a journal keeps it: whoever takes over the journal goes on under the same id, key id
 * and sequence, so that the collector's count of gaps stays right. Its events keep the scheme it began with: a
 * batch holds events of one stream, and so of one scheme.
 * Must not: be opened before there is consent. Its id is made here.
 */
import type { PseudonymScheme, ReporterName } from '@candor/schema';

import { columnsOf, createLedger } from './ledger.js';
import type { Ledger, LedgerColumns, LedgerState } from './ledger.js';

/** What a batch says about its stream. Written once, when the stream begins. */
export interface StreamHead {
  /** Random UUID v4 per consent. */
  readonly id: string;
  /** How the pseudonyms were made. */
  readonly scheme: PseudonymScheme;
  /** Names the key that made them. */
  readonly keyId: string;
  /** Version of the catalog the events were validated against. */
  readonly catalog: string;
  readonly reporter: { readonly name: ReporterName; readonly version: string };
}

export interface Stream {
  /** Replaced by nobody but the book, when the stream is renewed. */
  head: StreamHead;
  /** Begun by a process that has ended. */
  readonly recovered: boolean;
  /** Replaced by nobody but the book, when the stream is renewed. */
  ledger: Ledger;
  /** Of the newest event that was stored; 0 before the first. Moved by the store. */
  lastSeq: number;
  /** Events stored and undecided. Moved by the store, and by nothing else: the ledger is checked against it. */
  pending: number;
}

export interface StreamStats extends LedgerColumns {
  readonly id: string;
  readonly recovered: boolean;
  readonly pending: number;
}

/** The streams a reporter answers for, and the sums of those it no longer does. */
export interface StreamBook {
  begin(head: StreamHead): Stream;
  /** A stream as a journal knew it. */
  resume(known: { readonly head: StreamHead; readonly lastSeq: number; readonly ledger: LedgerState; readonly pending: number }): Stream;
  /** Its numbers stay in the totals, its id is forgotten. */
  end(stream: Stream): void;
  /**
   * Another process answers for it now, and its numbers go with it. A stream of this process goes on from the beginning, under
   * the id `successor`; without one it is gone.
   */
  handOver(stream: Stream, successor?: string): void;
  all(): readonly Stream[];
  /** For what concerns no stream, e.g. an event whose own getter withdrew consent. */
  readonly unassigned: Ledger;
  /** The totals, those of ended streams included. */
  totals(): LedgerColumns;
  stats(): readonly StreamStats[];
}

export function createStreamBook(): StreamBook {
  const streams = new Set<Stream>();
  const unassigned = createLedger();

  function open(stream: Stream): Stream {
    streams.add(stream);
    return stream;
  }

  return {
    begin: (head) => open({ head, recovered: false, ledger: createLedger(), lastSeq: 0, pending: 0 }),
    resume: ({ ledger, ...known }) => open({ ...known, recovered: true, ledger: createLedger(ledger) }),
    end(stream) {
      if (streams.delete(stream)) unassigned.add(stream.ledger.state());
    },
    handOver(stream, successor) {
      if (successor === undefined) streams.delete(stream);
      else Object.assign(stream, { head: { ...stream.head, id: successor }, ledger: createLedger(), lastSeq: 0, pending: 0 });
    },
    all: () => [...streams],
    unassigned,
    totals() {
      const sum = createLedger(unassigned.state());
      for (const { ledger } of streams) sum.add(ledger.state());
      return columnsOf(sum.state());
    },
    stats: () =>
      [...streams].map(({ head, recovered, ledger, pending }) => ({ id: head.id, recovered, pending, ...columnsOf(ledger.state()) })),
  };
}
