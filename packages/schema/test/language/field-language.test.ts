/** Every field of every event: what its schema allows passes, and nothing else does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogField } from '../../generator/catalog-event.js';
import { eventCases, placeOf, underScheme } from '../fixtures/catalog-events.js';
import { inside, isInside, outside } from './schema-language.js';

const values = 12;

const languageOf = ({ schema }: CatalogField) => underScheme(schema, 'hmac-anon/1');

/** Pseudonyms' own faults are named apart: they are the ones that would have told who somebody is. */
const telling = ['pattern', 'type'];

describe.each(eventCases)('fields of $name', ({ event, definition, example }) => {
  it('take what is inside their language', () => {
    for (const field of event.fields) {
      fc.assert(
        fc.property(inside(languageOf(field)), (value) => {
          const candidate = example();
          placeOf(candidate, field)[field.name] = value;
          expect(definition.validate(candidate)).toBeUndefined();
        }),
        { numRuns: values },
      );
    }
  });

  it('refuse what is outside, naming the field and not the value', () => {
    for (const field of event.fields) {
      const path = `/${field.place}/${field.name}`;
      fc.assert(
        fc.property(outside(languageOf(field)), (value) => {
          const candidate = example();
          placeOf(candidate, field)[field.name] = value;
          const fault = definition.validate(candidate);
          expect(fault?.field.replace(/\/\d+$/, '')).toBe(path);
          const sensitive = field.anonymize !== undefined && telling.includes(fault?.keyword ?? '');
          expect(fault?.reason).toBe(sensitive ? 'not_anonymized' : 'invalid');
        }),
        { numRuns: values },
      );
    }
  });

  it('have no undeclared neighbour, whatever its name', () => {
    const declared = new Set(event.fields.map((field) => field.name));
    fc.assert(
      fc.property(fc.constantFrom('properties', 'set', 'set_once'), fc.string({ minLength: 1 }), fc.jsonValue(), (place, name, value) => {
        fc.pre(!declared.has(name));
        const candidate = example();
        candidate[place] = Object.defineProperty({ ...(candidate[place] as object) }, name, { value, enumerable: true });
        expect(definition.validate(candidate)).toEqual({ reason: 'undeclared_property', field: `/${place}`, keyword: 'additionalProperties' });
      }),
      { numRuns: values },
    );
  });
});

describe('isInside', () => {
  it('tells apart what the tests above rely on', () => {
    expect(isInside({ type: 'string', pattern: '^a$' }, 'a')).toBe(true);
    expect(isInside({ type: 'string', pattern: '^a$' }, 'a\n')).toBe(false);
    expect(isInside({ type: 'integer', minimum: 0, maximum: 2 }, 2)).toBe(true);
    expect(isInside({ type: 'integer', minimum: 0, maximum: 2 }, 1.5)).toBe(false);
    expect(isInside({ type: 'array', maxItems: 1, items: { type: 'boolean' } }, [true, true])).toBe(false);
    expect(isInside({ type: 'string', enum: ['a'] }, 'b')).toBe(false);
  });
});
