/**
 * Carries stored events to the collector: pump → batch → send → acknowledge by event id.
 *
 * Promises: one ordinary request at a time; asks `isOpen` after each wait and before each attempt; an event leaves the store
 * only when it is decided or dropped with a reason; nothing here throws or rejects.
 * Must not: compute anything about an event. It moves validated bytes.
 */
import { attempt } from './attempt.js';
import { cutBatch, cutBatches } from './batch.js';
import type { BatchSize } from './batch.js';
import type { EventStore, StoredEvent } from './event-store.js';
import { createFlushWaiters } from './flush-waiters.js';
import { outcomeOf, refusedWith } from './ledger.js';
import type { Outcome } from './ledger.js';
import type { Clock, EncodedBatch, Randomness, SendOutcome, Transport } from './ports.js';
import type { ReporterLimits } from './reporter-limits.js';
import { createRetryingTransport } from './retrying-transport.js';

export interface DeliveryOptions {
  readonly store: EventStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly limits: ReporterLimits;
  readonly isOpen: () => boolean;
  /** `events` are never none, and all of one stream. */
  readonly encode: (events: readonly StoredEvent[]) => EncodedBatch;
}

export interface Delivery {
  /** An event was queued: sends at once when there are enough, else when the oldest has waited long enough. */
  schedule(): void;
  /** Resolves when everything queued so far is decided, or waiting longer is pointless. */
  flush(timeoutMs: number): Promise<void>;
  /** The store has let go of everything: ends running requests and whoever waits. */
  abandon(): void;
  /** See `CoreReporter.sendNow`. */
  sendNow(transport: Transport, size: Partial<BatchSize>): void;
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, clock, limits } = options;
  /** In the ordinary request. */
  let requested: readonly StoredEvent[] = [];
  /** Given away by `sendNow` and not settled yet: the pump leaves them alone. Always part of the store. */
  const handedOver = new Set<StoredEvent>();
  /** Events up to this position are to be sent without waiting for more. */
  let dueUpTo = 0;
  /** A 413 halves it, each answer doubles it again. */
  let eventsAtOnce = limits.batchEvents;
  let pumping = false;
  let cancelTimer: (() => void) | undefined;
  /** Of every request under way. */
  const cancellations = new Set<AbortController>();

  const waiters = createFlushWaiters(clock);
  const sender = createRetryingTransport({
    ...options,
    mayAttempt: () => options.isOpen() && requested.some((queued) => store.has(queued)),
    deadline: () => waiters.deadline(),
    onPause: (untilMs) => waiters.pause(untilMs),
  });

  function schedule(): void {
    if (pumping) return;
    if (store.size() - handedOver.size >= limits.flushAtEvents) pump();
    else startTimer();
  }

  function pump(): void {
    dueUpTo = store.lastPosition();
    stopTimer();
    if (pumping) return;
    pumping = true;
    // Only an injected part that breaks its contract rejects here; its events stay queued, counted as pending.
    sendDueBatches().catch(rest);
  }

  async function sendDueBatches(): Promise<void> {
    // Everything tracked in the same turn of the event loop shares the batch, and `track()` itself never sends.
    await Promise.resolve();
    for (;;) {
      const batch = nextBatch();
      if (batch.length === 0) return rest();
      requested = batch;
      settle(batch, await cancellable((signal) => sender.send(options.encode(batch), signal)));
    }
  }

  function rest(): void {
    pumping = false;
    requested = [];
    if (store.size() > handedOver.size) startTimer();
  }

  function nextBatch(): readonly StoredEvent[] {
    if (!options.isOpen()) return [];
    const waiting = [...store.events()].filter((queued) => !handedOver.has(queued));
    const [oldest] = waiting;
    if (oldest === undefined) return [];
    if (oldest.position > dueUpTo && waiting.length < limits.flushAtEvents) return [];
    return cutBatch(waiting, { batchEvents: eventsAtOnce, batchBytes: limits.batchBytes });
  }

  function settle(sent: readonly StoredEvent[], outcome: SendOutcome): void {
    if (outcome.kind === 'answered') {
      eventsAtOnce = Math.min(limits.batchEvents, eventsAtOnce * 2);
      const unanswered = [...sent];
      for (const result of outcome.results) {
        // By id, and in order where an id occurs twice. An id that was never sent finds nothing.
        const index = unanswered.findIndex((queued) => queued.id === result.id);
        const [queued] = index < 0 ? [] : unanswered.splice(index, 1);
        if (queued !== undefined) conclude(queued, outcomeOf(result));
      }
    } else if (outcome.kind === 'refused') {
      for (const queued of sent) conclude(queued, refusedWith(outcome.status));
    } else if (outcome.kind === 'too_large') {
      eventsAtOnce = Math.max(1, Math.floor(sent.length / 2));
      const [only] = sent;
      if (sent.length === 1 && only !== undefined) conclude(only, 'dropped.too_large');
    }
    waiters.settle(store.firstPosition());
  }

  /** Where it is gone already, somebody else has settled it. */
  function conclude(queued: StoredEvent, outcome: Outcome): void {
    handedOver.delete(queued);
    store.settle(queued, outcome);
  }

  function flush(timeoutMs: number): Promise<void> {
    if (store.size() === 0) return Promise.resolve();
    const finished = waiters.wait(store.lastPosition(), timeoutMs);
    pump();
    sender.wake();
    const untilMs = sender.pausedUntil();
    if (untilMs !== undefined) waiters.pause(untilMs);
    return finished;
  }

  function abandon(): void {
    handedOver.clear();
    stopTimer();
    for (const cancellation of [...cancellations]) cancellation.abort();
    waiters.settle(undefined);
  }

  function sendNow(transport: Transport, size: Partial<BatchSize>): void {
    if (!options.isOpen()) return;
    const events = [...store.events()].filter((queued) => !handedOver.has(queued));
    const batchEvents = Math.min(eventsAtOnce, size.batchEvents ?? eventsAtOnce);
    const batchBytes = Math.min(limits.batchBytes, size.batchBytes ?? limits.batchBytes);
    for (const batch of cutBatches(events, { batchEvents, batchBytes })) {
      handOver(batch, transport).catch(() => undefined);
    }
  }

  /** Synchronous up to and including `transport.send`. */
  async function handOver(batch: readonly StoredEvent[], transport: Transport): Promise<void> {
    for (const queued of batch) handedOver.add(queued);
    try {
      const timeoutMs = limits.requestTimeoutMs;
      settle(batch, await cancellable((signal) => attempt(options.encode(batch), { transport, signal, clock, timeoutMs })));
    } finally {
      for (const queued of batch) handedOver.delete(queued);
      if ((store.firstPosition() ?? Infinity) <= dueUpTo) pump();
      else if (store.size() > handedOver.size) schedule();
    }
  }

  /** `work` starts before this returns. */
  async function cancellable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const cancellation = new AbortController();
    cancellations.add(cancellation);
    try {
      return await work(cancellation.signal);
    } finally {
      cancellations.delete(cancellation);
    }
  }

  function startTimer(): void {
    cancelTimer ??= clock.setTimer(() => {
      cancelTimer = undefined;
      pump();
    }, limits.flushIntervalMs);
  }

  function stopTimer(): void {
    cancelTimer?.();
    cancelTimer = undefined;
  }

  return { schedule, flush, abandon, sendNow };
}
