/**
 * What a schema of the catalog lets pass, as random values inside it and outside it.
 *
 * Promises: the two are told apart by {@link isInside}, which is written from the schema alone and shares no code with the
 * validators under test.
 */
import fc from 'fast-check';
import type { JsonSchema } from '../../generator/json-schema.js';

export function isInside(schema: JsonSchema, value: unknown): boolean {
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.enum !== undefined && !(schema.enum as unknown[]).includes(value)) return false;
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' && (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && Number(value) >= (schema.minimum ?? -Infinity) && Number(value) <= (schema.maximum ?? Infinity);
    case 'array': {
      const { items = {}, minItems = 0, maxItems = Infinity } = schema;
      return Array.isArray(value) && value.length >= minItems && value.length <= maxItems && value.every((item) => isInside(items, item));
    }
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && isInsideObject(schema, value);
    default:
      return schema.const !== undefined || schema.enum !== undefined;
  }
}

function isInsideObject({ properties = {}, required = [], additionalProperties = true }: JsonSchema, value: object): boolean {
  const names = Object.keys(value);
  if (!required.every((name) => names.includes(name))) return false;
  return Object.entries(value).every(([name, part]) => {
    const declared = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return declared === undefined ? additionalProperties : isInside(declared, part);
  });
}

/** The catalog has few patterns and many fields; reading a pattern is what costs. */
const read = new Map<string, fc.Arbitrary<string>>();

function matching(pattern: string): fc.Arbitrary<string> {
  const known = read.get(pattern) ?? fc.stringMatching(new RegExp(pattern));
  read.set(pattern, known);
  return known;
}

export function inside(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return schema.pattern === undefined ? fc.string() : matching(schema.pattern);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? Number.MAX_SAFE_INTEGER });
    case 'array':
      return fc.array(inside(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) });
    default: {
      const parts = Object.entries(schema.properties ?? {}).map(([name, part]): [string, fc.Arbitrary<unknown>] => [name, inside(part)]);
      return fc.record(Object.fromEntries(parts), { requiredKeys: schema.required ?? [] });
    }
  }
}

/** What people and machines put where it does not belong: names, addresses, other types, and near misses. */
export function outside(schema: JsonSchema): fc.Arbitrary<unknown> {
  const stray = fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, 1, -1, 1.5, '', [], {}, 'true', '1', Number.MAX_SAFE_INTEGER + 2, Number.NaN),
    fc.string({ unit: 'binary' }),
    fc.emailAddress(),
    fc.webUrl(),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc.oneof(stray, nearMiss(schema)).filter((value) => !isInside(schema, value));
}

function nearMiss(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.type === 'integer') {
    const { minimum = 0, maximum = 0 } = schema;
    return fc.constantFrom<unknown>(minimum - 1, maximum + 1, minimum + 0.5, String(minimum), [minimum]);
  }
  if (schema.type === 'array') {
    const items = schema.items ?? {};
    const longest = schema.maxItems ?? 0;
    const spoiled = fc.tuple(fc.array(inside(items), { maxLength: 2 }), outside(items)).map(([list, item]) => [...list, item]);
    return fc.oneof(spoiled, inside(items), inside(items).map((item) => new Array<unknown>(longest + 1).fill(item)));
  }
  return inside(schema).chain((value) => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return fc.constantFrom<unknown>(`${text}\n`, `\n${text}`, ` ${text}`, `${text}\u0000`, `${text}x`, text.slice(1), text.toUpperCase(), `${text}${text}`, [value], { value });
  });
}
