/**
 * The record of everything that was sent from this machine, for the person at it: each body byte for byte, and what came of it.
 *
 * Promises: a body is written here before it is sent, and not sent where that fails, so that nothing leaves that `view` cannot
 * show. Bounded: the older half makes way for the newer.
 * Must not: exist without consent. Withdrawal and `clean` remove it.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Clock, EncodedBatch, SendOutcome, Transport } from '@candor/reporter-core';

export interface SentBatch {
  readonly batchId: string;
  /** UTC, ISO 8601, of the first attempt. */
  readonly at: string;
  /** The request's body before any compression. */
  readonly body: string;
  /** What came of each attempt, in order. Shorter than the attempts where the sender was killed before an answer. */
  readonly outcomes: readonly string[];
}

interface Line {
  readonly at: string;
  readonly batch_id: string;
  readonly body?: string;
  readonly outcome?: string;
}

/** Decorates `transport`. `maxBytes` bounds both files together. */
export function recordSent(transport: Transport, path: string, maxBytes: number, clock: Pick<Clock, 'now'>): Transport {
  /** Batches whose body stands in the newer half already: attempts after the first add their outcome only. */
  const recorded = new Set<string>();

  function append(line: Line): void {
    const text = `${JSON.stringify(line)}\n`;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0 && size + Buffer.byteLength(text) > maxBytes / 2) {
      renameSync(path, olderHalf(path));
      recorded.clear();
    }
    appendFileSync(path, text, { mode: 0o600 });
  }

  return {
    async send(batch: EncodedBatch, signal) {
      const stamp = (): { at: string; batch_id: string } => ({ at: new Date(clock.now()).toISOString(), batch_id: batch.batchId });
      try {
        if (!recorded.has(batch.batchId)) append({ ...stamp(), body: batch.body });
        recorded.add(batch.batchId);
      } catch {
        return { kind: 'retry' };
      }
      const outcome = await transport.send(batch, signal);
      try {
        append({ ...stamp(), outcome: inWords(outcome) });
      } catch {
        // The body is on record; what came of it is not worth sending it again.
      }
      return outcome;
    },
  };
}

/** Everything on record, oldest first. Lines that cannot be read, e.g. the last one of a killed sender, are left out. */
export function readSent(path: string): readonly SentBatch[] {
  const batches = new Map<string, { batchId: string; at: string; body: string; outcomes: string[] }>();
  for (const { at, batch_id: batchId, body, outcome } of [...lines(olderHalf(path)), ...lines(path)]) {
    if (body !== undefined && !batches.has(batchId)) batches.set(batchId, { batchId, at, body, outcomes: [] });
    if (outcome !== undefined) batches.get(batchId)?.outcomes.push(outcome);
  }
  return [...batches.values()];
}

function olderHalf(path: string): string {
  return `${path}.older`;
}

function lines(path: string): Line[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

function inWords(outcome: SendOutcome): string {
  if (outcome.kind === 'answered') {
    const words = outcome.results.map((result) => (result.status === 'rejected' ? `rejected (${result.reason})` : result.status));
    return [...new Set(words)].map((word) => `${words.filter((other) => other === word).length} ${word}`).join(', ');
  }
  if (outcome.kind === 'refused') return `refused (HTTP ${outcome.status})`;
  if (outcome.kind === 'too_large') return 'refused (HTTP 413)';
  return outcome.failure === undefined ? 'not delivered' : `not delivered (${outcome.failure})`;
}
