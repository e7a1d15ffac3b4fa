/**
 * Whether a parsed body is a `candor-relay/1` envelope, and each of its events an event by form.
 *
 * Promises: closed: a key too many refuses the batch or the event. An event's properties are checked by the catalog, later.
 */
import { isUuidV4, isUuidV7 } from '@candor/reporter-core';
import type { RelayBatch, RelayEvent } from '@candor/schema';

type UnknownRecord = Readonly<Record<string, unknown>>;

const utcMinute = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:00Z$/;

/** The envelope; its events are what they are. */
export type RelayEnvelope = Omit<RelayBatch, 'events' | 'consent'> & {
  readonly events: readonly unknown[];
  readonly consent: { readonly state: unknown; readonly surface: unknown };
};

export function isEnvelope(candidate: unknown): candidate is RelayEnvelope {
  if (!hasExactly(candidate, ['schema', 'batch_id', 'consent', 'events'])) return false;
  const { schema, batch_id: batchId, consent, events } = candidate;
  return (
    schema === 'candor-relay/1' && isUuidV7(batchId) && hasExactly(consent, ['state', 'surface']) && Array.isArray(events) && events.length > 0
  );
}

export function isRelayEvent(candidate: unknown): candidate is RelayEvent {
  if (!hasExactly(candidate, ['id', 'event', 'at', 'distinct_id', 'properties'])) return false;
  const { id, event, at, distinct_id: distinctId, properties } = candidate;
  return isUuidV7(id) && typeof event === 'string' && isRealMinute(at) && isUuidV4(distinctId) && isRecord(properties);
}

/** The id of whatever was meant to be an event, for its result. */
export function idOf(candidate: unknown): string | null {
  return isRecord(candidate) && isUuidV7(candidate['id']) ? candidate['id'] : null;
}

/** A pattern lets 30 February pass; the calendar does not. */
function isRealMinute(at: unknown): boolean {
  if (typeof at !== 'string' || !utcMinute.test(at)) return false;
  const date = new Date(at);
  return !Number.isNaN(date.getTime()) && `${date.toISOString().slice(0, 19)}Z` === at;
}

function hasExactly(candidate: unknown, keys: readonly string[]): candidate is UnknownRecord {
  return isRecord(candidate) && Object.keys(candidate).length === keys.length && keys.every((key) => Object.hasOwn(candidate, key));
}

function isRecord(candidate: unknown): candidate is UnknownRecord {
  return typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
}
