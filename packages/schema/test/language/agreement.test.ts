/** The folded validators and ajv itself, on the same random events, valid and spoiled: one verdict, and a fault ajv finds too. */
import Ajv from 'ajv';
import type { ErrorObject } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../generator/generate.js';
import type { JsonSchema } from '../../generator/json-schema.js';
import { withoutAnnotations } from '../../generator/json-schema.js';
import type { ValidationFault } from '../../src/event-definition.js';
import { validateBatch } from '../../src/wire.js';
import { eventCases, packageFolder, underScheme } from '../fixtures/catalog-events.js';
import { inside, isInside, outside } from './schema-language.js';

const ajv = new Ajv({ allErrors: true });
const { batch } = loadCatalog(packageFolder);

const schemes = ['hmac-anon/1', 'hmac-anon/2'] as const;
const cases = [
  ...eventCases.flatMap(({ name, event, definition }) =>
    schemes.map((scheme) => ({
      name: `${name} under ${scheme}`,
      schema: underScheme(event.schema, scheme),
      validate: (candidate: unknown) => definition.validate(candidate, scheme),
    })),
  ),
  { name: 'the envelope', schema: batch, validate: validateBatch },
];

type Part = Readonly<Record<string, unknown>>;

/** A valid value with one part exchanged, taken away or added, at any depth. */
function spoiled(schema: JsonSchema): fc.Arbitrary<unknown> {
  const parts = Object.entries(schema.properties ?? {});
  const options = parts.flatMap(([name, part]) => {
    const replaced = part.type === 'object' ? fc.oneof(spoiled(part), outside(part)) : outside(part);
    return [replaced.map((value) => ({ [name]: value }))];
  });
  const name = fc.oneof(fc.string(), fc.constantFrom('constructor', 'toString', 'email', ...parts.map(([declared]) => declared)));
  const added = fc.tuple(name, fc.jsonValue()).map(([key, value]): Part => ({ [key]: value }));
  const whole = inside(schema) as fc.Arbitrary<Part>;
  const changed = fc.tuple(whole, fc.oneof(added, ...options)).map(([value, change]) => ({ ...value, ...change }));
  const lacking = fc
    .tuple(whole, fc.constantFrom('', ...(schema.required ?? [])))
    .map(([value, left]) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== left)));
  return fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: lacking });
}

function says(fault: ValidationFault, { instancePath, keyword, params }: ErrorObject): boolean {
  const missing = keyword === 'required' ? `/${String((params as { missingProperty: string }).missingProperty)}` : '';
  return fault.keyword === keyword && fault.field === instancePath + missing;
}

type Judge = (candidate: unknown) => ValidationFault | undefined;

/** Throws at the first random event on which the two, or the schema read a third way, do not agree. */
function compare(schema: JsonSchema, judge: Judge): void {
  const reference = ajv.compile(withoutAnnotations(schema));
  const candidates = fc.oneof(
    { weight: 3, arbitrary: inside(schema) },
    { weight: 6, arbitrary: spoiled(schema) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  fc.assert(
    fc.property(candidates, (candidate) => {
      const fault = judge(candidate);
      expect(fault === undefined).toBe(reference(candidate));
      expect(fault === undefined).toBe(isInside(schema, candidate));
      if (fault !== undefined) expect(reference.errors?.some((error) => says(fault, error))).toBe(true);
    }),
    { numRuns: 30 },
  );
}

describe('the verdict and the fault', () => {
  it.each(cases)('of $name are among those of ajv', ({ schema, validate }) => compare(schema, validate));

  const [{ schema, validate }] = cases as [(typeof cases)[number]];
  it.each<[string, Judge]>([
    ['lets everything pass', () => undefined],
    ['lets nothing pass', () => ({ reason: 'invalid', field: '', keyword: 'type' })],
    ['names another field', (candidate) => (validate(candidate) === undefined ? undefined : { reason: 'invalid', field: '/other', keyword: 'type' })],
  ])('would show a validator that %s', (_what, judge) => {
    expect(() => compare(schema, judge)).toThrow();
  });
});
