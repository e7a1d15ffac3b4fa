/**
 * One attempt to send, held to its contract: it ends in time, and every failure is an outcome.
 *
 * Promises: `transport.send` is called before this function returns; the promise never rejects and settles within
 * `timeoutMs` or when `signal` aborts, even if the transport does neither. A late answer is ignored, and one that decides
 * none of the batch's events is a failure: sending on at once would never end.
 */
import type { Clock, DeliveryFailure, EncodedBatch, SendOutcome, Transport } from './ports.js';

export interface AttemptOptions {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

export function attempt(batch: EncodedBatch, { transport, signal, clock, timeoutMs }: AttemptOptions): Promise<SendOutcome> {
  if (signal.aborted) return Promise.resolve({ kind: 'retry' });
  return new Promise((resolve) => {
    const request = new AbortController();
    const giveUp = (failure?: DeliveryFailure): void => {
      finish({ kind: 'retry', ...(failure !== undefined && { failure }) });
      request.abort();
    };
    const cancel = (): void => giveUp();
    const cancelTimer = clock.setTimer(() => giveUp('timeout'), timeoutMs);
    signal.addEventListener('abort', cancel);

    function finish(outcome: SendOutcome): void {
      cancelTimer();
      signal.removeEventListener('abort', cancel);
      resolve(decides(outcome, batch) ? outcome : { kind: 'retry', failure: 'bad_answer' });
    }

    try {
      transport.send(batch, request.signal).then(finish, cancel);
    } catch {
      cancel();
    }
  });
}

function decides(outcome: SendOutcome, batch: EncodedBatch): boolean {
  if (outcome.kind !== 'answered') return true;
  const ids = new Set<string | null>(batch.eventIds);
  return outcome.results.some((result) => ids.has(result.id));
}
