/** Writes each event's type as it travels: what a receiver reads, with pseudonyms where the client gave names. */
import type { FieldPlace } from '../src/event-definition.js';
import type { CatalogEvent, CatalogField } from './catalog-event.js';
import type { JsonSchema } from './json-schema.js';

export function wireInterfaceName(event: CatalogEvent): string {
  return `${event.interfaceName}Wire`;
}

export function wireImports(event: CatalogEvent): string[] {
  const sensitive = event.fields.some((field) => field.anonymize !== undefined);
  return [
    `import type { WireEvent } from '../../wire/batch.js';`,
    ...(sensitive ? [`import type { Pseudonym } from '../../wire/pseudonym.js';`] : []),
  ];
}

export function wireInterface(event: CatalogEvent): string[] {
  return [
    `/** \`${event.name}\` as it travels. */`,
    `export interface ${wireInterfaceName(event)} extends WireEvent {`,
    `  readonly event: '${event.name}';`,
    event.class === 'behavior' ? '  readonly distinct_id: string;' : '  readonly distinct_id?: never;',
    ...place(event, 'properties'),
    ...place(event, 'set'),
    ...place(event, 'set_once'),
    '}',
  ];
}

function place(event: CatalogEvent, name: FieldPlace): string[] {
  const fields = event.fields.filter((field) => field.place === name);
  const needed = name === 'properties' || fields.some(isRequired);
  const head = `  readonly ${name}${needed ? '' : '?'}:`;
  if (fields.length === 0) return [`${head} Readonly<Record<string, never>>;`];
  const members = fields.flatMap((field) => [
    `    /** ${field.description.replace(/\s+/g, ' ').replace(/\*\//g, '*\\/')} */`,
    `    readonly ${field.name}${isRequired(field) ? '' : '?'}: ${fieldType(field)};`,
  ]);
  return [`${head} {`, ...members, '  };'];
}

/** A sensitive field may be absent: an empty name is left out, so that "none" is no constant pseudonym. */
function isRequired(field: CatalogField): boolean {
  return field.required && field.anonymize === undefined;
}

function fieldType({ schema, anonymize }: CatalogField): string {
  if (anonymize !== undefined) return schema.type === 'array' ? 'readonly Pseudonym[]' : 'Pseudonym';
  return plainType(schema);
}

function plainType(schema: JsonSchema): string {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) return values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ');
  return schema.type === 'integer' ? 'number' : (schema.type ?? 'never');
}
