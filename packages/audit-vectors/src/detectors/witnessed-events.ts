/**
 * For a program whose events the auditor did not choose: what it must have tracked for its requests to be right.
 *
 * Promises: a plain value counts only where the catalog declares it, a pseudonym only where it is that of a value the auditor knows.
 * Everything else comes back as a value that explains nothing.
 */
import { readAnchoredPattern } from '../anchored-pattern.js';
import { fieldSchema } from '../catalog-model.js';
import type { Catalog, CatalogEvent, JsonSchema } from '../catalog-model.js';
import { expectedPseudonym } from './expected-pseudonym.js';
import type { PseudonymRule } from './expected-pseudonym.js';
import { bodyJson } from './http-capture.js';
import type { Capture } from './http-capture.js';
import type { InputValue, TrackedEvent, TrackedField } from './scenario.js';

/** Equal to nothing that can be sent. */
const unexplained = '\u0000';

interface SeenEvent {
  readonly event?: unknown;
  readonly at?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly set_once?: Readonly<Record<string, unknown>>;
}

export function witnessedEvents(capture: Capture, catalog: Catalog, rule: PseudonymRule, knownValues: readonly string[]): readonly TrackedEvent[] {
  const byName = new Map(catalog.events.map((event) => [event.name, event]));
  const distinct = new Map(capture.requests.map((request) => [request.raw.toString('latin1'), request]));
  return [...distinct.values()].flatMap((request) => {
    const { events } = (bodyJson(request) ?? {}) as { readonly events?: unknown };
    return (Array.isArray(events) ? (events as readonly SeenEvent[]) : []).map((seen) => witnessed(seen, byName.get(String(seen?.event)), rule, knownValues));
  });
}

function witnessed(seen: SeenEvent, event: CatalogEvent | undefined, rule: PseudonymRule, knownValues: readonly string[]): TrackedEvent {
  if (event === undefined) return { name: unexplained, class: 'behavior', fields: [] };
  const fields = Object.entries(event.fields).flatMap(([name, { place, anonymize }]): TrackedField[] => {
    const sent = seen[place]?.[name];
    if (sent === undefined) return [];
    const epoch = String(seen.at).slice(0, 7);
    const original = (pseudonym: unknown): string => knownValues.find((value) => expectedPseudonym(rule, value, anonymize ?? '', epoch) === pseudonym) ?? unexplained;
    const schema = fieldSchema(event, name) ?? {};
    const declared = anonymize === undefined && isDeclared(schema, sent) ? (sent as InputValue) : unexplained;
    const value = anonymize === undefined ? declared : Array.isArray(sent) ? sent.map(original) : original(sent);
    return [{ name, place, anonymize, value, words: schema.enum ?? [] }];
  });
  return { name: event.name, class: event.class, fields };
}

/** Whether the schema's language has the value. A pattern that is not small and anchored declares nothing. */
export function isDeclared(schema: JsonSchema, value: unknown): boolean {
  if (schema.const !== undefined) return value === schema.const;
  if (schema.enum !== undefined) return schema.enum.includes(value);
  if (schema.type === 'boolean') return typeof value === 'boolean';
  if (schema.type === 'integer') return Number.isSafeInteger(value) && (value as number) >= (schema.minimum ?? Infinity) && (value as number) <= (schema.maximum ?? -Infinity);
  return typeof value === 'string' && readAnchoredPattern(schema.pattern ?? '') !== undefined && new RegExp(schema.pattern ?? '').test(value);
}
