/**
 * READ FIRST. The reporter of a page. The one way data flows, top to bottom in `admit()`: consent → project → anonymize (in relay mode:
 * the server does) → validate → wait. Below that, `delivery.ts` takes over, and `shelf.ts` says what waits where.
 *
 * Promises: once created, nothing here throws or rejects; every event is in exactly one column of `stats()`; before consent is granted
 * there is no request, no listener, no id and nothing stored. The same inputs make the same events as reporter-core's flow does.
 * Must not: await anything between a departure and the last hand-over.
 */
import { columnsOf, createLedger, droppedOf, isUuidV4, isUuidV7, waitMs } from '@candor/reporter-core';
import type { Consent, Ledger, ReporterStats, TrackOptions } from '@candor/reporter-core';
import { behaviorSurface } from '@candor/schema';
import type { DropReason, EventDefinition } from '@candor/schema';
import { BrowserReporterError } from './browser-reporter-error.js';
import { createDelivery } from './delivery.js';
import type { Decision } from './delivery-parts.js';
import { behaviorEndpoint, relayEndpoint } from './endpoints.js';
import { createKeepaliveBudget } from './keepalive-budget.js';
import { createPageConsent } from './page-consent.js';
import { departureBytes, pageLimits } from './page-limits.js';
import { asyncDispose, createPageClock, createPageRandomness, globalPage, wireTime } from './page-ports.js';
import { watchPresence } from './page-presence.js';
import { createDeparture, createFetchTransport } from './page-transport.js';
import { utf8Length } from './parcel.js';
import type { Parcel } from './parcel.js';
import type { BrowserReporter, BrowserReporterOptions } from './reporter-options.js';
import { memoryShelf, sharedShelf } from './shelf.js';
import { directForm, relayForm } from './wire-form.js';

/** What ties the events of one consent together. */
interface Session {
  readonly stream: string;
  readonly distinctId: string;
  readonly ledger: Ledger;
  seq: number;
}

/**
 * A reporter of behaviour events for one page.
 *
 * @throws {BrowserReporterError} where the page or an option does not allow one
 * @throws {ReporterError} `invalid_limits`, from reporter-core
 */
