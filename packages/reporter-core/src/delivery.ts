/**
 * Carries stored events to the collector: pump → batch → send → acknowledge by event id.
 *
 * Promises: never more than `requestsInFlight` ordinary requests at a time, at the pace of `pace.ts`; asks `isOpen` after each
 * wait and before each attempt; an event leaves the store only when it is decided or dropped with a reason, and is in one
 * ordinary request at a time; nothing here throws or rejects.
 * Must not: compute anything about an event. It moves validated bytes.
 */
import type { WireEvent } from '@candor/schema';

import { attempt } from './attempt.js';
import { cutBatch, cutBatches } from './batch.js';
import type { BatchSize } from './batch.js';
import { createBisection } from './bisection.js';
import { createCustody } from './custody.js';
import { createDeliveryHealth } from './delivery-health.js';
import type { DeliveryCallbacks, DeliveryStall, DeliveryStats } from './delivery-health.js';
import type { EventStore, StoredEvent } from './event-store.js';
import { createFlushWaiters } from './flush-waiters.js';
import { outcomeOf, refusedWith } from './ledger.js';
import type { Outcome } from './ledger.js';
import { createPace } from './pace.js';
import type { Clock, EncodedBatch, Randomness, SendOutcome, Transport } from './ports.js';
import { attemptUntilDecided } from './repeated-attempts.js';
import type { ReporterLimits } from './reporter-limits.js';

