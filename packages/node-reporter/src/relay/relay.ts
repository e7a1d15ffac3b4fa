/**
 * READ FIRST. Takes a page's events on the product's own web server, `handle()` from top to bottom: is this a page of ours →
 * does it have a session → read the body, bounded → is it a batch with consent → pseudonymise each event → queue → answer.
 *
 * Promises: the key and its pseudonyms never reach a page; the raw values of a request are neither kept, logged nor echoed, and
 * are gone when its answer is made; `handle()` never rejects, and every refusal is one of a few constant answers.
 * Must not: know a web framework. It is a function from the standard `Request` to the standard `Response`.
 */
import type { ReporterStats } from '@candor/reporter-core';
import { behaviorSurface } from '@candor/schema';
import type { EventDefinition, EventResult } from '@candor/schema';

import { NodeReporterError } from '../node-reporter-error.js';
import { createNodeCore } from '../node-reporter.js';
import type { NodeReporterOptions } from '../node-reporter.js';
import { systemClock } from '../system-clock.js';
import { createEventIntake } from './event-intake.js';
import { batchAnswer, refusal } from './relay-answer.js';
import type { RelayRefusalReason } from './relay-answer.js';
import { isEnvelope } from './relay-batch.js';
import { relayLimits } from './relay-limits.js';
import type { RelayLimits } from './relay-limits.js';
import { readJson } from './request-body.js';
import { refusalOf } from './request-checks.js';
import { hasSession } from './session-check.js';
import type { SessionCheck } from './session-check.js';

type ReporterPart = Omit<NodeReporterOptions<'behavior'>, 'class' | 'consent' | 'distinctId' | 'licenceToken' | 'clientCertificate' | 'plan'>;

/** Beside these, the options of the reporter that forwards: `url`, `anonymizer`, `edition` and the rest. */
export interface RelayOptions extends ReporterPart {
  /** The events that pages may send. Any other is refused. */
  readonly events: readonly EventDefinition<'behavior'>[];
  /** Whether the request belongs to somebody who is logged in. It gets the headers, not the body; only `true` is a yes. */
  readonly session: SessionCheck;
  /** Origins of the product's pages as browsers show them, instead of the request's own: for a server behind a proxy. */
  readonly trustedOrigins?: readonly string[];
  readonly relayLimits?: Partial<RelayLimits>;
}

export interface RelayStats {
  /** Requests answered event by event. */
  readonly answered: number;
  /** Requests refused as a whole, by code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly reporter: ReporterStats;
}

export interface Relay {
  /** Never rejects. */
  handle(request: Request): Promise<Response>;
  /** Refuses further requests as unavailable and delivers what was taken, as a reporter's `shutdown()`. */
  shutdown(options?: { readonly timeoutMs?: number }): Promise<RelayStats>;
  stats(): RelayStats;
}

/** Throws `NodeReporterError` or reporter-core's `ReporterError` where an option has the wrong form. */
export function createRelay(options: RelayOptions): Relay {
  checkOptions(options);
  const { events, session, trustedOrigins, clock = systemClock } = options;
  const limits = relayLimits(options.relayLimits);
  // Each request brings the consent of the person it comes from; this one only lets the reporter ask the environment.
  const reporter = createNodeCore({ ...options, class: 'behavior', consent: 'granted' });
  const intake = createEventIntake({ events, anonymizer: options.anonymizer, reporter, limits });
  const origins = trustedOrigins && new Set(trustedOrigins);
  const refused: Record<string, number> = {};
  let answered = 0;
  let inFlight = 0;
  let ended = false;

  async function answer(request: Request): Promise<Response | RelayRefusalReason> {
    const reason = refusalOf(request, origins, limits);
    if (reason !== undefined) return reason;
    const decision = await hasSession(session, request, limits.sessionTimeoutMs, clock);
    if (decision !== true) return decision === false ? 'forbidden' : 'unavailable';
    const body = await readJson(request, limits, clock);
    return 'refusal' in body ? body.refusal : decide(body.json);
  }

  async function decide(batch: unknown): Promise<Response | RelayRefusalReason> {
    if (ended) return 'unavailable';
    if (!isEnvelope(batch)) return 'invalid_batch';
    if (batch.events.length > limits.eventsPerBatch) return 'too_many_events';
    if (batch.consent.state !== 'granted' || batch.consent.surface !== behaviorSurface) return 'consent';
    const results: EventResult[] = [];
    for (const event of batch.events) {
      const taken = intake.take(event);
      if (taken === 'no_consent') return 'consent';
      if (taken !== 'full') results.push(taken);
    }
    if (results.length === 0) return 'unavailable';
    // What a journal keeps is written within this turn of the event loop: the answer comes after.
    await new Promise((resolve) => setImmediate(resolve));
    return batchAnswer(batch.batch_id, results);
  }

  function stats(): RelayStats {
    return { answered, refused: { ...refused }, reporter: reporter.stats() };
  }

  return {
    async handle(request) {
      let outcome: Response | RelayRefusalReason = 'unavailable';
      inFlight += 1;
      try {
        if (!ended && inFlight <= limits.requestsInFlight) outcome = await answer(request);
      } catch {
        // Not foreseen, and so a fault of ours: the page may try again.
      } finally {
        inFlight -= 1;
      }
      if (typeof outcome !== 'string') {
        answered += 1;
        return outcome;
      }
      refused[outcome] = (refused[outcome] ?? 0) + 1;
      return refusal(outcome, limits.retryAfterSeconds);
    },
    async shutdown(wait) {
      ended = true;
      await reporter.shutdown(wait);
      return stats();
    },
    stats,
  };
}

function checkOptions({ events, session, trustedOrigins = [] }: RelayOptions): void {
  demand(Array.isArray(events) && events.length > 0, 'events must list the events that pages may send');
  demand(events.every((event) => event.class === 'behavior'), 'events must be behaviour events: usage is reported by the server itself');
  demand(typeof session === 'function', 'session must be a function that says whether a request has a session');
  demand(trustedOrigins.every(isOrigin), 'trustedOrigins must be origins as browsers send them, e.g. https://product.example.com');
}

function isOrigin(text: string): boolean {
  try {
    const { origin } = new URL(text);
    return origin === text && origin !== 'null';
  } catch {
    return false;
  }
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new NodeReporterError('invalid_option', message);
}
