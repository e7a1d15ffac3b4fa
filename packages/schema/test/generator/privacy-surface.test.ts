import { describe, expect, it } from 'vitest';
import { behaviorSurface } from '../../generator/privacy-surface.js';
import { loadCatalog } from '../../generator/generate.js';
import { behaviorSurface as published } from '../../src/index.js';
import { eventCases } from '../fixtures/catalog-events.js';
import { copyPackage } from '../fixtures/package-copy.js';

const file = 'src/catalog/web.ts';

function surfaceAfter(path: string, from: string, to: string): string {
  const copy = copyPackage();
  try {
    copy.edit(path, from, to);
    return behaviorSurface(loadCatalog(copy.root).events);
  } finally {
    copy.remove();
  }
}

describe('behaviorSurface', () => {
  it('is what the package publishes, in whatever order the catalog is', () => {
    const events = eventCases.map(({ event }) => event);
    expect(behaviorSurface(events)).toBe(published);
    expect(behaviorSurface([...events].reverse())).toBe(published);
    expect(published).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a new field', '  sso: boolean;', '  sso: boolean;\n  /** Whether again. */\n  again?: boolean;'],
    ['a wider enum', "| 'users'", "| 'users'\n    | 'passwords'"],
    ['longer retention', '@retention 395', '@retention 396'],
    ['a pseudonym of another kind', '@anonymize user', '@anonymize device'],
    ['a field of the person', 'identity provider. */', 'identity provider. @person set */'],
  ])('changes with %s', (_name, from, to) => {
    expect(surfaceAfter(file, from, to)).not.toBe(published);
  });

  it.each([
    ['a reworded description', file, 'Which notices people act on.', 'What notices people act upon.'],
    ['a new owner', file, '@owner web-team', '@owner front-team'],
    ['a change to a usage event', 'src/catalog/auth.ts', '@retention 760', '@retention 700'],
  ])('does not change with %s', (_name, path, from, to) => {
    expect(surfaceAfter(path, from, to)).toBe(published);
  });
});
