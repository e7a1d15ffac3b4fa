/**
 * What a reporter needs from the world: time, randomness and a way to send. Everything else in this package is
 * computation, so whoever injects these three (and an anonymizer) controls every byte that leaves.
 *
 * Must not: know a runtime. `node:*`, `window` and `setTimeout` live in the packages that implement these ports.
 */
import type { EventResult } from '@candor/schema';

export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
  /** Runs `callback` once after `delayMs`. Returns its cancellation. Must never keep a process alive. */
  setTimer(callback: () => void, delayMs: number): () => void;
}

export interface Randomness {
  /** Uniform in [0, 1). Spreads retries in time; need not be secret. */
  fraction(): number;
  /** Lower-case UUID v4: stream ids and distinct ids. */
  uuidV4(): string;
  /** Lower-case UUID v7 whose time part is exactly `atMs`: the caller decides how much time an id may tell. */
  uuidV7(atMs: number): string;
}

/** A batch as bytes: made once, so that every retry repeats the same body under the same id. */
export interface EncodedBatch {
  readonly batchId: string;
  /** The request body, JSON. */
  readonly body: string;
  /** Length of `body` in UTF-8 bytes. */
  readonly byteLength: number;
  readonly eventIds: readonly string[];
}

/** Why an attempt decided nothing. Closed: people get to see it, and must not get to see a word of the network's. */
export type DeliveryFailure =
  /** Unreachable, refused, or cut off before the answer was whole. */
  | 'no_answer'
  | 'timeout'
  /** No agreement on a secure connection, or a certificate that is not trusted, expired or for another name. */
  | 'tls'
  /** The proxy did not open the way. */
  | 'proxy'
  /** The licence was refused (401, 403), and the events wait on disk for one that is not. */
  | 'credential'
  /** A success that says nothing about the events that were sent. */
  | 'bad_answer'
  /** A page's requests meet nobody although it is online, as where something in the browser blocks them. */
  | 'blocked'
  | `http_${number}`;

export type SendOutcome =
  /** The collector decided event by event. */
  | { readonly kind: 'answered'; readonly results: readonly EventResult[] }
  /** Nothing was decided: the same batch may be sent again, not before `afterMs` where the collector named a time. */
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly failure?: DeliveryFailure }
  /** 413: fewer events at once may pass. */
  | { readonly kind: 'too_large' }
  /** Final for the whole batch. */
  | { readonly kind: 'refused'; readonly status: number };

export interface Transport {
  /**
   * Never rejects: every failure is an outcome. An aborted `signal` ends the request, whose outcome is then `retry`; time
   * limits come that way too. On a page's hide path the request is handed to the browser before `send` returns.
   */
  send(batch: EncodedBatch, signal: AbortSignal): Promise<SendOutcome>;
}
