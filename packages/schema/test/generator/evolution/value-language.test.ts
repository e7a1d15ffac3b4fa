import { describe, expect, it } from 'vitest';
import type { ValueLanguage } from '../../../generator/evolution/value-language.js';
import { languageOf, schemaOfLanguage } from '../../../generator/evolution/value-language.js';
import type { JsonSchema } from '../../../generator/json-schema.js';

describe('languageOf', () => {
  it.each<[JsonSchema, ValueLanguage]>([
    [{ type: 'boolean' }, { is: 'boolean' }],
    [{ type: 'string', enum: ['b', 'a'] }, { is: 'enum', values: ['a', 'b'] }],
    [{ type: 'integer', minimum: 0, maximum: 9 }, { is: 'integer', minimum: 0, maximum: 9 }],
    [{ type: 'string', pattern: '^a$' }, { is: 'pattern', pattern: '^a$' }],
    [{ type: 'array', maxItems: 3, items: { type: 'string', enum: ['a'] } }, { is: 'list', maxItems: 3, of: { is: 'enum', values: ['a'] } }],
  ])('%j', (schema, language) => {
    expect(languageOf({ schema: { ...schema, description: 'Words.' } })).toEqual(language);
    expect(languageOf({ schema: schemaOfLanguage(language) })).toEqual(language);
  });

  it('takes a constant for an enum of one', () => {
    expect(languageOf({ schema: { type: 'string', const: 'a' } })).toEqual({ is: 'enum', values: ['a'] });
  });

  it.each<JsonSchema>([
    { type: 'string' },
    { type: 'integer', minimum: 0 },
    { type: 'array', items: { type: 'string' } },
    { type: 'array', maxItems: 3, minItems: 1, items: { type: 'boolean' } },
    { type: 'boolean', enum: [true] },
    { type: 'object', properties: {} },
  ])('keeps %j whole, so that no difference in it is lost', (schema) => {
    expect(languageOf({ schema })).toEqual({ is: 'other', schema });
    expect(schemaOfLanguage(languageOf({ schema }))).toEqual(schema);
  });
});
