/**
 * Carries parcels out of the page: one ordinary request at a time, everything at once when the page leaves.
 *
 * Promises: asks `isOpen` before each request; a parcel leaves only when it is decided; after a failure the next try waits longer and
 * longer, or as long as the server asks; after three tries that met nobody it rests: blocked is an answer. Nothing here throws or rejects.
 * Must not: await between a departure and its last hand-over.
 */
import { outcomeOf, refusedWith } from '@candor/reporter-core';
import type { DeliveryStats, EncodedBatch, SendOutcome, Transport } from '@candor/reporter-core';
import type { Decision, DeliveryOptions, PageDelivery } from './delivery-parts.js';
import { blockedTries } from './page-limits.js';
import { cutParcels } from './parcel.js';
import type { Parcel } from './parcel.js';

interface Flush {
  readonly keys: readonly string[];
  readonly deadlineMs: number;
  readonly end: () => void;
}

interface Pause {
  readonly reason: 'company' | 'failure' | 'asked';
  readonly cancel: () => void;
}

export function createDelivery(options: DeliveryOptions): PageDelivery {
  const { clock, limits, waiting, transport, departure } = options;
  /** In a request that outlives the page. */
  const handedOver = new Set<string>();
  const flushes = new Set<Flush>();
  const underWay = new Set<AbortController>();
  let pumping = false;
  /** A 413 halves it, each answer doubles it again. */
  let eventsAtOnce = limits.batchEvents;
  let failures = 0;
  /** Tries in a row that met nobody although the browser is online. */
  let unmet = 0;
  let pause: Pause | undefined;
  let attempts = 0;
  let lastSuccessMs: number | undefined;
  let failingSinceMs: number | undefined;
  let latest: { readonly keys: string; readonly body: EncodedBatch } | undefined;
  let lastFailure: DeliveryStats['lastFailure'];

  function resting(): boolean {
    return unmet >= blockedTries;
  }

  function schedule(): void {
    if (pumping || resting() || (pause && pause.reason !== 'company')) return;
    if (waiting.size >= limits.flushAtEvents) void pump();
    else if (!pause) startPause('company', limits.flushIntervalMs);
  }

  function startPause(reason: Pause['reason'], delayMs: number): void {
    endPause();
    pause = { reason, cancel: clock.setTimer(() => void pump(), delayMs) };
    for (const flush of flushes) if (reason !== 'company' && flush.deadlineMs < clock.now() + delayMs) flush.end();
  }

  function endPause(): void {
    pause?.cancel();
    pause = undefined;
  }

  async function pump(): Promise<void> {
    endPause();
    if (pumping) return;
    pumping = true;
    try {
      // Everything tracked in the same turn of the event loop shares the batch, and `track()` itself never sends.
      await undefined;
      while (await carryNext());
    } catch {
      // Only an injected part that breaks its contract; its events stay, and are tried after a while.
    }
    pumping = false;
    // What is left is with somebody else, another tab or a hand-over: trying again at once would never end.
    if (waiting.size > 0 && !pause && !resting()) startPause('company', limits.flushIntervalMs);
  }

  /** Whether to go on at once. */
  async function carryNext(): Promise<boolean> {
    const due = (await options.due()).filter(({ key }) => !handedOver.has(key));
    const batch = cutParcels(due, { events: eventsAtOnce, bytes: limits.batchBytes });
    if (batch.length === 0 || !options.isOpen()) return false;
    const outcome = await carry(batch, transport);
    if (outcome?.kind === 'retry') fail(outcome);
    return conclude(batch, outcome);
  }

  /** What is tried again with the same events is the same bytes. */
  function encoded(first: Parcel, batch: readonly Parcel[]): EncodedBatch {
    const keys = batch.map(({ key }) => key).join();
    if (latest?.keys !== keys) latest = { keys, body: options.encode(first, batch) };
    return latest.body;
  }

  /** Synchronous up to and including `send`. Undefined where we ended it ourselves. */
  async function carry(batch: readonly Parcel[], by: Transport): Promise<SendOutcome | undefined> {
    const [first] = batch;
    if (first === undefined) return undefined;
    const cancellation = new AbortController();
    let cancelTimer: (() => void) | undefined;
    const ended = new Promise<SendOutcome | undefined>((resolve) => {
      cancelTimer = clock.setTimer(() => {
        resolve({ kind: 'retry', failure: 'timeout' });
        cancellation.abort();
      }, limits.requestTimeoutMs);
      cancellation.signal.onabort = () => resolve(undefined);
    });
    // What goes the way out is not repeated there.
    if (by === departure) for (const { key } of batch) handedOver.add(key);
    underWay.add(cancellation);
    attempts += 1;
    try {
      return await Promise.race([by.send(encoded(first, batch), cancellation.signal), ended]);
    } catch {
      beacon(batch);
      return { kind: 'retry' };
    } finally {
      cancelTimer?.();
      underWay.delete(cancellation);
      for (const { key } of batch) handedOver.delete(key);
    }
  }

  /** Browsers refuse a beacon that is too large; each half is tried again, down to single events. */
  function beacon(batch: readonly Parcel[]): void {
    const [first] = batch;
    if (first === undefined || !departure.beacon || departure.beacon(options.encode(first, batch)) || batch.length < 2) return;
    const middle = Math.ceil(batch.length / 2);
    beacon(batch.slice(0, middle));
    beacon(batch.slice(middle));
  }

  /** Whether the server decided anything. */
  function conclude(batch: readonly Parcel[], outcome: SendOutcome | undefined): boolean {
    const decided: Decision[] = [];
    if (outcome?.kind === 'answered') {
      const unanswered = [...batch];
      for (const result of outcome.results) {
        // By id, and in order where an id occurs twice. An id that was never sent finds nothing.
        const index = unanswered.findIndex(({ id }) => id === result.id);
        for (const { key } of index < 0 ? [] : unanswered.splice(index, 1)) decided.push([key, outcomeOf(result)]);
      }
      if (decided.length > 0) succeed();
      else fail({ failure: 'bad_answer' });
    } else if (outcome?.kind === 'refused') {
      for (const { key } of batch) decided.push([key, refusedWith(outcome.status)]);
      lastFailure = `http_${outcome.status}`;
    } else if (outcome?.kind === 'too_large') {
      eventsAtOnce = Math.max(1, batch.length >> 1);
      for (const { key } of batch) if (batch.length === 1) decided.push([key, 'dropped.too_large']);
      return true;
    }
    options.decide(decided);
    return decided.length > 0;
  }

  function succeed(): void {
    latest = undefined;
    eventsAtOnce = Math.min(limits.batchEvents, eventsAtOnce * 2);
    failures = unmet = 0;
    lastSuccessMs = clock.now();
    failingSinceMs = undefined;
  }

  function fail({ failure = 'no_answer', afterMs }: Omit<Extract<SendOutcome, { kind: 'retry' }>, 'kind'>): void {
    unmet = failure === 'no_answer' && options.isOnline() ? unmet + 1 : 0;
    lastFailure = resting() ? 'blocked' : failure;
    failingSinceMs ??= clock.now();
    const fraction = options.randomness.fraction();
    if (resting()) for (const flush of flushes) flush.end();
    else if (afterMs !== undefined) startPause('asked', Math.min(afterMs, limits.retryAfterMaxMs) + fraction * limits.backoffFirstMs);
    // Full jitter: pages that failed together do not come back together.
    else startPause('failure', fraction * Math.min(limits.backoffMaxMs, limits.backoffFirstMs * 2 ** failures));
    failures += 1;
  }

  function wake(): void {
    if (pause?.reason === 'asked') return;
    // One try more; if it meets nobody either, the rest goes on.
    unmet = Math.min(unmet, blockedTries - 1);
    void pump();
  }

  return {
    schedule,
    wake,
    flush(timeoutMs) {
      if (waiting.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const flush: Flush = {
          keys: [...waiting.keys()],
          deadlineMs: clock.now() + timeoutMs,
          end() {
            cancelTimer();
            flushes.delete(flush);
            resolve();
          },
        };
        const cancelTimer = clock.setTimer(flush.end, timeoutMs);
        flushes.add(flush);
        failures = 0;
        wake();
        if (pause?.reason === 'asked') flush.end();
      });
    },
    depart() {
      if (!options.isOpen()) return;
      let rest: readonly Parcel[] = [...waiting.values()].filter(({ key }) => !handedOver.has(key));
      while (rest.length > 0) {
        const batch = cutParcels(rest, { events: eventsAtOnce, bytes: options.departureBytes });
        rest = rest.slice(batch.length);
        void carry(batch, departure).then((outcome) => {
          conclude(batch, outcome);
          if (waiting.size > 0) schedule();
        });
      }
    },
    settled() {
      for (const flush of flushes) if (!flush.keys.some((key) => waiting.has(key))) flush.end();
    },
    abandon() {
      latest = undefined;
      endPause();
      for (const cancellation of underWay) cancellation.abort();
      for (const flush of flushes) flush.end();
    },
    resting,
    stats: () => ({
      attempts,
      inFlight: underWay.size,
      ...(lastSuccessMs !== undefined && { lastSuccessMs }),
      ...(failingSinceMs !== undefined && { failingSinceMs }),
      stalled: failingSinceMs !== undefined && clock.now() - failingSinceMs >= limits.stalledAfterMs,
      ...(lastFailure !== undefined && { lastFailure }),
    }),
  };
}
