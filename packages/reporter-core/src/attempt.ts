/**
 * One attempt to send, held to its contract: it ends in time, and every failure is an outcome.
 *
 * Promises: `transport.send` is called before this function returns; the promise never rejects and settles within
 * `timeoutMs` or when `signal` aborts, even if the transport does neither. A late answer is ignored.
 */
import type { Clock, EncodedBatch, SendOutcome, Transport } from './ports.js';

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
    const giveUp = (): void => {
      finish({ kind: 'retry' });
      request.abort();
    };
    const cancelTimer = clock.setTimer(giveUp, timeoutMs);
    signal.addEventListener('abort', giveUp);

    function finish(outcome: SendOutcome): void {
      cancelTimer();
      signal.removeEventListener('abort', giveUp);
      resolve(outcome);
    }

    try {
      transport.send(batch, request.signal).then(finish, giveUp);
    } catch {
      giveUp();
    }
  });
}
