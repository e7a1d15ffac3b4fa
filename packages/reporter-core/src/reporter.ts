/**
 * READ FIRST. The one way data flows, top to bottom in `admit()`: consent → project → anonymize → validate → store.
 * Below that, `delivery.ts` takes over: batch → send → acknowledge.
 *
 * Promises: once created, nothing here throws or rejects; every event is in exactly one column of `stats()`; while consent
 * is missing nothing is computed, kept or sent; the raw sensitive value is gone when `track()` returns.
 * Must not: know a runtime, a clock, a source of randomness, a disk or a network. They come in through `CoreOptions`.
 */
import { catalogVersion, validateEvent } from '@candor/schema';
import type { DropReason, EventClass, EventDefinition, WireEvent } from '@candor/schema';

import { createConsentGate } from './consent-gate.js';
import { checkOptions } from './core-options.js';
import { createDelivery } from './delivery.js';
import { encodeBatch } from './envelope.js';
import { createMemoryStore } from './memory-store.js';
import { project } from './projection.js';
import { pseudonymize } from './pseudonymization.js';
import type { PlacedFields } from './pseudonymization.js';
import type { CoreOptions, CoreReporter, ReporterStats, TrackOptions } from './reporter-api.js';
import { reporterLimits } from './reporter-limits.js';
import { createStreamBook } from './stream.js';
import type { Stream } from './stream.js';
import { eventMoment, settlesWithin, waitMs, wireTime } from './timestamps.js';
import { isUuidV4, isUuidV7 } from './uuid.js';

/** Browsers of before 2025 lack the symbol; compilers that lower `await using` look for this substitute. */
const asyncDispose: typeof Symbol.asyncDispose = Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose');

