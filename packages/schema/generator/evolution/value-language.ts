/**
 * The set of values that a field may have, as data: what two versions of the catalog are compared by.
 *
 * Promises: holds all that decides whether a value is accepted, and nothing else. A schema of a form that is not known here
 * is kept whole as `other`, so that any difference in it counts as the worst one.
 */
import type { CatalogField } from '../catalog-event.js';
import type { JsonSchema } from '../json-schema.js';
import { withoutAnnotations } from '../json-schema.js';
import { pseudonymPattern } from '../../src/wire/pseudonym.js';

export type ValueLanguage =
  | { readonly is: 'boolean' }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly is: 'pattern'; readonly pattern: string }
  | { readonly is: 'pseudonym' }
  | { readonly is: 'list'; readonly maxItems: number; readonly of: ValueLanguage }
  | { readonly is: 'other'; readonly schema: JsonSchema };

export function languageOf(field: Pick<CatalogField, 'schema'>): ValueLanguage {
  return languageOfSchema(withoutAnnotations(field.schema));
}

function languageOfSchema(schema: JsonSchema): ValueLanguage {
  const { type, const: constant, enum: values, pattern, minimum, maximum, maxItems, items, ...rest } = schema;
  if (Object.keys(rest).length > 0) return { is: 'other', schema };
  const closed = values ?? (constant === undefined ? undefined : [constant]);
  if (closed !== undefined) {
    const isWords = type === 'string' && pattern === undefined && closed.every((value) => typeof value === 'string');
    // Sorted, because the order of an enum in the source means nothing.
    return isWords ? { is: 'enum', values: closed.map(String).sort() } : { is: 'other', schema };
  }
  if (type === 'boolean') return { is: 'boolean' };
  if (type === 'integer' && minimum !== undefined && maximum !== undefined) return { is: 'integer', minimum, maximum };
  if (type === 'string' && pattern === pseudonymPattern) return { is: 'pseudonym' };
  if (type === 'string' && pattern !== undefined) return { is: 'pattern', pattern };
  if (type === 'array' && items !== undefined && maxItems !== undefined) {
    return { is: 'list', maxItems, of: languageOfSchema(items) };
  }
  return { is: 'other', schema };
}

/** The way back: the schema of exactly these values. */
export function schemaOfLanguage(language: ValueLanguage): JsonSchema {
  switch (language.is) {
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { type: 'string', enum: [...language.values] };
    case 'integer':
      return { type: 'integer', minimum: language.minimum, maximum: language.maximum };
    case 'pattern':
      return { type: 'string', pattern: language.pattern };
    case 'pseudonym':
      return { type: 'string', pattern: pseudonymPattern };
    case 'list':
      return { type: 'array', maxItems: language.maxItems, items: schemaOfLanguage(language.of) };
    case 'other':
      return language.schema;
  }
}
