/** The part of JSON Schema draft-07 that the catalog needs. Anything else in a schema is a mistake. */

export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  const?: string | number | boolean;
  enum?: (string | number | boolean)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  /** Annotations for readers in other languages: what the field identifies, and what the catalog says of the event. */
  'x-anonymize'?: string;
  'x-candor'?: Record<string, string | number>;
}

/** A schema as typescript-json-schema makes it: with the tags of the source as further keywords. */
export type TaggedSchema = Omit<JsonSchema, 'items' | 'properties'> & {
  items?: TaggedSchema;
  properties?: Record<string, TaggedSchema>;
  readonly [tag: string]: unknown;
};

const annotations = new Set(['$schema', '$id', 'title', 'description', 'x-anonymize', 'x-candor']);

/** The schema without what only readers need. Validators and the privacy surface are made from this. */
export function withoutAnnotations(schema: JsonSchema): JsonSchema {
  const bare: JsonSchema = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.has(keyword)));
  if (schema.items !== undefined) bare.items = withoutAnnotations(schema.items);
  if (schema.properties !== undefined) {
    bare.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, withoutAnnotations(property)]),
    );
  }
  return bare;
}
