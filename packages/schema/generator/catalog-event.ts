/**
 * One event after the rules have passed: the declaration's tags as values, and its schema as it travels.
 *
 * Promises: everything the output is made of is in here; no later step looks at the source again.
 */
import type { AnonymizeKind, BillingUse, EventClass, FieldPlace } from '../src/event-definition.js';
import { pseudonymPattern } from '../src/wire/pseudonym.js';
import type { CatalogSource, EventDeclaration } from './catalog-source.js';
import { tagText } from './catalog-source.js';
import type { WindowLength } from './catalog-tags.js';
import type { JsonSchema, TaggedSchema } from './json-schema.js';
import { constantName, fileName } from './names.js';
import type { Counted } from './window-counts.js';
import { counted } from './window-counts.js';

export interface CatalogField {
  readonly name: string;
  readonly description: string;
  readonly place: FieldPlace;
  readonly anonymize?: AnonymizeKind;
  /** Whether the client has to give it. On the wire a sensitive field may still be absent, namely when it was empty. */
  readonly required: boolean;
  /** The field's schema on the wire. */
  readonly schema: JsonSchema;
  /** A value that the schema accepts, where the vocabulary gives one. */
  readonly example?: string;
  /** In a windowed report: what it counts. */
  readonly counts?: Counted;
}

export interface CatalogEvent {
  readonly name: string;
  readonly version: number;
  readonly class: EventClass;
  readonly description: string;
  readonly emitter: string;
  readonly owner: string;
  readonly purpose: string;
  readonly since: string;
  readonly expires?: string;
  readonly retentionDays: number;
  readonly bills?: BillingUse;
  /** Length of the window that the event reports on. */
  readonly window?: WindowLength;
  readonly area: string;
  /** Module of the interface below `src/catalog`, without its extension: `connect`, or `web/discover`. */
  readonly module: string;
  /** Names that follow from the event's. */
  readonly interfaceName: string;
  readonly constant: string;
  readonly fileName: string;
  readonly fields: readonly CatalogField[];
  /** The closed schema of the event on the wire. */
  readonly schema: JsonSchema;
}

const places: readonly FieldPlace[] = ['properties', 'set', 'set_once'];

export function catalogEvent(event: EventDeclaration, wire: CatalogSource['wire']): CatalogEvent {
  const name = tagText(event, 'event');
  const expires = tagText(event, 'expires');
  const bills = tagText(event, 'bills') as BillingUse | '';
  const window = tagText(event, 'window') as WindowLength | '';
  const facts = {
    name,
    version: Number(tagText(event, 'version')),
    class: tagText(event, 'class') as EventClass,
    description: event.schema.description ?? '',
    emitter: tagText(event, 'emitter'),
    owner: tagText(event, 'owner'),
    purpose: tagText(event, 'purpose'),
    since: tagText(event, 'since'),
    ...(expires === '' ? {} : { expires }),
    retentionDays: Number(tagText(event, 'retention')),
    ...(bills === '' ? {} : { bills }),
    ...(window === '' ? {} : { window }),
  };
  const fields = event.properties.map((property) => catalogField(event, property.name));
  return {
    ...facts,
    area: event.area,
    module: event.file.replace(/^src\/catalog\//, '').replace(/\.ts$/, ''),
    interfaceName: event.interfaceName,
    constant: constantName(name),
    fileName: fileName(name),
    fields,
    schema: wireSchema(facts, fields, wire),
  };
}

function catalogField(event: EventDeclaration, name: string): CatalogField {
  const tagged = event.schema.properties?.[name] ?? {};
  const anonymize = tagged['anonymize'] as AnonymizeKind | undefined;
  const counts = counted(event.properties.find((property) => property.name === name)?.tags ?? []);
  return {
    name,
    description: tagged.description ?? '',
    place: (tagged['person'] as 'set' | 'set_once' | undefined) ?? 'properties',
    ...(anonymize === undefined ? {} : { anonymize }),
    required: event.schema.required?.includes(name) === true,
    schema: fieldSchema(tagged, anonymize),
    ...(typeof tagged['example'] === 'string' ? { example: tagged['example'] } : {}),
    ...(counts === undefined ? {} : { counts }),
  };
}

function fieldSchema(tagged: TaggedSchema, anonymize: AnonymizeKind | undefined): JsonSchema {
  const about: JsonSchema = tagged.description === undefined ? {} : { description: tagged.description };
  if (anonymize !== undefined) {
    const pseudonym: JsonSchema = { type: 'string', pattern: pseudonymPattern };
    const shape: JsonSchema =
      tagged.type === 'array' ? { type: 'array', maxItems: tagged.maxItems ?? 0, items: pseudonym } : pseudonym;
    return { ...about, 'x-anonymize': anonymize, ...shape };
  }
  return { ...about, ...constraintsOf(tagged) };
}

/** The tagged schema's own constraints, in a fixed order and without its tags. */
export function constraintsOf(tagged: TaggedSchema): JsonSchema {
  const { type, const: constant, enum: values, pattern, minimum, maximum, minItems } = tagged;
  return {
    ...(type === undefined ? {} : { type }),
    ...(constant === undefined ? {} : { const: constant }),
    ...(values === undefined ? {} : { enum: values }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(minItems === undefined ? {} : { minItems }),
  };
}

function wireSchema(
  facts: Omit<CatalogEvent, 'area' | 'module' | 'interfaceName' | 'constant' | 'fileName' | 'fields' | 'schema'>,
  fields: readonly CatalogField[],
  wire: CatalogSource['wire'],
): JsonSchema {
  const isBehavior = facts.class === 'behavior';
  const envelope = wire.WireEvent.properties ?? {};
  const of = (name: string) => constraintsOf(envelope[name] ?? {});
  const placed = places.map((place) => [place, placeSchema(fields.filter((field) => field.place === place))] as const);
  const needed = placed.filter(([place, schema]) => place === 'properties' || schema.required !== undefined);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:candor:event:${facts.name}:${facts.version}`,
    title: facts.name,
    description: facts.description,
    'x-candor': {
      class: facts.class,
      version: facts.version,
      emitter: facts.emitter,
      owner: facts.owner,
      purpose: facts.purpose,
      since: facts.since,
      ...(facts.expires === undefined ? {} : { expires: facts.expires }),
      retention_days: facts.retentionDays,
      ...(facts.bills === undefined ? {} : { bills: facts.bills }),
      ...(facts.window === undefined ? {} : { window: facts.window }),
    },
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'seq',
      'event',
      'at',
      ...(isBehavior ? ['distinct_id'] : []),
      ...needed.map(([place]) => place),
    ],
    properties: {
      id: of('id'),
      seq: of('seq'),
      event: { type: 'string', const: facts.name },
      at: isBehavior ? constraintsOf(wire.BehaviorTime) : of('at'),
      ...(isBehavior ? { distinct_id: of('distinct_id') } : {}),
      ...Object.fromEntries(placed),
    },
  };
}

/** A sensitive field is never required on the wire: an empty one is left out, so that "none" is no constant pseudonym. */
function placeSchema(fields: readonly CatalogField[]): JsonSchema {
  const required = fields.filter((field) => field.required && field.anonymize === undefined).map((field) => field.name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
  };
}
