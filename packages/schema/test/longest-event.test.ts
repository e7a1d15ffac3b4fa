/** Every event with every field at its longest: the catalog must not describe an event that the wire refuses. */
import { describe, expect, it } from 'vitest';
import type { CatalogField } from '../generator/catalog-event.js';
import { wireLimits } from '../src/index.js';
import { eventCases } from './fixtures/catalog-events.js';
import type { EventCase } from './fixtures/catalog-events.js';

/** The longest text of each pattern of the vocabulary, by an alias that a reader can look up. */
const longestTexts = {
  Release: '999.999.99999-alpha.999',
  SystemVersion: '9999.999999.999999.999999',
  QuarterHour: '2026-11-23T10:15:00Z',
  FullHour: '2026-11-23T10:00:00Z',
};

/** Scheme 2 has the longer pseudonyms. */
const pseudonym = 'a2.Zq7zF0EyrDTvz841SFdLCno1hCX_34jDjVHgeGK7Yk8';

function longestValue({ name, schema, anonymize }: CatalogField): unknown {
  if (anonymize !== undefined) return schema.type === 'array' ? new Array(schema.maxItems).fill(pseudonym) : pseudonym;
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const byLength = (left: unknown, right: unknown) => String(right).length - String(left).length;
  if (values.length > 0) return [...values].sort(byLength)[0];
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer') return [schema.minimum, schema.maximum].sort(byLength)[0];
  const pattern = new RegExp(schema.pattern ?? '^$');
  const text = Object.values(longestTexts).filter((candidate) => pattern.test(candidate)).sort(byLength)[0];
  if (text === undefined) throw new Error(`the pattern of ${name} has no longest text in this test`);
  return text;
}

function longestEvent({ event, example }: EventCase): Record<string, unknown> {
  const longest: Record<string, unknown> = { ...example(), seq: Number.MAX_SAFE_INTEGER };
  for (const field of event.fields) {
    longest[field.place] = { ...(longest[field.place] as object), [field.name]: longestValue(field) };
  }
  return longest;
}

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('the longest event', () => {
  it.each(eventCases)('of $name is valid and fits the wire', (eventCase) => {
    const longest = longestEvent(eventCase);
    expect(eventCase.definition.validate(longest, 'hmac-anon/2')).toBeUndefined();
    expect(bytes(longest)).toBeLessThanOrEqual(wireLimits.eventBytes);
    expect(bytes(longest)).toBeGreaterThanOrEqual(bytes(eventCase.example()));
  });

  it('has every field, and lists at their full length', () => {
    const counts = eventCases.find(({ name }) => name === 'tp.resource.counts');
    if (counts === undefined) throw new Error('no such event');
    const longest = longestEvent(counts) as { properties: Record<string, unknown[]> };
    expect(Object.keys(longest.properties).sort()).toEqual(counts.event.fields.map(({ name }) => name).sort());
    expect(longest.properties['resource_names']).toHaveLength(128);
    longest.properties['resource_names']?.push(...new Array<string>(60).fill(pseudonym));
    expect(bytes(longest)).toBeGreaterThan(wireLimits.eventBytes);
  });
});
