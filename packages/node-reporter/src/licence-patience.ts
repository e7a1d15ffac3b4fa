/**
 * Where events are kept on disk, a licence that is refused is waited out: a transport around another one.
 *
 * 401 and 403 say that the credential is wrong, not the events. Whoever renews it late must not have lost what was billed meanwhile.
 * Promises: every other outcome is passed on as it is. The next attempt comes after five to ten minutes: a person has to act
 * first, and reporters that were refused together do not come back together.
 */
import type { Randomness, SendOutcome, Transport } from '@candor/reporter-core';

/** Milliseconds between two attempts at most: a licence that was renewed is noticed before somebody asks why. */
const pauseMs = 10 * 60_000;

export function outlastingRefusals(transport: Transport, randomness: Pick<Randomness, 'fraction'>): Transport {
  const judged = (outcome: SendOutcome): SendOutcome =>
    outcome.kind === 'refused' && (outcome.status === 401 || outcome.status === 403)
      ? { kind: 'retry', failure: 'credential', afterMs: (0.5 + randomness.fraction() / 2) * pauseMs }
      : outcome;
  return { send: async (batch, signal) => judged(await transport.send(batch, signal)) };
}
