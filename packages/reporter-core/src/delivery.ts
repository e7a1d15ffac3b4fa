/**
 * Carries queued events to the collector: pump → batch → send → acknowledge by event id.
 *
 * Promises: never more than `requestsInFlight` ordinary requests at a time, at the pace of `pace.ts`; asks `isOpen` after each
 * wait and before each attempt; an event leaves the queue only when it is decided or dropped with a reason, and is in one
 * ordinary request at a time; nothing here throws or rejects.
 * Must not: compute anything about an event. It moves validated bytes.
 */
import type { DropReason } from '@candor/schema';

import { attempt } from './attempt.js';
import { cutBatch, cutBatches } from './batch.js';
import type { BatchSize } from './batch.js';
import { createBisection } from './bisection.js';
import { createDeliveryHealth } from './delivery-health.js';
import type { DeliveryCallbacks, DeliveryStall, DeliveryStats } from './delivery-health.js';
import type { EventQueue, QueuedEvent } from './event-queue.js';
import { createFlushWaiters } from './flush-waiters.js';
import type { Ledger } from './ledger.js';
import { createPace } from './pace.js';
import type { Clock, EncodedBatch, Randomness, SendOutcome, Transport } from './ports.js';
import { attemptUntilDecided } from './repeated-attempts.js';
import type { ReporterLimits } from './reporter-limits.js';

export interface DeliveryOptions extends DeliveryCallbacks {
  readonly queue: EventQueue;
  readonly ledger: Pick<Ledger, 'settle' | 'refuse'>;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly limits: ReporterLimits;
  readonly isOpen: () => boolean;
  readonly encode: (events: readonly QueuedEvent[]) => EncodedBatch;
  readonly drop: (reason: DropReason) => void;
}

export interface Delivery {
  /** An event was queued: sends at once when there are enough, else when the oldest has waited long enough. */
  schedule(): void;
  /** Resolves when everything queued so far is decided, or waiting longer is pointless. */
  flush(timeoutMs: number): Promise<void>;
  /** Drops everything undecided and ends the running request. */
  abandon(reason: DropReason): void;
  /** See `CoreReporter.sendNow`. */
  sendNow(transport: Transport, size: Partial<BatchSize>): void;
  stats(): DeliveryStats;
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { queue, ledger, clock, limits } = options;
  /** In an ordinary request, between two attempts, or in a half of a refused batch. Always part of the queue. */
  const claimed = new Set<QueuedEvent>();
  /** Given away by `sendNow` and not settled yet: ordinary requests leave them alone. Always part of the queue. */
  const handedOver = new Set<QueuedEvent>();
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
  const bisection = createBisection<QueuedEvent>((queued) => queue.has(queued));
  const pace = createPace({ ...options, deadline: () => waiters.deadline(), onStandstill: (untilMs) => waiters.pause(untilMs) });
  const health = createDeliveryHealth({ ...options, backlog });

  function schedule(): void {
    if (opening || lanes >= limits.requestsInFlight) return;
    if (waitingCount() >= limits.flushAtEvents) pump();
    else startTimer();
  }

  function pump(): void {
    dueUpTo = queue.lastPosition();
    stopTimer();
    openLane();
  }

  function openLane(): void {
    if (opening || lanes >= limits.requestsInFlight || !isDue()) return;
    opening = true;
    lanes += 1;
    carryBatch().then(goOn, waitForMore);
  }

  function goOn(): void {
    openLane();
    waitForMore();
  }

  /** Where only an injected part that breaks its contract has failed: its events stay queued, and are tried after a while. */
  function waitForMore(): void {
    if (!opening && lanes < limits.requestsInFlight && waitingCount() > 0) startTimer();
  }

