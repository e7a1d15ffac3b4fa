/**
 * Sends what waits in a spool, oldest first, until it is empty, the collector asks to come later, or time is up.
 *
 * Promises: asks `mayStillSend` before each attempt and sends nothing after it said no; a batch leaves the spool only when each of
 * its events is decided, or the whole of it is refused for good; a repeated attempt carries the same bytes.
 */
import { defaultLimits } from '@candor/reporter-core';
import type { Clock, EncodedBatch, Randomness, SendOutcome, Transport } from '@candor/reporter-core';

import type { Spool } from './spool.js';

export interface SpoolDeliveryOptions {
  readonly spool: Spool;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly mayStillSend: () => boolean;
  /** Told of a batch that cannot be read: cut off by a power failure, or not ours. It is removed. */
  readonly onDamaged: () => void;
  /** Milliseconds of the longest wait when no collector answers and this delivery ends. */
  readonly pauseMs: number;
  /** Time is up. */
  readonly signal: AbortSignal;
}

/** Resolves to the milliseconds that nobody should try again for, 0 where everything is sent. Rejects only where a batch cannot be removed. */
export async function deliverSpool(options: SpoolDeliveryOptions): Promise<number> {
  const { spool } = options;
  // Other commands add batches while this runs.
  for (let names = spool.names(); names.length > 0; names = spool.names()) {
    for (const name of names) {
      const batch = spool.read(name);
      if (batch === undefined) {
        spool.remove(name);
        options.onDamaged();
        continue;
      }
      const outcome = await sendWithPatience(batch, options);
      if (outcome.kind === 'retry') {
        const { afterMs = options.randomness.fraction() * options.pauseMs } = outcome;
        return Math.min(afterMs, defaultLimits.retryAfterMaxMs);
      }
      spool.remove(name);
    }
  }
  return 0;
}

/** `retry` when it ends undecided. */
async function sendWithPatience(batch: EncodedBatch, options: SpoolDeliveryOptions): Promise<SendOutcome> {
  const { clock, randomness, signal } = options;
  for (let failures = 0; !signal.aborted && options.mayStillSend(); failures += 1) {
    const outcome = await attempt(batch, options);
    if (isDecided(outcome, batch)) return outcome;
    // The collector named a time: waiting for it is not a process's business.
    if (outcome.kind === 'retry' && outcome.afterMs !== undefined) return outcome;
    const ceilingMs = Math.min(defaultLimits.backoffMaxMs, defaultLimits.backoffFirstMs * 2 ** failures);
    await sleep(randomness.fraction() * ceilingMs, clock, signal);
  }
  return { kind: 'retry' };
}

function isDecided(outcome: SendOutcome, batch: EncodedBatch): boolean {
  if (outcome.kind !== 'answered') return outcome.kind !== 'retry';
  const decided = new Set<string | null>(outcome.results.map(({ id }) => id));
  return batch.eventIds.every((id) => decided.has(id));
}

async function attempt(batch: EncodedBatch, { transport, clock, signal }: SpoolDeliveryOptions): Promise<SendOutcome> {
  const timeout = new AbortController();
  const cancelTimer = clock.setTimer(() => timeout.abort(), defaultLimits.requestTimeoutMs);
  try {
    return await transport.send(batch, AbortSignal.any([signal, timeout.signal]));
  } finally {
    cancelTimer();
  }
}

function sleep(delayMs: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      cancelTimer();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancelTimer = clock.setTimer(end, delayMs);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
