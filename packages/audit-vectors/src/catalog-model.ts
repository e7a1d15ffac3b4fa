/**
 * The audited catalog as data: what the kit knows of events and fields, read by a process of its own from the packages of the root.
 *
 * Must not: trust it. `coverage` checks that what it declares is closed; `taint` that nothing else is sent.
 */
import { AuditError } from './audit-error.js';
import { runProcess, subjectAnswer, subjectArguments } from './subject.js';

/** The part of JSON Schema (draft-07) that the catalog is written in. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  /** The catalog's written reason why a name that sounds sensitive is not. */
  readonly 'x-plain'?: string;
}

export type FieldPlace = 'properties' | 'set' | 'set_once';

export interface CatalogField {
  readonly place: FieldPlace;
  /** The kind of a sensitive field. */
  readonly anonymize?: string;
  readonly list?: boolean;
}

export interface CatalogEvent {
  readonly name: string;
  readonly class: 'behavior' | 'usage';
  readonly version: number;
  readonly fields: Readonly<Record<string, CatalogField>>;
  readonly schema: JsonSchema;
}

export interface Catalog {
  readonly version: string;
  /** Versions of the reporters beside it, by package; those that the root has. */
  readonly versions: Readonly<Record<string, string>>;
  readonly envelope: JsonSchema;
  readonly events: readonly CatalogEvent[];
}

/** @throws AuditError `catalog_missing` where the root has none. */
export async function loadCatalog(root: string): Promise<Catalog> {
  const result = await runProcess(process.execPath, {
    args: subjectArguments('catalog'),
    env: {},
    cwd: root,
    input: JSON.stringify({ root }),
  });
  const catalog = subjectAnswer<Catalog>(result);
  if (catalog === undefined) throw new AuditError('catalog_missing');
  return catalog;
}

/** The schema of one field of a wire event, or undefined where the event's schema does not have it. */
export function fieldSchema(event: CatalogEvent, name: string): JsonSchema | undefined {
  const place = event.fields[name]?.place;
  return place === undefined ? undefined : event.schema.properties?.[place]?.properties?.[name];
}
