/**
 * Just enough of JSON Schema (draft-07) for the schema of the vectors, so that checking them needs nothing but this package.
 * A keyword that it does not know is an error: a rule must not be overlooked.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Schema = { readonly [keyword: string]: Json };

const described = new Set(['$schema', 'title', 'definitions']);

/** The places, as JSON pointers, where `value` does not fit `schema`. */
export function faults(value: Json, schema: Schema, root: Schema = schema, at = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => (described.has(keyword) ? [] : check(keyword, rule, value, schema, root, at)));
}

function check(keyword: string, rule: Json, value: Json, schema: Schema, root: Schema, at: string): string[] {
  const fail = (holds: boolean): string[] => (holds ? [] : [`${at} ${keyword}`]);
  const object = value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Schema) : undefined;
  const properties = (schema['properties'] ?? {}) as Schema;
  switch (keyword) {
    case '$ref':
      return faults(value, String(rule).split('/').slice(1).reduce<Json>((part, name) => (part as Schema)[name] ?? null, root) as Schema, root, at);
    case 'type':
      return fail(rule === 'integer' ? Number.isInteger(value) : rule === 'array' ? Array.isArray(value) : rule === 'object' ? object !== undefined : typeof value === rule);
    case 'const':
      return fail(value === rule);
    case 'enum':
      return fail((rule as readonly Json[]).includes(value));
    case 'pattern':
      return fail(typeof value !== 'string' || new RegExp(String(rule), 'u').test(value));
    case 'minimum':
      return fail(typeof value !== 'number' || value >= Number(rule));
    case 'minItems':
      return fail(!Array.isArray(value) || value.length >= Number(rule));
    case 'items':
      return Array.isArray(value) ? (value as Json[]).flatMap((item, index) => faults(item, rule as Schema, root, `${at}/${index}`)) : [];
    case 'required':
      return object === undefined ? [] : (rule as readonly string[]).filter((name) => !(name in object)).map((name) => `${at} lacks ${name}`);
    case 'properties':
      return object === undefined ? [] : Object.entries(rule as Schema).flatMap(([name, part]) => (name in object ? faults(object[name] ?? null, part as Schema, root, `${at}/${name}`) : []));
    case 'additionalProperties': {
      const others = Object.entries(object ?? {}).filter(([name]) => !(name in properties));
      return others.flatMap(([name, other]) => (rule === false ? [`${at}/${name} undeclared`] : faults(other, rule as Schema, root, `${at}/${name}`)));
    }
    case 'oneOf':
      return fail((rule as readonly Schema[]).filter((option) => faults(value, option, root, at).length === 0).length === 1);
    default:
      throw new Error(`the keyword ${keyword} is not known`);
  }
}
