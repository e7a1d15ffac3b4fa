/**
 * Keeps what earlier releases could send acceptable: from each released snapshot, the forms of events that the catalog has
 * replaced or removed since.
 *
 * Promises: within one version of an event only the newest released form counts, because `diff` lets a version grow in
 * compatible ways only. A form that `released/withdrawn.json` names is not accepted any more, whatever its age.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogEvent } from '../catalog-event.js';
import { CatalogError } from '../catalog-problem.js';
import type { JsonSchema } from '../json-schema.js';
import type { Release } from './releases.js';
import type { EventSnapshot, FieldSnapshot } from './snapshot.js';
import { schemaOfLanguage } from './value-language.js';

export interface SupersededEvent {
  readonly name: string;
  /** Release whose form this is. */
  readonly release: string;
  readonly event: EventSnapshot;
}

export interface Withdrawal {
  readonly event: string;
  readonly version: number;
  /** Why it must not come in any more, for whoever finds its events rejected. */
  readonly reason: string;
}

export const withdrawnFile = 'released/withdrawn.json';
const places = ['properties', 'set', 'set_once'] as const;

export function readWithdrawals(root: string): readonly Withdrawal[] {
  const path = join(root, withdrawnFile);
  if (!existsSync(path)) return [];
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Withdrawal[];
  } catch {
    throw new CatalogError([{ file: withdrawnFile, place: 'JSON', message: 'cannot be read' }]);
  }
}

/** @returns newest first. @param releases oldest first. */
export function supersededEvents(
  current: readonly Pick<CatalogEvent, 'name' | 'version'>[],
  releases: readonly Release[],
  withdrawals: readonly Withdrawal[],
): SupersededEvent[] {
  const found = new Map<string, SupersededEvent>();
  for (const { version: release, snapshot } of [...releases].reverse()) {
    for (const [name, event] of Object.entries(snapshot.events)) {
      const key = `${name}@${event.version}`;
      const now = current.find((candidate) => candidate.name === name);
      const isWithdrawn = withdrawals.some((entry) => entry.event === name && entry.version === event.version);
      if (found.has(key) || isWithdrawn || (now !== undefined && now.version <= event.version)) continue;
      found.set(key, { name, release, event });
    }
  }
  return [...found.values()];
}

/** The closed schema of the old form. @param envelope any event of today of the same class: the envelope is versioned apart. */
export function supersededSchema({ name, event }: SupersededEvent, envelope: JsonSchema): JsonSchema {
  const shapes = places.map((place) => [place, placeSchema(fieldsOf(event, place))] as const);
  const needed = shapes.filter(([place, shape]) => place === 'properties' || shape.required !== undefined);
  const shared = Object.entries(envelope.properties ?? {}).filter(([key]) => !isPlace(key));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:candor:event:${name}:${event.version}`,
    title: name,
    type: 'object',
    additionalProperties: false,
    required: [...(envelope.required ?? []).filter((key) => !isPlace(key)), ...needed.map(([place]) => place)],
    properties: {
      ...Object.fromEntries(shared),
      event: { type: 'string', const: name },
      ...Object.fromEntries(shapes),
    },
  };
}

function isPlace(key: string): boolean {
  return (places as readonly string[]).includes(key);
}

function fieldsOf(event: EventSnapshot, place: FieldSnapshot['place']): [string, FieldSnapshot][] {
  return Object.entries(event.fields).filter(([, field]) => field.place === place);
}

/** A sensitive field is never required on the wire, then as now. */
function placeSchema(fields: readonly [string, FieldSnapshot][]): JsonSchema {
  const required = fields.filter(([, field]) => field.required && field.anonymize === undefined).map(([name]) => name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, schemaOfLanguage(field.language)])),
  };
}
