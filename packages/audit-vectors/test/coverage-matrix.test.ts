/** The catalog's own coverage, and catalogs that must fail it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../src/catalog-model.js';
import type { Catalog, CatalogField, JsonSchema } from '../src/catalog-model.js';
import { coverageMatrix, matrixText } from '../src/coverage-matrix.js';
import { checkout } from './checkout.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog(checkout);
});

const problems = (audited: Catalog): readonly string[] => coverageMatrix(audited).flatMap(({ event, field, problem }) => (problem === undefined ? [] : [`${event} ${field}: ${problem}`]));

/** The catalog with one more field in its first event. */
function withField(name: string, schema: JsonSchema, field: CatalogField = { place: 'properties' }): Catalog {
  const [event, ...rest] = catalog.events;
  if (event === undefined) throw new RangeError('The catalog is empty.');
  const { properties } = event.schema;
  const inner = properties?.['properties'];
  const changed = { ...properties, properties: { ...inner, properties: { ...inner?.properties, [name]: schema } } };
  return { ...catalog, events: [{ ...event, fields: { ...event.fields, [name]: field }, schema: { ...event.schema, properties: changed } }, ...rest] };
}

test('nothing in the catalog is open', () => {
  expect(catalog.events.length).toBeGreaterThan(100);
  expect(problems(catalog)).toEqual([]);
});

test('each event has a line for each of its fields', () => {
  const lines = matrixText(coverageMatrix(catalog)).split('\n');
  expect(lines).toContain('connect.cluster.login\tproperties.user_name\tuser\tpseudonym\t1,2');
  expect(lines).toContain('connect.cluster.login\tset_once.os\t-\tenum 4\t-');
  for (const event of catalog.events) {
    for (const [name, { place }] of Object.entries(event.fields)) expect(lines.some((line) => line.startsWith(`${event.name}\t${place}.${name}\t`))).toBe(true);
  }
});

test('the same catalog in another order gives the same text', () => {
  const reversed = { ...catalog, events: [...catalog.events].reverse() };
  expect(matrixText(coverageMatrix(reversed))).toBe(matrixText(coverageMatrix(catalog)));
});

describe('a catalog is not covered', () => {
  const pseudonym = { type: 'string', pattern: '^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$' };
  test.each<[string, string, JsonSchema, CatalogField | undefined, string]>([
    ['with an unconstrained string', 'note', { type: 'string' }, undefined, 'open string'],
    ['with an unanchored pattern', 'note', { type: 'string', pattern: '[a-z]{1,5}' }, undefined, 'open string'],
    ['with a pattern long enough for a sentence', 'note', { type: 'string', pattern: '^[a-z ]{1,65}$' }, undefined, 'open string'],
    ['with an unmarked field named email', 'email', { type: 'string', pattern: '^[a-z]{1,8}$' }, undefined, 'name sounds sensitive'],
    ['with a reason that says nothing', 'host_name', { type: 'string', pattern: '^[a-z]{1,8}$', 'x-plain': 'fine' }, undefined, 'name sounds sensitive'],
    ['with an unbounded number', 'amount', { type: 'integer', minimum: 0 }, undefined, 'open number'],
    ['with a fraction', 'amount', { type: 'number', minimum: 0, maximum: 1 }, undefined, 'open number'],
    ['with an object', 'extra', { type: 'object' }, undefined, 'open object'],
    ['with a list of words', 'words', { type: 'array', maxItems: 3, items: { type: 'string' } }, undefined, 'open list'],
    ['with a sensitive field that takes any string', 'owner', { type: 'string', pattern: '^[a-z]{1,8}$' }, { place: 'properties', anonymize: 'user' }, 'not a pseudonym'],
    ['with an endless list of pseudonyms', 'owners', { type: 'array', items: pseudonym }, { place: 'properties', anonymize: 'user', list: true }, 'open list'],
    ['with a field the reporter does not know', 'owner', pseudonym, { place: 'set', anonymize: 'user' }, 'schema and fields differ'],
  ])('%s', (_name, field, schema, definition, problem) => {
    expect(problems(withField(field, schema, definition)).join()).toContain(problem);
  });

  test('whose event takes undeclared properties', () => {
    const [event, ...rest] = catalog.events;
    const open = { ...catalog, events: [{ ...event, schema: { ...event?.schema, additionalProperties: true } } as Catalog['events'][number], ...rest] };
    expect(problems(open).join()).toContain('undeclared property allowed');
  });

  test('whose envelope has an open string', () => {
    const envelope = { ...catalog.envelope, properties: { ...catalog.envelope.properties, client: { type: 'string' } } };
    expect(problems({ ...catalog, envelope })).toEqual(['(envelope) client: open string']);
  });
});

test('a written reason is taken', () => {
  const schema = { type: 'string', pattern: '^[a-z]{1,8}$', 'x-plain': 'A code word of the product, the same for everybody.' };
  expect(problems(withField('host_name', schema))).toEqual([]);
});
