/**
 * One scenario over the whole catalog: what a host tracks, event by event, with a canary in every sensitive field, and what the
 * wire may therefore say. Same catalog and set of personal data, same scenario.
 */
import { readAnchoredPattern } from '../anchored-pattern.js';
import { fieldSchema } from '../catalog-model.js';
import type { Catalog, CatalogEvent, FieldPlace, JsonSchema } from '../catalog-model.js';
import { AuditError } from '../audit-error.js';
import { tokenFor } from './personal-data.js';
import type { PersonalData } from './personal-data.js';

export type InputValue = string | number | boolean | readonly string[];

/** One step of `subjects/steps.mjs`. */
export type Step =
  | { readonly do: 'track'; readonly event: string; readonly input: Readonly<Record<string, InputValue>> }
  | { readonly do: 'trick'; readonly event: string; readonly input: Readonly<Record<string, InputValue>>; readonly trick: string; readonly field: string; readonly text: string }
  | { readonly do: 'consent'; readonly to: string }
  | { readonly do: 'flush' | 'shutdown'; readonly timeoutMs?: number }
  | { readonly do: 'stats' };

export interface TrackedField {
  readonly name: string;
  readonly place: FieldPlace;
  readonly anonymize: string | undefined;
  readonly value: InputValue;
  /** Every word that the catalog allows here, where it is an enum. */
  readonly words: readonly unknown[];
}

export interface TrackedEvent {
  readonly name: string;
  readonly class: CatalogEvent['class'];
  /** In the order of the catalog. */
  readonly fields: readonly TrackedField[];
}

export interface Scenario {
  readonly steps: readonly Step[];
  /** What must arrive, in order. */
  readonly tracked: readonly TrackedEvent[];
  /** Calls that must be refused, each counted as `invalid`. */
  readonly refused: number;
  /** Undeclared names and values, given along with every event. */
  readonly surroundings: Readonly<Record<string, string>>;
  /** Pairs of value and token, for the injected anonymizer. */
  readonly tokens: readonly (readonly [string, string])[];
  /** Every canary of this scenario. */
  readonly canaries: readonly string[];
}

/** Elements of a list: two tell whether order is kept, and a third whether something is cut. */
const listLength = 3;

export const tricks = ['getter_throws', 'to_string', 'proxy', 'nested', 'lone_surrogate', 'number', 'null', 'bad_id', 'bad_time'] as const;

/** `events` are of one class. `tricky` also makes the calls that no reporter may let through. */
export function createScenario(events: readonly CatalogEvent[], person: PersonalData, { tricky = true } = {}): Scenario {
  let index = 0;
  const canaries: string[] = [];
  const tokens: (readonly [string, string])[] = [];
  const canary = (what: string): string => {
    const value = person.canary(what, index);
    tokens.push([value, tokenFor(index)]);
    canaries.push(value);
    index += 1;
    return value;
  };

  const tracked = events.map((event, position) => trackedEvent(event, position, canary));
  const trackSteps = tracked.map((event): Step => ({ do: 'track', event: event.name, input: inputOf(event) }));
  const target = tracked.find((event) => event.fields.some((field) => field.anonymize !== undefined && typeof field.value === 'string'));
  const field = target?.fields.find(({ anonymize, value }) => anonymize !== undefined && typeof value === 'string');
  const trickSteps =
    tricky && target !== undefined && field !== undefined
      ? tricks.map((trick): Step => ({ do: 'trick', event: target.name, input: inputOf(target), trick, field: field.name, text: canary('other') }))
      : [];
  const surroundings = Object.fromEntries(['e_mail', 'host_name', 'comment', 'message', 'stack'].map((name) => [name, canary('other')]));
  return {
    // Refused calls come first, so that the total of refusals is the same in every batch.
    steps: [...trickSteps, ...trackSteps],
    tracked,
    refused: trickSteps.length,
    surroundings: { ...surroundings, [canary('user')]: canary('other') },
    tokens,
    canaries,
  };
}

/** For each sort of field the first event that has one: as few events as show every way to leak through a field. */
export function coveringEvents(events: readonly CatalogEvent[]): readonly CatalogEvent[] {
  const sortsOf = (event: CatalogEvent): readonly string[] =>
    Object.entries(event.fields).map(([name, field]) => (field.anonymize === undefined ? Object.keys(fieldSchema(event, name) ?? {}).join() : `${field.anonymize} ${field.list === true ? 'list' : 'one'}`));
  const seen = new Set<string>();
  return events.filter((event) => {
    const sorts = sortsOf(event).filter((sort) => !seen.has(sort));
    sorts.forEach((sort) => seen.add(sort));
    return sorts.length > 0;
  });
}

export const eventsOf = (catalog: Catalog, eventClass: CatalogEvent['class']): readonly CatalogEvent[] => catalog.events.filter((event) => event.class === eventClass);

function trackedEvent(event: CatalogEvent, position: number, canary: (what: string) => string): TrackedEvent {
  const fields = Object.entries(event.fields).map(([name, { place, anonymize, list }]): TrackedField => {
    const schema = fieldSchema(event, name) ?? {};
    if (anonymize === undefined) return { name, place, anonymize, value: declaredValue(schema, position), words: schema.enum ?? [] };
    const value = list === true ? Array.from({ length: listLength }, () => canary(anonymize)) : canary(anonymize);
    return { name, place, anonymize, value, words: [] };
  });
  return { name: event.name, class: event.class, fields };
}

const inputOf = ({ fields }: TrackedEvent): Readonly<Record<string, InputValue>> => Object.fromEntries(fields.map(({ name, value }) => [name, value]));

/** A value that the schema allows; `position` picks among the words of an enum, so that not only the first is ever seen. */
export function declaredValue(schema: JsonSchema, position: number): InputValue {
  const words = schema.const === undefined ? schema.enum : [schema.const];
  if (words !== undefined && words.length > 0) return words[position % words.length] as InputValue;
  if (schema.type === 'boolean') return position % 2 === 0;
  if (schema.type === 'integer' && schema.minimum !== undefined && schema.maximum !== undefined) return Math.min(schema.maximum, schema.minimum + position);
  const pattern = readAnchoredPattern(schema.pattern ?? '');
  if (pattern === undefined) throw new AuditError('catalog_open');
  return pattern.sample;
}
