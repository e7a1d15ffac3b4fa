import { describe, expect, it } from 'vitest';
import type { CatalogField } from '../../../generator/catalog-event.js';
import { fieldLanguage, fieldTreatment } from '../../../generator/site/field-wording.js';

const field = (rest: Partial<CatalogField>): CatalogField => ({ name: 'it', description: 'It.', place: 'properties', required: true, schema: {}, ...rest });

describe('fieldLanguage', () => {
  it.each<[Partial<CatalogField>, string, string[]]>([
    [{ schema: { type: 'string' }, anonymize: 'user' }, 'any text, which is not sent', []],
    [{ schema: { type: 'array', maxItems: 9 }, anonymize: 'user' }, 'up to 9 texts, none of which is sent', []],
    [{ schema: { type: 'string', enum: ['a', 'b'] } }, 'one of', ['a', 'b']],
    [{ schema: { type: 'string', const: 'a' } }, 'always', ['a']],
    [{ schema: { type: 'boolean' } }, 'yes or no', []],
    [{ schema: { type: 'integer', minimum: 0, maximum: 99 } }, 'whole number, 0 to 99', []],
    [{ schema: { type: 'integer', minimum: -1000, maximum: 1_000_000 } }, 'whole number, -1,000 to 1,000,000', []],
    [{ schema: { type: 'string', pattern: '^[a-z]{1,3}$' } }, 'text of the form', ['^[a-z]{1,3}$']],
  ])('says what %j may hold', (rest, words, values) => {
    expect(fieldLanguage(field(rest))).toEqual({ words, values });
  });
});

describe('fieldTreatment', () => {
  it('tells a pseudonym from a value that is sent as it is, and whom it describes', () => {
    expect(fieldTreatment(field({}))).toBe('Sent as it is.');
    expect(fieldTreatment(field({ anonymize: 'user' }))).toBe('Replaced by a pseudonym, kind user; left out when empty.');
    expect(fieldTreatment(field({ anonymize: 'user', schema: { type: 'array' } }))).toMatch(/^Each is replaced by a pseudonym/);
    expect(fieldTreatment(field({ place: 'set' }))).toMatch(/latest value counts/);
    expect(fieldTreatment(field({ place: 'set_once' }))).toMatch(/first value counts/);
  });
});
