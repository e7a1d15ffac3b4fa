/**
 * What the records of a journal say: a stream's state, an event, the end of events.
 *
 * Promises: a record stands for itself, and replaying one twice changes nothing: every number in it is a running total, so that
 * the newest makes up for whatever was deleted or damaged before it.
 * Must not: hold anything that is not on the wire. Events are written as they travel: pseudonymised, validated.
 */
import type { LedgerState, Outcome, Stream, StreamHead } from '@candor/reporter-core';

export type JournalRecord =
  | { readonly kind: 'stream'; readonly head: StreamHead; readonly lastSeq: number; readonly ledger: LedgerState }
  | { readonly kind: 'event'; readonly streamId: string; readonly id: string; readonly seq: number; readonly json: string }
  | { readonly kind: 'settled'; readonly streamId: string; readonly outcome: Outcome; readonly total: number; readonly seqs: readonly number[] };

const idLength = 36;

export function streamRecord({ head, lastSeq, ledger }: Stream): string {
  return `S${JSON.stringify({ head, lastSeq, ledger: ledger.state() })}`;
}

export function eventRecord(stream: Stream, json: string): string {
  return `E${stream.head.id} ${json}`;
}

export function settledRecord(stream: Stream, outcome: Outcome, seqs: readonly number[]): string {
  const total = stream.ledger.state().outcomes[outcome] ?? 0;
  return `A${stream.head.id} ${outcome} ${total} ${asRanges(seqs)}`;
}

/** Undefined for what this version does not know: a later one may write more. */
export function parseRecord(payload: string): JournalRecord | undefined {
  const streamId = payload.slice(1, 1 + idLength);
  const rest = payload.slice(idLength + 2);
  try {
    if (payload.startsWith('S')) {
      const written = JSON.parse(payload.slice(1)) as { head: Partial<StreamHead>; lastSeq: number; ledger: LedgerState };
      // Journals of before there was a second scheme name none.
      const head = { ...written.head, scheme: written.head.scheme ?? 'hmac-anon/1' };
      return isWhole(head) && typeof written.ledger.captured === 'number' ? { ...written, kind: 'stream', head } : undefined;
    }
    if (payload.startsWith('E')) {
      const { id, seq } = JSON.parse(rest) as { id: unknown; seq: unknown };
      return typeof id === 'string' && typeof seq === 'number' ? { kind: 'event', streamId, id, seq, json: rest } : undefined;
    }
    if (payload.startsWith('A')) {
      const [outcome = '', total = '', ranges = ''] = rest.split(' ');
      return { kind: 'settled', streamId, outcome: outcome as Outcome, total: Number(total), seqs: fromRanges(ranges) };
    }
  } catch {
    // Not JSON: not ours.
  }
  return undefined;
}

function isWhole(head: Partial<StreamHead>): head is StreamHead {
  return typeof head.id === 'string' && typeof head.keyId === 'string' && (head.scheme === 'hmac-anon/1' || head.scheme === 'hmac-anon/2');
}

/** `1-20,22`: a batch is mostly one run. */
function asRanges(seqs: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const seq of [...seqs].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] + 1 === seq) last[1] = seq;
    else ranges.push([seq, seq]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

function fromRanges(text: string): number[] {
  return text.split(',').flatMap((range) => {
    const [first = Number.NaN, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
