/**
 * Seeded bad edits of the catalog: each one has to be refused by `check`, or named by `diff` with the right gravity.
 *
 * What caught each edit is written down in docs/catalog-mutations.md; `vitest -u` writes it anew.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogError } from '../generator/catalog-problem.js';
import { catalogChanges } from '../generator/evolution/catalog-changes.js';
import type { CatalogSnapshot } from '../generator/evolution/snapshot.js';
import { catalogSnapshot } from '../generator/evolution/snapshot.js';
import { loadCatalog } from '../generator/generate.js';
import type { AreaCopy } from './fixtures/area-copy.js';
import { copyAreas, packageFolder } from './fixtures/area-copy.js';
import type { CatalogMutation } from './fixtures/catalog-mutations.js';
import { catalogMutations } from './fixtures/catalog-mutations.js';

interface Subject {
  readonly copy: AreaCopy;
  readonly before: CatalogSnapshot;
}

const subjects = new Map<string, Subject>();
const document = join(packageFolder, '../../docs/catalog-mutations.md');

beforeAll(() => {
  for (const area of new Set(catalogMutations.map((mutation) => mutation.area))) {
    const copy = copyAreas([area]);
    subjects.set(area, { copy, before: catalogSnapshot(loadCatalog(copy.root)) });
  }
});
afterAll(() => {
  for (const { copy } of subjects.values()) copy.remove();
});

/** The declaration with the comment above it, which begins at the start of a line. */
function declarationOf(content: string, target: string): readonly [start: number, end: number] | undefined {
  const isEvent = target.includes('.');
  const found = isEvent ? content.indexOf(`@event ${target}\n`) : content.search(new RegExp(`^(export )?type ${target}\\b`, 'm'));
  if (found < 0) return undefined;
  const start = content.lastIndexOf('\n/**', found) + 1;
  const close = isEvent ? '\n}\n' : ';\n';
  return [start, content.indexOf(close, found) + close.length];
}

interface Catch {
  readonly found: readonly string[];
  /** Whether people who said yes would be asked again. */
  readonly asksAgain: boolean;
}

/** Whatever catches the edit, first what refuses it, else what tells it from before. */
function caughtBy({ area, target, edit }: CatalogMutation): Catch {
  const subject = subjects.get(area);
  if (subject === undefined) throw new Error('no copy of the area');
  const { copy } = subject;
  for (const path of copy.files()) {
    const content = copy.read(path);
    const place = declarationOf(content, target);
    if (place === undefined) continue;
    const [start, end] = place;
    const edited = edit(content.slice(start, end));
    // An edit that does nothing proves nothing.
    if (edited === content.slice(start, end)) throw new Error(`the edit of ${target} finds nothing to change`);
    try {
      copy.write(path, content.slice(0, start) + edited + content.slice(end));
      return findingsOf(subject);
    } finally {
      copy.write(path, content);
    }
  }
  throw new Error(`${target} is not in the catalog`);
}

function findingsOf({ copy, before }: Subject): Catch {
  try {
    const after = catalogSnapshot(loadCatalog(copy.root));
    const names = catalogChanges(before, after).map(({ kind, bump, widens }) => `diff ${kind} ${bump}${widens ? '+' : ''}`);
    return { found: [...new Set(names)], asksAgain: before.behaviorSurface !== after.behaviorSurface };
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return { found: [...new Set(error.problems.map(({ lint }) => `check ${lint}`))], asksAgain: false };
  }
}

function row({ title, target }: CatalogMutation, found: readonly string[], index: number): string {
  const words = found.map((text) => `\`${text.replace(/^(check|diff) /, '').replace(/\+$/, '')}\`${text.endsWith('+') ? ', privacy-widening' : ''}`);
  return `| ${index + 1} | ${title} | \`${target}\` | ${found[0]?.split(' ')[0] ?? 'nothing'} | ${words.join('; ')} |`;
}

describe('a bad edit of the catalog', () => {
  const rows: string[] = [];

  it.each(catalogMutations.map((mutation, index) => [mutation.title, mutation, index] as const))('is caught: %s', (_title, mutation, index) => {
    const { found, asksAgain } = caughtBy(mutation);
    rows.push(row(mutation, found, index));
    const [[tool, what] = []] = Object.entries(mutation.expected);
    expect(found).toContain(`${tool} ${what}`);
    // Every widening in here is one of a behaviour event, and none may slip in under a consent that was given before it.
    expect(asksAgain || !found.some((name) => name.endsWith('+'))).toBe(true);
  });

  it('of every kind is listed with what caught it', async () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    const text = [
      '# Bad edits of the catalog, and what catches them',
      '',
      'Every edit is applied alone to a copy of the catalog. `candor-schema check` refuses it, or `candor-schema diff` names',
      'what it changes and how grave that is; a changeset that says less is then refused. Written by',
      '`packages/schema/test/mutation.test.ts`, which fails where this list is not what it finds.',
      '',
      '| | edit | in | caught by | as |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot(document);
  });

  it('is more than a careful one: other words are a patch and widen nothing', () => {
    const careful: CatalogMutation = {
      title: 'other words',
      area: 'tbot',
      target: 'tbot.start',
      edit: (text) => text.replace('Release of the agent.', 'The release of the agent.'),
      expected: { diff: 'reworded patch' },
    };
    expect(caughtBy(careful)).toEqual({ found: ['diff reworded patch'], asksAgain: false });
  });
});
