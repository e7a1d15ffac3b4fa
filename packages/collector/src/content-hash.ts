/**
 * What makes two copies of an event the same event: everything that is said about the world, nothing about the journey.
 *
 * Promises: the order of keys does not matter; a replay in another batch, stream or position has the same hash.
 */
import { createHash } from 'node:crypto';
import type { WireEvent, WireValue } from '@candor/schema';

/** SHA-256 in hex over the event's id, name, time, installation and fields. An absent `set` is an empty one. */
export function contentHash(event: WireEvent): string {
  const canonical = [
    event.id,
    event.event,
    event.at,
    event.distinct_id ?? '',
    sortedEntries(event.properties),
    sortedEntries(event.set ?? {}),
    sortedEntries(event.set_once ?? {}),
  ];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

function sortedEntries(fields: Readonly<Record<string, WireValue>>): readonly (readonly [string, WireValue])[] {
  return Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
}
