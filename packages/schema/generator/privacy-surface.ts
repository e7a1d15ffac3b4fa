/**
 * The digest that a consent is bound to: it changes when behaviour events could say something they could not say before.
 *
 * Promises: depends only on which events, fields, places, value ranges, retention times and expiry dates there are,
 * so that rewording a description does not ask everyone again. Everything that `diff` calls widening in a behaviour event
 * changes it. A narrower catalog changes it too, which errs on the side of asking.
 */
import { createHash } from 'node:crypto';
import { pseudonymPattern, pseudonymPatterns } from '../src/wire/pseudonym.js';
import type { CatalogEvent } from './catalog-event.js';
import { withoutAnnotations } from './json-schema.js';

export function behaviorSurface(events: readonly CatalogEvent[]): string {
  const surface = events
    .filter((event) => event.class === 'behavior')
    .map((event) => ({
      name: event.name,
      retentionDays: event.retentionDays,
      // Asking for two more years is asking for more, even where no field changes.
      expires: event.expires ?? null,
      kinds: Object.fromEntries(event.fields.map((field) => [field.name, field.anonymize ?? null])),
      schema: withoutAnnotations(event.schema),
    }));
  return createHash('sha256').update(JSON.stringify(sorted(surface))).digest('hex');
}

/**
 * The same value with its keys and lists in one order, whatever order the source has them in. Scheme 1's form stands for a
 * pseudonym of any scheme: by having another form an event says nothing more.
 */
function sorted(value: unknown): unknown {
  if (value === pseudonymPattern) return pseudonymPatterns['hmac-anon/1'];
  if (Array.isArray(value)) {
    return value.map((item: unknown) => JSON.stringify(sorted(item))).sort();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