  async function carryBatch(): Promise<void> {
    let batch: readonly QueuedEvent[] | undefined;
    const open = (): EncodedBatch | undefined => {
      opening = false;
      batch = nextBatch();
      for (const queued of batch) claimed.add(queued);
      openLane();
      return batch.length === 0 ? undefined : options.encode(batch);
    };
    const mayAttempt = (): boolean => options.isOpen() && (batch ?? []).some((queued) => queue.has(queued));
    const release = (): readonly QueuedEvent[] => {
      const released = batch ?? [];
      for (const queued of released) claimed.delete(queued);
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
    const oldest = waiting().next().value;
    return oldest !== undefined && (oldest.position <= dueUpTo || waitingCount() >= limits.flushAtEvents);
  }

  function nextBatch(): readonly QueuedEvent[] {
    if (!isDue()) return [];
    return bisection.next() ?? cutBatch(waiting(), { batchEvents: eventsAtOnce, batchBytes: limits.batchBytes });
  }

  function* waiting(): Generator<QueuedEvent, undefined> {
    for (const queued of queue.events()) if (!claimed.has(queued) && !handedOver.has(queued)) yield queued;
  }

  /** How many `waiting()` gives, without walking the queue. */
  function waitingCount(): number {
    let both = 0;
    for (const queued of handedOver) if (claimed.has(queued)) both += 1;
    return queue.size() - claimed.size - handedOver.size + both;
  }

  function settle(sent: readonly QueuedEvent[], outcome: SendOutcome): void {
    if (outcome.kind === 'answered') {
      bisection.answered(sent);
      eventsAtOnce = Math.min(limits.batchEvents, eventsAtOnce * 2);
      const unanswered = [...sent];
      for (const result of outcome.results) {
        // By id, and in order where an id occurs twice. An id that was never sent finds nothing.
        const index = unanswered.findIndex((queued) => queued.event.id === result.id);
        const [queued] = index < 0 ? [] : unanswered.splice(index, 1);
        if (queued !== undefined && remove(queued)) ledger.settle(result);
      }
    } else if (outcome.kind === 'refused') {
      const split = bisection.split(sent, outcome.status);
      for (const queued of sent) {
        if (split && queue.has(queued)) claimed.add(queued);
        else if (remove(queued)) ledger.refuse(outcome.status);
      }
    } else if (outcome.kind === 'too_large') {
      eventsAtOnce = Math.max(1, Math.floor(sent.length / 2));
      const [only] = sent;
      if (sent.length === 1 && only !== undefined && remove(only)) options.drop('too_large');
    }
    waiters.settle(queue.firstPosition());
  }

  /** False where it was gone already: then somebody else has settled it. */
  function remove(queued: QueuedEvent): boolean {
    claimed.delete(queued);
    handedOver.delete(queued);
    return queue.remove(queued);
  }

  function flush(timeoutMs: number): Promise<void> {
    if (queue.size() === 0) return Promise.resolve();
    const finished = waiters.wait(queue.lastPosition(), timeoutMs);
    pump();
    pace.wake();
    const untilMs = pace.standstillUntil();
    if (untilMs !== undefined) waiters.pause(untilMs);
    return finished;
  }

  function abandon(reason: DropReason): void {
    for (const queued of queue.events()) if (remove(queued)) options.drop(reason);
    claimed.clear();
    bisection.clear();
    stopTimer();
    health.forget();
    for (const cancellation of [...cancellations]) cancellation.abort();
    waiters.settle(queue.firstPosition());
  }

  function sendNow(transport: Transport, size: Partial<BatchSize>): void {
    if (!options.isOpen()) return;
    const events = [...queue.events()].filter((queued) => !handedOver.has(queued));
    const batchEvents = Math.min(eventsAtOnce, size.batchEvents ?? eventsAtOnce);
    const batchBytes = Math.min(limits.batchBytes, size.batchBytes ?? limits.batchBytes);
    for (const batch of cutBatches(events, { batchEvents, batchBytes })) {
      handOver(batch, transport).catch(() => undefined);
    }
  }

  /** Synchronous up to and including `transport.send`. */
  async function handOver(batch: readonly QueuedEvent[], transport: Transport): Promise<void> {
    for (const queued of batch) handedOver.add(queued);
    try {
      settle(batch, await cancellable((signal) => tryOnce(options.encode(batch), signal, transport)));
    } finally {
      for (const queued of batch) handedOver.delete(queued);
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
    const oldest = queue.events().next().value;
    return { pending: queue.size(), ...(oldest !== undefined && { oldestAtMs: Date.parse(oldest.event.at) }) };
  }

  return { schedule, flush, abandon, sendNow, stats: health.stats };
}