/** Throws `ReporterError` where an option has the wrong form; the reporter itself never throws or rejects. */
export function createReporter<Class extends EventClass>(options: CoreOptions<Class>): CoreReporter<Class> {
  checkOptions(options);
  const { anonymizer, clock, randomness, openStore = createMemoryStore } = options;
  const limits = reporterLimits(options.limits);
  const gate = createConsentGate({ ...options, consent: options.consent ?? 'unknown' });
  const streams = createStreamBook();
  const store = openStore({ streams, limits, clock, onRecovered: () => delivery.schedule() });
  /** The one new events belong to, while there is consent. A distinct id made here lives as long as the stream. */
  let current: { readonly stream: Stream; readonly distinctId: string | undefined } | undefined;
  /** Events mostly share their second with the one before, and writing it costs more than anything else of them but hashing. */
  let moment: { readonly atMs: number; readonly text: string | undefined } = { atMs: Number.NaN, text: undefined };
  let ending: Promise<ReporterStats> | undefined;

  const delivery = createDelivery({
    store,
    limits,
    clock,
    randomness,
    transport: options.transport,
    onDeliveryStalled: options.onDeliveryStalled,
    onDeliveryRecovered: options.onDeliveryRecovered,
    isOpen: gate.isOpen,
    encode(events) {
      const stream = events[0]?.stream ?? currentStream().stream;
      return encodeBatch(stream, events, clock.now(), randomness);
    },
  });

  /** Undefined when the event is stored. Whatever the host's objects throw ends here, as an invalid event. */
  function admit<Given extends object>(
    event: EventDefinition,
    given: Given,
    place: (event: EventDefinition, given: Given, atMs: number) => PlacedFields | undefined,
    when: TrackOptions | undefined,
  ): DropReason | undefined {
    if (ending !== undefined) return 'shutdown';
    try {
      if (event.class !== options.class) return 'invalid';
      const atMs = when?.at === undefined ? clock.now() : Date.prototype.getTime.call(when.at);
      const placed = place(event, given, atMs);
      return placed === undefined ? 'invalid' : validateAndStore(event, placed, atMs, when);
    } catch {
      return 'invalid';
    }
  }

  function pseudonymized(event: EventDefinition, properties: object, atMs: number): PlacedFields | undefined {
    const projection = project(event.fields, properties);
    return projection && pseudonymize(event.fields, projection, anonymizer, atMs);
  }

  function validateAndStore(event: EventDefinition, placed: PlacedFields, atMs: number, when: TrackOptions | undefined): DropReason | undefined {
    const { id, distinctId } = when ?? {};
    // The host's getters ran above, and may have withdrawn consent or shut down.
    if (!gate.isOpen()) return 'consent_withdrawn';
    if (ending !== undefined) return 'shutdown';

    const candidate = wireEvent(event.name, placed, eventMoment(options.class, atMs), id, distinctId);
    if (candidate === undefined) return 'invalid';
    const validation = validateEvent(event, candidate, anonymizer.scheme);
    return validation.ok ? store.add(validation.event, currentStream().stream) : 'invalid';
  }

  function wireEvent(
    name: string,
    placed: PlacedFields,
    atMs: number,
    givenId: string | undefined,
    givenDistinctId: string | undefined,
  ): WireEvent | undefined {
    if (moment.atMs !== atMs) moment = { atMs, text: wireTime(atMs) };
    const at = moment.text;
    // The time inside the id is the rounded one: an id must not tell what `at` conceals.
    const id = givenId ?? randomness.uuidV7(atMs);
    if (at === undefined || (givenId !== undefined && !isUuidV7(givenId))) return undefined;
    if (givenDistinctId !== undefined && (options.class !== 'behavior' || !isUuidV4(givenDistinctId))) return undefined;
    const { stream, distinctId } = currentStream();
    const distinct_id = givenDistinctId ?? distinctId;
    // Step by step: spreading objects into a new one costs as much as validating it.
    const event: { -readonly [Part in keyof WireEvent]: WireEvent[Part] } = { id, seq: stream.lastSeq + 1, event: name, at, properties: placed.properties };
    if (distinct_id !== undefined) event.distinct_id = distinct_id;
    if (placed.set !== undefined) event.set = placed.set;
    if (placed.set_once !== undefined) event.set_once = placed.set_once;
    return event;
  }

  function currentStream(): NonNullable<typeof current> {
    return (current ??= {
      stream: streams.begin({
        id: randomness.uuidV4(),
        scheme: anonymizer.scheme,
        keyId: anonymizer.keyId,
        catalog: catalogVersion,
        reporter: options.reporter,
      }),
      distinctId: options.class === 'behavior' ? (options.distinctId ?? randomness.uuidV4()) : undefined,
    });
  }

  /** Counts what `admit` made of one event. */
  function conclude(refusal: DropReason | undefined): void {
    // A stream that consent has ended tells no more; opening another would make an id without consent.
    const stream = gate.isOpen() ? currentStream().stream : undefined;
    const ledger = stream?.ledger ?? streams.unassigned;
    ledger.capture();
    if (refusal === undefined) return delivery.schedule();
    ledger.count(`dropped.${refusal}`);
    if (stream !== undefined) store.noteLoss(stream);
  }

  function openOrPurge(): void {
    if (gate.isOpen()) return store.open();
    store.purge();
    delivery.abandon();
    // The next grant starts under new ids: what came before must not be linked to it.
    current = undefined;
    for (const stream of streams.all()) streams.end(stream);
  }

  async function flush(timeoutMs: number): Promise<void> {
    const safe = store.persist();
    if (safe === undefined) return delivery.flush(timeoutMs);
    const deadlineMs = clock.now() + timeoutMs;
    await settlesWithin(safe, timeoutMs, clock);
    await delivery.flush(Math.min(timeoutMs, Math.max(0, deadlineMs - clock.now())));
  }

  async function end(timeoutMs: number): Promise<ReporterStats> {
    await flush(timeoutMs);
    store.close();
    delivery.abandon();
    return stats();
  }

  function stats(): ReporterStats {
    const open = streams.stats();
    const journal = store.journal();
    return {
      ...streams.totals(),
      pending: open.reduce((sum, { pending }) => sum + pending, 0),
      streams: open,
      consent: gate.decision(),
      delivery: delivery.stats(),
      ...(journal !== undefined && { journal }),
    };
  }

  function shutdown(wait?: { readonly timeoutMs?: number }): Promise<ReporterStats> {
    return (ending ??= end(waitMs(wait?.timeoutMs, limits.shutdownTimeoutMs)));
  }

  openOrPurge();

  return {
    track(event, properties, when) {
      if (gate.isOpen()) conclude(admit(event, properties, pseudonymized, when));
    },
    admitPlaced(event, placed, when) {
      if (!gate.isOpen()) return 'consent_withdrawn';
      const refusal = admit(event, placed, asGiven, when);
      // What the caller keeps for want of room here is not lost, and not captured yet.
      if (refusal !== 'queue_full' && refusal !== 'journal_full') conclude(refusal);
      return refusal;
    },
    setConsent(consent) {
      gate.set(consent);
      openOrPurge();
    },
    async flush(wait) {
      await flush(waitMs(wait?.timeoutMs, limits.shutdownTimeoutMs));
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

function asGiven(_event: EventDefinition, placed: PlacedFields): PlacedFields {
  return placed;
}
