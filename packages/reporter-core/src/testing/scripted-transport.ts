/** A transport that does what a test says, and remembers what it was given. */
import type { WireBatch } from '@candor/schema';

import type { EncodedBatch, SendOutcome, Transport } from '../ports.js';

/** What one call of `send` does: an outcome, or a function that makes one, now or later. */
export type SendStep = SendOutcome | ((batch: EncodedBatch, signal: AbortSignal) => SendOutcome | Promise<SendOutcome>);

export interface ScriptedTransport extends Transport {
  /** Every batch given to `send`, in order. */
  readonly sent: readonly EncodedBatch[];
  /** The bodies of `sent`, parsed. */
  bodies(): readonly WireBatch[];
  /** Steps for the next calls; afterwards every batch is accepted. */
  script(...steps: readonly SendStep[]): void;
}

export function acceptAll(batch: EncodedBatch): SendOutcome {
  return { kind: 'answered', results: batch.eventIds.map((id) => ({ id, status: 'accepted' })) };
}

export function createScriptedTransport(...steps: readonly SendStep[]): ScriptedTransport {
  const remaining = [...steps];
  const sent: EncodedBatch[] = [];
  return {
    sent,
    bodies: () => sent.map((batch) => JSON.parse(batch.body) as WireBatch),
    script(...more) {
      remaining.push(...more);
    },
    send(batch, signal) {
      sent.push(batch);
      const step = remaining.shift() ?? acceptAll;
      return Promise.resolve(typeof step === 'function' ? step(batch, signal) : step);
    },
  };
}