export interface DeliveryOptions extends DeliveryCallbacks {
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
  stats(): DeliveryStats;
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, clock, limits } = options;
  const custody = createCustody(store);
  const { claimed, handedOver } = custody;
  /** Events up to this position are to be sent without waiting for more. */
  let dueUpTo = 0;
  /** A 413 halves it, each answer doubles it again. */
  let eventsAtOnce = limits.batchEvents;
  /** Batches between their first attempt and their decision, and the one that waits for its first attempt. */
  let lanes = 0;
  /** A lane waits for its turn and has cut no batch yet: it will take whatever is due by then. */
  let opening = false;
  let cancelTimer: (() => void) | undefined;
  /** Of everything under way. */
  const cancellations = new Set<AbortController>();

  const waiters = createFlushWaiters(clock);
  const bisection = createBisection<StoredEvent>((stored) => store.has(stored));
  const pace = createPace({ ...options, deadline: () => waiters.deadline(), onStandstill: (untilMs) => waiters.pause(untilMs) });
  const health = createDeliveryHealth({ ...options, backlog });

  function schedule(): void {
    if (opening || lanes >= limits.requestsInFlight) return;
    if (custody.freeCount() >= limits.flushAtEvents) pump();
    else startTimer();
  }

  function pump(): void {
    dueUpTo = store.lastPosition();
    stopTimer();
    openLane();
  }

  function openLane(): void {
    if (opening || lanes >= limits.requestsInFlight || !isDue()) return;
    opening = true;
    lanes += 1;
    // Only an injected part that breaks its contract rejects here; its events stay pending, and are tried after a while.
    carryBatch().then(goOn, waitForMore);
  }

  function goOn(): void {
    openLane();
    waitForMore();
  }

  function waitForMore(): void {
    if (!opening && lanes < limits.requestsInFlight && custody.freeCount() > 0) startTimer();
  }

  async function carryBatch(): Promise<void> {
    let batch: readonly StoredEvent[] | undefined;
    const open = (): EncodedBatch | undefined => {
      opening = false;
      batch = nextBatch();
      for (const stored of batch) claimed.add(stored);
      openLane();
      return batch.length === 0 ? undefined : options.encode(batch);
    };
    const mayAttempt = (): boolean => options.isOpen() && (batch ?? []).some((stored) => store.has(stored));
    const release = (): readonly StoredEvent[] => {
      const released = batch ?? [];
      for (const stored of released) claimed.delete(stored);
      batch = [];
      return released;
    };
    const conclude = (outcome: SendOutcome): void => settle(release(), outcome);
    try {
      // Everything tracked in the same turn of the event loop shares the batch, and `track()` itself never sends.
      await Promise.resolve();
      await cancellable((signal) => attemptUntilDecided({ pace, open, mayAttempt, attempt: tryOnce, conclude }, signal));
    } finally {
      if (batch === undefined) opening = false;
      release();
      lanes -= 1;
    }
  }

  async function tryOnce(batch: EncodedBatch, signal: AbortSignal, transport = options.transport): Promise<SendOutcome> {
    health.began();
    const outcome = await attempt(batch, { transport, signal, clock, timeoutMs: limits.requestTimeoutMs });
    health.ended(outcome, signal.aborted);
    return outcome;
  }

  function isDue(): boolean {
    if (!options.isOpen()) return false;
    if (bisection.hasNext()) return true;
    const oldest = custody.free().next().value;
    return oldest !== undefined && (oldest.position <= dueUpTo || custody.freeCount() >= limits.flushAtEvents);
  }

  function nextBatch(): readonly StoredEvent[] {
    if (!isDue()) return [];
    return bisection.next() ?? cutBatch(custody.free(), { batchEvents: eventsAtOnce, batchBytes: limits.batchBytes });
  }

  function settle(sent: readonly StoredEvent[], outcome: SendOutcome): void {
    if (outcome.kind === 'answered') {
      bisection.answered(sent);
      eventsAtOnce = Math.min(limits.batchEvents, eventsAtOnce * 2);
      const unanswered = [...sent];
      for (const result of outcome.results) {
        // By id, and in order where an id occurs twice. An id that was never sent finds nothing.
        const index = unanswered.findIndex((stored) => stored.id === result.id);
        const [stored] = index < 0 ? [] : unanswered.splice(index, 1);
        if (stored !== undefined) decide(stored, outcomeOf(result));
      }
    } else if (outcome.kind === 'refused') {
      const split = bisection.split(sent, outcome.status);
      for (const stored of sent) {
        if (!split) decide(stored, refusedWith(outcome.status));
        else if (store.has(stored)) claimed.add(stored);
      }
    } else if (outcome.kind === 'too_large') {
      eventsAtOnce = Math.max(1, Math.floor(sent.length / 2));
      const [only] = sent;
      if (sent.length === 1 && only !== undefined) decide(only, 'dropped.too_large');
    }
    waiters.settle(store.firstPosition());
  }

  /** Where it is gone already, somebody else has settled it. */
  function decide(stored: StoredEvent, outcome: Outcome): void {
    claimed.delete(stored);
    handedOver.delete(stored);
    store.settle(stored, outcome);
  }

  function flush(timeoutMs: number): Promise<void> {
    if (store.size() === 0) return Promise.resolve();
    const finished = waiters.wait(store.lastPosition(), timeoutMs);
    pump();
    pace.wake();
    const untilMs = pace.standstillUntil();
    if (untilMs !== undefined) waiters.pause(untilMs);
    return finished;
  }

  function abandon(): void {
    claimed.clear();
    handedOver.clear();
    bisection.clear();
    health.forget();
    stopTimer();
    for (const cancellation of [...cancellations]) cancellation.abort();
    waiters.settle(undefined);
  }

  function sendNow(transport: Transport, size: Partial<BatchSize>): void {
    if (!options.isOpen()) return;
    const events = [...store.events()].filter((stored) => !handedOver.has(stored));
    const batchEvents = Math.min(eventsAtOnce, size.batchEvents ?? eventsAtOnce);
    const batchBytes = Math.min(limits.batchBytes, size.batchBytes ?? limits.batchBytes);
    for (const batch of cutBatches(events, { batchEvents, batchBytes })) {
      handOver(batch, transport).catch(() => undefined);
    }
  }

  /** Synchronous up to and including `transport.send`. */
  async function handOver(batch: readonly StoredEvent[], transport: Transport): Promise<void> {
    for (const stored of batch) handedOver.add(stored);
    try {
      settle(batch, await cancellable((signal) => tryOnce(options.encode(batch), signal, transport)));
    } finally {
      for (const stored of batch) handedOver.delete(stored);
      goOn();
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

  function backlog(): Pick<DeliveryStall, 'pending' | 'oldestAtMs'> {
    const oldest = store.events().next().value;
    return { pending: store.size(), ...(oldest !== undefined && { oldestAtMs: Date.parse((JSON.parse(oldest.json) as WireEvent).at) }) };
  }

  return { schedule, flush, abandon, sendNow, stats: health.stats };
}
