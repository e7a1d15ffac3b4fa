import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../generator/generate.js';
import { behaviorSurface } from '../../generator/privacy-surface.js';
import { behaviorSurface as published } from '../../src/index.js';
import { copyAreas, packageFolder } from '../fixtures/area-copy.js';
import { underScheme } from '../fixtures/catalog-events.js';

const copy = copyAreas(['connect']);
const file = 'src/catalog/connect.ts';
const before = behaviorSurface(loadCatalog(copy.root).events);
afterAll(() => copy.remove());

function surfaceAfter(from: string, to: string): string {
  const content = copy.read(file);
  try {
    copy.edit(file, from, to);
    return behaviorSurface(loadCatalog(copy.root).events);
  } finally {
    copy.write(file, content);
  }
}

describe('behaviorSurface', () => {
  it('is what the package publishes, in whatever order the catalog is', () => {
    const { events } = loadCatalog(packageFolder);
    expect(behaviorSurface(events)).toBe(published);
    expect(behaviorSurface([...events].reverse())).toBe(published);
    expect(published).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a new field', '  connector_type:', '  /** Whether again. */\n  again?: boolean;\n  /** What vouched. */\n  connector_type:'],
    ['a wider enum', "'passwordless'", "'passwordless' | 'passkey'"],
    ['longer retention', '@retention 395', '@retention 396'],
    ['another expiry', '@expires 2028-11-22', '@expires 2028-11-21'],
    ['a field of the person', 'vouched for the identity. */', 'vouched for the identity. @person set */'],
  ])('changes with %s', (_name, from, to) => {
    expect(surfaceAfter(from, to)).not.toBe(before);
  });

  it('changes with a pseudonym of another kind', () => {
    const { events } = loadCatalog(copy.root);
    const other = events.map((event) => ({
      ...event,
      fields: event.fields.map((field) => (field.anonymize === 'user' ? { ...field, anonymize: 'device' as const } : field)),
    }));
    expect(behaviorSurface(other)).not.toBe(before);
  });

  it.each([
    ['a reworded description', 'Which protocols people reach for', 'What protocols people reach for'],
    ['a new owner', '@owner desktop-team', '@owner front-team'],
  ])('does not change with %s', (_name, from, to) => {
    expect(surfaceAfter(from, to)).toBe(before);
  });

  it('is the same as before there was a second scheme of pseudonyms', () => {
    const { events } = loadCatalog(packageFolder);
    const before = events.map((event) => ({ ...event, schema: underScheme(event.schema, 'hmac-anon/1') }));
    expect(before.map(({ schema }) => schema)).not.toEqual(events.map(({ schema }) => schema));
    expect(behaviorSurface(before)).toBe(published);
  });

  it('does not change with usage events', () => {
    const { events } = loadCatalog(copy.root);
    const [first] = events;
    if (first === undefined) throw new Error('no events');
    expect(behaviorSurface([...events, { ...first, name: 'tp.extra', class: 'usage' }])).toBe(before);
  });
});