export function createBrowserReporter(options: BrowserReporterOptions): BrowserReporter {
  const direct = options.mode === 'direct' ? options : undefined;
  const page = options.window ?? globalPage();
  const clock = options.clock ?? createPageClock(page);
  const randomness = options.randomness ?? createPageRandomness(page);
  const limits = pageLimits(options.mode ?? 'relay', options.limits);
  if (options.distinctId !== undefined && !isUuidV4(options.distinctId)) throw new BrowserReporterError('invalid_id');
  const consent = createPageConsent(page, options.consent);
  const source = typeof options.consent === 'object' ? options.consent : undefined;

  const form = direct ? directForm(direct.anonymizer) : relayForm(source?.surface ?? behaviorSurface);
  const endpoint = direct ? behaviorEndpoint(direct.url) : relayEndpoint(options.mode === 'direct' ? '' : (options.path ?? '/metrics'), page.location?.origin ?? '');
  const target = { page, clock, endpoint, credentials: direct ? 'omit' : 'same-origin' } as const;
  const departure = options.transport ?? createDeparture({ ...target, budget: createKeepaliveBudget(), contentType: direct ? 'text/plain' : 'application/json' });

  /** Undecided, by key: those of the session, and those that a sign-out has handed over. */
  const waiting = new Map<string, Parcel>();
  const past = createLedger();
  let waitingBytes = 0;
  let session: Session | undefined;
  let ending: Promise<ReporterStats> | undefined;

  const shelf = direct && direct.storage !== 'memory'
    ? sharedShelf({
        page,
        name: `candor ${endpoint}`,
        quotaBytes: limits.queueBytes,
        waiting,
        onLoose: () => delivery.depart(),
        onDue: () => delivery.schedule(),
        onMessage(message) {
          if (message.kind === 'decided') settle(message.decisions);
          else if (message.kind === 'due') delivery.schedule();
          else forget(message.kind === 'purge' ? 'consent_withdrawn' : 'shutdown');
        },
      })
    : memoryShelf(waiting);

  const delivery = createDelivery({
    clock,
    randomness,
    limits,
    transport: options.transport ?? (direct ? createFetchTransport(target) : departure),
    departure,
    departureBytes,
    waiting,
    due: shelf.due,
    isOpen: consent.isOpen,
    isOnline: () => page.navigator.onLine !== false,
    encode: (first, parcels) => {
      const atMs = Math.floor(clock.now() / 1_000) * 1_000;
      return form.encode(first, parcels, randomness.uuidV7(atMs), wireTime(atMs));
    },
    decide(decisions) {
      settle(decisions);
      shelf.decided(decisions);
    },
  });

  const presence = watchPresence(page, {
    departed(last) {
      if (last || !delivery.resting()) delivery.depart();
      if (last) shelf.close();
    },
    returned(restored) {
      if (restored) shelf.open();
      if (waiting.size > 0) delivery.wake();
    },
  });

  /** Undefined when the event waits. Whatever the host's objects throw ends here, as an invalid event. */
  function admit(event: EventDefinition, properties: object, { at, id: givenId, distinctId: givenDistinctId }: TrackOptions): DropReason | undefined {
    if (ending) return 'shutdown';
    try {
      // Rounded down to the minute, in the id as in `at`: a second could single out a person.
      const atMs = Math.floor((at === undefined ? clock.now() : Date.prototype.getTime.call(at)) / 60_000) * 60_000;
      const finish = event.class === 'behavior' ? form.admit(event, properties, atMs) : undefined;
      // The host's getters ran above, and may have withdrawn consent or shut down.
      if (!consent.isOpen()) return 'consent_withdrawn';
      if (ending) return 'shutdown';
      if (!finish) return 'invalid';
      const { stream, seq, distinctId, ledger } = currentSession();
      const id = givenId ?? randomness.uuidV7(atMs);
      if (!isUuidV7(id) || (givenDistinctId !== undefined && !isUuidV4(givenDistinctId))) return 'invalid';
      const json = finish({ id, seq: seq + 1, at: wireTime(atMs), distinctId: givenDistinctId ?? distinctId });
      if (json === undefined) return 'invalid';
      const bytes = utf8Length(json);
      if (bytes > limits.eventBytes) return 'too_large';
      if (waiting.size >= limits.queueEvents || waitingBytes + bytes > limits.queueBytes) return 'queue_full';
      const parcel = { key: `${stream} ${String(seq + 1).padStart(9, '0')}`, stream, seq: seq + 1, id, json, bytes, head: form.head, lost: droppedOf(ledger.state()) };
      currentSession().seq += 1;
      waiting.set(parcel.key, parcel);
      waitingBytes += bytes;
      shelf.add(parcel);
      return undefined;
    } catch {
      return 'invalid';
    }
  }

  function currentSession(): Session {
    return (session ??= { stream: randomness.uuidV4(), distinctId: options.distinctId ?? randomness.uuidV4(), ledger: createLedger(), seq: 0 });
  }

  function settle(decisions: readonly Decision[]): void {
    for (const [key, outcome] of decisions) {
      const parcel = waiting.get(key);
      if (!parcel || !waiting.delete(key)) continue;
      waitingBytes -= parcel.bytes;
      ledgerOf(parcel.stream).count(outcome);
    }
    delivery.settled();
  }

  /** The ledger of an ended session has gone into `past`, with what was undecided then still to be counted. */
  function ledgerOf(stream: string): Ledger {
    return session?.stream === stream ? session.ledger : past;
  }

  function endSession(): void {
    if (session) past.add(session.ledger.state());
    // The next one gets new ids: what came before must not be linked to it.
    session = undefined;
  }

  function forget(reason: DropReason): void {
    delivery.abandon();
    settle([...waiting.keys()].map((key) => [key, `dropped.${reason}`]));
    endSession();
  }

  function followConsent(): void {
    if (consent.isOpen()) {
      if (ending) return;
      presence.start();
      shelf.open();
      return;
    }
    const open = session !== undefined;
    presence.stop();
    forget('consent_withdrawn');
    // Nothing is touched while nobody has said anything.
    if (open || consent.decision().state === 'denied') shelf.clear('purge');
    shelf.close();
  }

  async function end(timeoutMs: number): Promise<ReporterStats> {
    await delivery.flush(timeoutMs);
    unsubscribe?.();
    // Kept until here: a page may close while the last events are still under way.
    presence.stop();
    forget('shutdown');
    shelf.close();
    return stats();
  }

  function stats(): ReporterStats {
    const totals = createLedger(past.state());
    if (session) totals.add(session.ledger.state());
    const pending = [...waiting.values()].filter(({ stream }) => stream === session?.stream).length;
    return {
      ...columnsOf(totals.state()),
      pending: waiting.size,
      streams: session ? [{ id: session.stream, recovered: false, pending, ...columnsOf(session.ledger.state()) }] : [],
      consent: consent.decision(),
      delivery: delivery.stats(),
    };
  }

  const shutdown: BrowserReporter['shutdown'] = (wait) => (ending ??= end(waitMs(wait?.timeoutMs, limits.shutdownTimeoutMs)));
  const unsubscribe = source?.subscribe(followConsent);
  followConsent();

  return {
    track(event, properties, when = {}) {
      if (!consent.isOpen()) return;
      const refusal = admit(event, properties, when);
      const ledger = consent.isOpen() ? currentSession().ledger : past;
      ledger.capture();
      if (refusal !== undefined) return ledger.count(`dropped.${refusal}`);
      // Another script's `pagehide` listener may track after ours has run. There will be no later chance.
      if (presence.leaving()) delivery.depart();
      else delivery.schedule();
    },
    setConsent(next: Consent) {
      consent.set(next);
      followConsent();
    },
    async flush(wait) {
      await delivery.flush(waitMs(wait?.timeoutMs, limits.shutdownTimeoutMs));
      return stats();
    },
    shutdown,
    stats,
    async reset() {
      delivery.depart();
      const before = [...waiting.keys()];
      endSession();
      shelf.clear('reset');
      await delivery.flush(limits.requestTimeoutMs);
      settle(before.map((key) => [key, 'dropped.shutdown']));
      if (consent.isOpen()) shelf.open();
    },
    async [asyncDispose]() {
      await shutdown();
    },
  };
}
