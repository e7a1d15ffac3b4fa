/**
 * READ FIRST. The one way data flows, top to bottom in `admit()`: consent → project → anonymize → validate → queue.
 * Below that, `delivery.ts` takes over: batch → send → acknowledge.
 *
 * Promises: once created, nothing here throws or rejects; every event is in exactly one column of `stats()`; while consent
 * is missing nothing is computed, kept or sent; the raw sensitive value is gone when `track()` returns.
 * Must not: know a runtime, a clock, a source of randomness or a network. They come in through `CoreOptions`.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { validateEvent } from '@candor/schema';
import type { DropReason, EventClass, EventDefinition, ReporterName, ReportingPolicy, WireEvent } from '@candor/schema';

import { createConsentGate } from './consent-gate.js';
import type { Consent, ConsentDecision } from './consent-gate.js';
import { checkOptions } from './core-options.js';
import { createDelivery } from './delivery.js';
import type { DeliveryCallbacks, DeliveryStats } from './delivery-health.js';
import { encodeBatch } from './envelope.js';
import { createEventQueue } from './event-queue.js';
import { createLedger } from './ledger.js';
import type { Clock, Randomness, Transport } from './ports.js';
import { project } from './projection.js';
import { pseudonymize } from './pseudonymization.js';
import { reporterLimits } from './reporter-limits.js';
import type { ReporterLimits } from './reporter-limits.js';
import { openStream } from './stream.js';
import type { Stream } from './stream.js';
import { eventMoment, waitMs, wireTime } from './timestamps.js';
import { isUuidV7 } from './uuid.js';

export type { Consent, ConsentDecision } from './consent-gate.js';

export interface TrackOptions {
  /** When it happened, if not now. */
  readonly at?: Date;
  /** UUID v7 for replays from a durable source: the same occurrence must bear the same id each time. */
  readonly id?: string;
}

/** `captured = accepted + duplicate + rejected + sum(dropped) + pending`, at every moment. */
export interface ReporterStats {
  readonly captured: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Captured and not yet decided: waiting or in flight. */
  readonly pending: number;
  /** `rejected` by a RejectReason or by `http_<status>`. */
  readonly rejectedBy: Readonly<Record<string, number>>;
  readonly consent: ConsentDecision;
  readonly delivery: DeliveryStats;
}

