/**
 * Checks a document against `report.schema.json`, for the part of JSON Schema that this file uses.
 *
 * Promises: the first place that does not fit, as a JSON pointer and a keyword; a keyword it does not know is an error, so the schema
 * cannot ask for more than is checked. The tests compare its verdicts with ajv's. Must not: put a value into what it says; an undeclared
 * name is a value too.
 */
import { readFileSync } from 'node:fs';
import { packageFile } from './package-files.js';

export interface SchemaFault {
  /** JSON pointer of declared names and positions. */
  readonly pointer: string;
  readonly keyword: string;
}

type Schema = Readonly<Record<string, unknown>>;

const annotations = new Set(['$schema', 'title', 'description', 'definitions']);

export function reportSchema(): Schema {
  return JSON.parse(readFileSync(packageFile('report.schema.json'), 'utf8')) as Schema;
}

/** Undefined where the document fits. @throws TypeError for a schema with a keyword that is not supported here. */
export function findSchemaFault(document: unknown, root: Schema): SchemaFault | undefined {
  const check = (value: unknown, schema: Schema, pointer: string): SchemaFault | undefined => {
    for (const [keyword, wanted] of Object.entries(schema)) {
      if (annotations.has(keyword)) continue;
      const test = keywords[keyword];
      if (test === undefined) throw new TypeError(`This schema uses ${keyword}, which is not checked.`);
      const fault = test(value, wanted, pointer, schema, (inner, innerSchema, at) => check(inner, resolve(root, innerSchema), at));
      if (fault !== undefined) return fault === true ? { pointer, keyword } : fault;
    }
    return undefined;
  };
  return check(document, root, '');
}

function resolve(root: Schema, schema: unknown): Schema {
  const { $ref: reference } = schema as { readonly $ref?: string };
  if (reference === undefined) return schema as Schema;
  return (root['definitions'] as Readonly<Record<string, Schema>>)[reference.replace('#/definitions/', '')] as Schema;
}

/** True: this very place does not fit. A fault: one inside of it. */
type Verdict = SchemaFault | true | undefined;
type Inner = (value: unknown, schema: unknown, pointer: string) => SchemaFault | undefined;
type Test = (value: unknown, wanted: unknown, pointer: string, schema: Schema, inner: Inner) => Verdict;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const unless = (fits: boolean): true | undefined => (fits ? undefined : true);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  null: (value) => value === null,
};

const keywords: Readonly<Record<string, Test>> = {
  type: (value, wanted) => unless(types[wanted as string]?.(value) ?? false),
  const: (value, wanted) => unless(value === wanted),
  enum: (value, wanted) => unless((wanted as unknown[]).includes(value)),
  pattern: (value, wanted) => unless(typeof value !== 'string' || new RegExp(wanted as string, 'u').test(value)),
  minLength: (value, wanted) => unless(typeof value !== 'string' || [...value].length >= (wanted as number)),
  maxLength: (value, wanted) => unless(typeof value !== 'string' || [...value].length <= (wanted as number)),
  minimum: (value, wanted) => unless(typeof value !== 'number' || value >= (wanted as number)),
  maximum: (value, wanted) => unless(typeof value !== 'number' || value <= (wanted as number)),
  minItems: (value, wanted) => unless(!Array.isArray(value) || value.length >= (wanted as number)),
  required: (value, wanted) => unless(!isObject(value) || (wanted as string[]).every((name) => Object.hasOwn(value, name))),
  anyOf: (value, wanted, pointer, _schema, inner) => unless((wanted as unknown[]).some((schema) => inner(value, schema, pointer) === undefined)),
  items: (value, wanted, pointer, _schema, inner) => (Array.isArray(value) ? first(value.entries(), ([at, item]) => inner(item, wanted, `${pointer}/${at}`)) : undefined),
  properties(value, wanted, pointer, _schema, inner) {
    if (!isObject(value)) return undefined;
    return first(Object.entries(wanted as Schema), ([name, schema]) => (Object.hasOwn(value, name) ? inner(value[name], schema, `${pointer}/${name}`) : undefined));
  },
  additionalProperties(value, wanted, pointer, schema, inner) {
    if (!isObject(value)) return undefined;
    const undeclared = Object.keys(value).filter((name) => !Object.hasOwn((schema['properties'] ?? {}) as Schema, name));
    if (wanted === false) return unless(undeclared.length === 0);
    // The names of these are data, so the pointer ends at what holds them.
    return first(undeclared, (name) => inner(value[name], wanted, pointer));
  },
};

function first<Item>(items: Iterable<Item>, look: (item: Item) => SchemaFault | undefined): SchemaFault | undefined {
  for (const item of items) {
    const fault = look(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
