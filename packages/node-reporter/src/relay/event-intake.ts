/**
 * What becomes of one event of a page: pseudonymised with the cluster's key and handed to the reporter, or refused by a reason.
 *
 * Promises: only events and properties that the relay was told to take; an id that was taken is not taken again, and never for
 * other content, as far back as ids are remembered. The raw value is gone when `take` returns.
 * Must not: keep, log or name a value. What it remembers of an event is a digest of its pseudonymised form.
 */
import { createHash } from 'node:crypto';

import type { Anonymizer } from '@candor/anonymizer';
import { project, pseudonymize } from '@candor/reporter-core';
import type { CoreReporter, PlacedFields } from '@candor/reporter-core';
import type { DropReason, EventDefinition, EventResult, RejectReason, RelayEvent } from '@candor/schema';

import { idOf, isRelayEvent } from './relay-batch.js';
import type { RelayLimits } from './relay-limits.js';

/** Undecided: there is no room for it now, or the reporter takes nothing. */
export type Intake = EventResult | 'full' | 'no_consent';

export interface EventIntake {
  take(candidate: unknown): Intake;
}

export interface EventIntakeOptions {
  readonly events: readonly EventDefinition<'behavior'>[];
  readonly anonymizer: Anonymizer;
  readonly reporter: Pick<CoreReporter<'behavior'>, 'admitPlaced'>;
  readonly limits: Pick<RelayLimits, 'eventBytes' | 'rememberedIds'>;
}

export function createEventIntake({ events, anonymizer, reporter, limits }: EventIntakeOptions): EventIntake {
  const catalog = new Map(events.map((event) => [event.name, event]));
  /** Digest of content by id, oldest first. */
  const taken = new Map<string, string>();

  function remember(id: string, digest: string): void {
    taken.set(id, digest);
    for (const oldest of taken.keys()) {
      if (taken.size <= limits.rememberedIds) break;
      taken.delete(oldest);
    }
  }

  function takeEvent(event: RelayEvent): Intake {
    const { id, at, distinct_id: distinctId } = event;
    const definition = catalog.get(event.event);
    if (definition === undefined) return rejected(id, 'unknown_event');
    if (Object.keys(event.properties).some((name) => !Object.hasOwn(definition.fields, name))) return rejected(id, 'undeclared_property');
    const placed = placedFields(definition, event, anonymizer);
    if (placed === undefined) return rejected(id, 'invalid');

    const digest = digestOf(event, placed);
    const known = taken.get(id);
    if (known !== undefined) return known === digest ? { id, status: 'duplicate' } : rejected(id, 'id_conflict');
    const refusal = reporter.admitPlaced(definition, placed, { id, at: new Date(at), distinctId });
    if (refusal !== undefined) return intakeOf(id, refusal);
    remember(id, digest);
    return { id, status: 'accepted' };
  }

  return {
    take(candidate) {
      if (!isRelayEvent(candidate)) return rejected(idOf(candidate), 'invalid');
      if (Buffer.byteLength(JSON.stringify(candidate)) > limits.eventBytes) return rejected(candidate.id, 'too_large');
      return takeEvent(candidate);
    },
  };
}

function placedFields({ fields }: EventDefinition, { properties, at }: RelayEvent, anonymizer: Anonymizer): PlacedFields | undefined {
  try {
    const projection = project(fields, properties);
    return projection && pseudonymize(fields, projection, anonymizer, Date.parse(at));
  } catch {
    // A lone surrogate, which has no bytes to hash; under scheme 2 also a time that is none.
    return undefined;
  }
}

function digestOf({ event, at, distinct_id: distinctId }: RelayEvent, placed: PlacedFields): string {
  return createHash('sha256').update(JSON.stringify([event, at, distinctId, placed])).digest('base64');
}

function intakeOf(id: string, refusal: DropReason): Intake {
  switch (refusal) {
    case 'invalid':
    case 'too_large':
      return rejected(id, refusal);
    case 'consent_withdrawn':
      return 'no_consent';
    default:
      return 'full';
  }
}

function rejected(id: string | null, reason: RejectReason): EventResult {
  return { id, status: 'rejected', reason };
}