export interface Reporter<Class extends EventClass> {
  /** Never throws, never waits. What the event's class or schema does not allow is counted, not sent. */
  track<Input extends object>(
    event: EventDefinition<Class, Input>,
    properties: NoInfer<Input>,
    options?: TrackOptions,
  ): void;
  setConsent(consent: Consent): void;
  /** Resolves, never rejects, when everything captured before the call is decided, or `timeoutMs` is over. */
  flush(options?: { readonly timeoutMs?: number }): Promise<ReporterStats>;
  /** As `flush()`, for the last time: what is undecided afterwards counts as `dropped.shutdown`. */
  shutdown(options?: { readonly timeoutMs?: number }): Promise<ReporterStats>;
  stats(): ReporterStats;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface CoreOptions<Class extends EventClass> extends DeliveryCallbacks {
  readonly class: Class;
  readonly policy: ReportingPolicy;
  readonly reporter: { readonly name: ReporterName; readonly version: string };
  readonly anonymizer: Anonymizer;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Default `unknown`: nothing is computed, kept or sent. */
  readonly consent?: Consent;
  /** The variable or signal that counts as a no, e.g. `DO_NOT_TRACK`. */
  readonly environmentRefusal?: string;
  /** UUID v4 of the installation, behaviour events only. Made per consent where none is given. */
  readonly distinctId?: string;
  readonly limits?: Partial<ReporterLimits>;
}

export interface BatchLimits {
  /** Events per batch. */
  readonly batchEvents?: number;
  /** UTF-8 bytes per body. */
  readonly batchBytes?: number;
}

export interface CoreReporter<Class extends EventClass> extends Reporter<Class> {
  /**
   * For the page's hide path: cuts every event that is not yet acknowledged into batches, those in an ordinary request
   * included, and hands each to `transport.send` before it returns; nothing asynchronous happens before the last hand-over.
   * Events whose earlier hand-over has not settled are not handed over again. A batch that comes back `retry` returns its
   * events to the ordinary way. `limits` narrows the batches for this one call, e.g. to a keepalive budget.
   */
  sendNow(transport: Transport, limits?: BatchLimits): void;
}

/** Browsers of before 2025 lack the symbol; compilers that lower `await using` look for this substitute. */
const asyncDispose: typeof Symbol.asyncDispose = Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose');

/** Throws `ReporterError` where an option has the wrong form; the reporter itself never throws or rejects. */
export function createReporter<Class extends EventClass>(options: CoreOptions<Class>): CoreReporter<Class> {
  checkOptions(options);
  const { anonymizer, clock, randomness } = options;
  const limits = reporterLimits(options.limits);
  const gate = createConsentGate({ ...options, consent: options.consent ?? 'unknown' });
  const ledger = createLedger();
  const queue = createEventQueue(limits);
  let stream: Stream | undefined;
  let ending: Promise<ReporterStats> | undefined;

  const delivery = createDelivery({
    queue,
    ledger,
    limits,
    clock,
    randomness,
    transport: options.transport,
    onDeliveryStalled: options.onDeliveryStalled,
    onDeliveryRecovered: options.onDeliveryRecovered,
    isOpen: gate.isOpen,
    encode(events) {
      const { streamId, dropped } = currentStream();
      const envelope = { reporter: options.reporter, keyId: anonymizer.keyId, streamId, dropped: dropped() };
      return encodeBatch(envelope, events, clock.now(), randomness);
    },
    drop,
  });

  /** Undefined when the event was queued. Whatever the host's objects throw ends here, as an invalid event. */
  function admit(event: EventDefinition, properties: object, when: TrackOptions | undefined): DropReason | undefined {
    if (ending !== undefined) return 'shutdown';
    try {
      if (event.class !== options.class) return 'invalid';
      const projection = project(event.fields, properties);
      if (projection === undefined) return 'invalid';
      const placed = pseudonymize(event.fields, projection, anonymizer);
      if (placed === undefined) return 'invalid';
      const { at, id } = when ?? {};
      const atMs = at === undefined ? clock.now() : Date.prototype.getTime.call(at);
      // The host's getters ran above, and may have withdrawn consent or shut down.
      if (!gate.isOpen()) return 'consent_withdrawn';
      if (ending !== undefined) return 'shutdown';

      const candidate = wireEvent(event.name, placed, eventMoment(options.class, atMs), id);
      if (candidate === undefined) return 'invalid';
      const validation = validateEvent(event, candidate);
      if (!validation.ok) return 'invalid';
      const refusal = queue.add(validation.event);
      if (refusal === undefined) currentStream().advance();
      return refusal;
    } catch {
      return 'invalid';
    }
  }

  function wireEvent(
    name: string,
    placed: Pick<WireEvent, 'properties' | 'set' | 'set_once'>,
    atMs: number,
    givenId: string | undefined,
  ): WireEvent | undefined {
    const at = wireTime(atMs);
    // The time inside the id is the rounded one: an id must not tell what `at` conceals.
    const id = givenId ?? randomness.uuidV7(atMs);
    if (at === undefined || !isUuidV7(id)) return undefined;
    const { distinctId, nextSeq } = currentStream();
    return { id, seq: nextSeq(), event: name, at, ...(distinctId !== undefined && { distinct_id: distinctId }), ...placed };
  }

  function currentStream(): Stream {
    return (stream ??= openStream(options, randomness));
  }

  function drop(reason: DropReason): void {
    ledger.drop(reason);
    // A stream that consent has ended tells no more; opening another would make an id without consent.
    if (gate.isOpen()) currentStream().countDrop(reason);
  }

  async function end(timeoutMs: number): Promise<ReporterStats> {
    await delivery.flush(timeoutMs);
    delivery.abandon('shutdown');
    return stats();
  }

  function stats(): ReporterStats {
    return { ...ledger.columns(), pending: queue.size(), consent: gate.decision(), delivery: delivery.stats() };
  }

  function shutdown(wait?: { readonly timeoutMs?: number }): Promise<ReporterStats> {
    return (ending ??= end(waitMs(wait?.timeoutMs, limits.shutdownTimeoutMs)));
  }

  return {
    track(event, properties, when) {
      if (!gate.isOpen()) return;
      const reason = admit(event, properties, when);
      ledger.capture();
      if (reason === undefined) delivery.schedule();
      else drop(reason);
    },
    setConsent(consent) {
      gate.set(consent);
      if (gate.isOpen()) return;
      delivery.abandon('consent_withdrawn');
      // The next grant starts under new ids: what came before must not be linked to it.
      stream = undefined;
    },
    async flush(wait) {
      await delivery.flush(waitMs(wait?.timeoutMs, limits.shutdownTimeoutMs));
      return stats();
    },
    shutdown,
    stats,
    sendNow: (transport, size = {}) => delivery.sendNow(transport, size),
    async [asyncDispose]() {
      await shutdown();
    },
  };
}
