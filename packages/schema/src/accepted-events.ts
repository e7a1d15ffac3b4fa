/**
 * What a receiver accepts: the catalog, and beside it the forms of events that reporters of earlier releases still send.
 *
 * Promises: the newest form is tried first, and it is the one whose fault is reported. An earlier form never changes an
 * event's class: what was collected under one consent must not come in at the other endpoint.
 */
import type { EventDefinition } from './event-definition.js';

/** @param superseded newest first. Names that the catalog no longer has are accepted by these alone. */
export function withSuperseded(
  current: ReadonlyMap<string, EventDefinition>,
  superseded: readonly EventDefinition[],
): ReadonlyMap<string, EventDefinition> {
  const accepted = new Map(current);
  for (const old of superseded) {
    const newer = accepted.get(old.name);
    if (newer === undefined) accepted.set(old.name, old);
    else if (newer.class === old.class) accepted.set(old.name, orOlder(newer, old));
  }
  return accepted;
}

function orOlder(newer: EventDefinition, old: EventDefinition): EventDefinition {
  return {
    ...newer,
    validate: (candidate, scheme) => {
      const fault = newer.validate(candidate, scheme);
      return fault === undefined || old.validate(candidate, scheme) === undefined ? undefined : fault;
    },
  };
}
