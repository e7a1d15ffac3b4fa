/**
 * Replaces every sensitive value by its pseudonym and puts each field where it travels. After this step the raw value is
 * not referenced by anything of ours.
 *
 * Promises: a field tagged sensitive leaves only through the anonymizer, element by element for a list; empty strings are
 * omitted, so that "none" never becomes a constant id that looks like a person. Under scheme 2 a pseudonym belongs to what
 * the catalog says it identifies, and to the UTC month in which the event happened.
 * Must not: convert. A sensitive value that is not the string or the list it is declared as makes the event invalid.
 */
import type { Anonymizer } from '@candor/anonymizer';
import type { EventDefinition, FieldDefinition, FieldPlace, WireEvent, WireValue } from '@candor/schema';

import type { Projection } from './projection.js';
import { utcMonth } from './timestamps.js';

export type PlacedFields = Pick<WireEvent, 'properties' | 'set' | 'set_once'>;

/**
 * Undefined where a sensitive value is no string, or no list where one is declared. `atMs` is when the event happened. Throws
 * what the anonymizer throws, e.g. for a lone surrogate, and under scheme 2 for a time that is none.
 */
export function pseudonymize(
  fields: EventDefinition['fields'],
  projection: Projection,
  anonymizer: Anonymizer,
  atMs: number,
): PlacedFields | undefined {
  const epoch = pseudonymEpoch(anonymizer, atMs);
  const placed: { properties: Record<string, WireValue> } & Partial<Record<FieldPlace, Record<string, WireValue>>> = { properties: {} };
  const names = Object.keys(fields);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    const field = fields[name] as FieldDefinition;
    // A place the event declares is present even if nothing filled it: the schema, not the sender, says what may be missing.
    const target = (placed[field.place] ??= {});
    const value = projection[index];
    if (value === undefined) continue;
    if (field.anonymize === undefined) {
      target[name] = value;
      continue;
    }
    // A single value where a list belongs would be left out when it is empty, and the event would pass as if it were whole.
    if (Array.isArray(value) !== (field.list === true)) return undefined;
    const scope = { kind: field.anonymize, epoch };
    if (typeof value === 'string') {
      const pseudonym = anonymizer.anonymizeNonEmpty(value, scope);
      if (pseudonym !== undefined) target[name] = pseudonym;
    } else if (typeof value === 'object') {
      target[name] = value.flatMap((element) => anonymizer.anonymizeNonEmpty(element, scope) ?? []);
    } else {
      return undefined;
    }
  }
  return placed;
}

/** The month that pseudonyms of a moment belong to; scheme 1 knows none. Throws `RangeError` where there is no such time. */
export function pseudonymEpoch({ scheme }: Pick<Anonymizer, 'scheme'>, atMs: number): string {
  return scheme === 'hmac-anon/2' ? utcMonth(atMs) : '';
}
