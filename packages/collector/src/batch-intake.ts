/**
 * Decides, event by event, what of a parsed body may be stored.
 *
 * Promises: an event that leaves here as valid is exactly what the catalog declares, with pseudonyms of the batch's scheme and of
 * no other, fits the engine's types and belongs to the endpoint; each refusal is a code and a declared name. Must not: keep,
 * repeat or log a refused value.
 */
import {
  validateEvent,
  type EventClass,
  type EventDefinition,
  type PseudonymScheme,
  type RejectReason,
  type ValidEvent,
  type WireBatch,
  type WireEvent,
} from '@candor/schema';
import { validateBatch } from '@candor/schema/wire';
import type { CollectorLimits } from './collector-limits.js';
import { contentHash } from './content-hash.js';
import { refuse } from './refusal.js';

export interface TakenEvent {
  readonly taken: true;
  readonly event: ValidEvent;
  readonly contentHash: string;
}

export interface RefusedEvent {
  readonly taken: false;
  /** Null where the event had no id of the right form. */
  readonly id: string | null;
  readonly reason: RejectReason;
  readonly field?: string;
}

export interface BatchIntake {
  readonly batch: WireBatch;
  /** One per event, in the batch's order. */
  readonly events: readonly (TakenEvent | RefusedEvent)[];
}

export type Catalog = ReadonlyMap<string, EventDefinition>;

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** @throws CollectorError `invalid_batch` or `too_many_events` if the envelope is refused as a whole. */
export function examineBatch(candidate: unknown, endpoint: EventClass, catalog: Catalog, limits: CollectorLimits): BatchIntake {
  const { events } = (candidate ?? {}) as { readonly events?: unknown };
  if (Array.isArray(events) && events.length > limits.eventsPerBatch) throw refuse('too_many_events', '/events');
  const fault = validateBatch(candidate);
  if (fault !== undefined) throw refuse('invalid_batch', fault.field);
  const batch = candidate as WireBatch;
  if (!isRealTime(batch.sent_at)) throw refuse('invalid_batch', '/sent_at');
  return { batch, events: batch.events.map((event) => examineEvent(event, batch.anonymization.scheme, endpoint, catalog, limits)) };
}

/** The envelope's schema vouches for nothing but that the event is an object. */
function examineEvent(
  candidate: WireEvent,
  scheme: PseudonymScheme,
  endpoint: EventClass,
  catalog: Catalog,
  limits: CollectorLimits,
): TakenEvent | RefusedEvent {
  const { id: givenId, event: name }: { readonly [Key in keyof WireEvent]?: unknown } = candidate;
  const id = typeof givenId === 'string' && uuidV7.test(givenId) ? givenId : null;
  const rejected = (reason: RejectReason, field?: string): RefusedEvent => ({
    taken: false,
    id,
    reason,
    ...(field === undefined ? {} : { field }),
  });

  if (Buffer.byteLength(JSON.stringify(candidate)) > limits.eventBytes) return rejected('too_large');
  if (typeof name !== 'string') return rejected('invalid', '/event');
  const definition = catalog.get(name);
  if (definition === undefined) return rejected('unknown_event', '/event');
  if (definition.class !== endpoint) return rejected('wrong_endpoint', '/event');

  const result = validateEvent(definition, candidate, scheme);
  if (!result.ok) return rejected(result.fault.reason, result.fault.field);
  const { event } = result;
  if (!isRealTime(event.at)) return rejected('invalid', '/at');
  return { taken: true, event, contentHash: contentHash(event) };
}

/**
 * A pattern lets 30 February pass; the calendar does not. A day that does not exist would move to another, or fail the
 * commit of everybody in the group.
 */
function isRealTime(at: string): boolean {
  const time = new Date(at);
  return !Number.isNaN(time.getTime()) && `${time.toISOString().slice(0, 19)}Z` === at;
}
