/**
 * What the changes of a contract ask of the changesets, and what of that is missing.
 *
 * What breaks needs a major, below 1.0.0 a minor (which npm's ranges treat as breaking there), and a line `breaking: NAME: why` that whoever
 * upgrades will read. A union that grew needs such a line, or `compatible: NAME: why`. Another pseudonym needs a major at every version
 * and a new folder of vectors; a published vector never changes.
 */
import parseChangeset from '@changesets/parse';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './change.js';

const bumps = ['none', 'patch', 'minor', 'major'] as const;
type Bump = (typeof bumps)[number];

export interface Announcement {
  readonly bump: Bump;
  readonly breaking: ReadonlySet<string>;
  readonly compatible: ReadonlySet<string>;
}

export type Announcements = ReadonlyMap<string, Announcement>;

/** What the changesets of a folder say, by package. */
export function readAnnouncements(folder: string): Announcements {
  const found = new Map<string, Announcement>();
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md') : [];
  for (const file of files) {
    const { summary, releases } = parseChangeset(readFileSync(join(folder, file), 'utf8'));
    for (const { name, type } of releases) {
      const known = found.get(name) ?? { bump: 'none', breaking: new Set(), compatible: new Set() };
      found.set(name, {
        bump: graver(known.bump, type),
        breaking: new Set([...known.breaking, ...named(summary, 'breaking')]),
        compatible: new Set([...known.compatible, ...named(summary, 'compatible')]),
      });
    }
  }
  return found;
}

/** `breaking: ReporterOptions: the key is asked for by name` → `ReporterOptions`. A reason belongs to it. */
function named(summary: string, word: 'breaking' | 'compatible'): string[] {
  return [...summary.matchAll(new RegExp(`^[\\s*-]*${word}: (\\S[^:]*): *\\S`, 'gm'))].map(([, name = '']) => name);
}

export interface DemandContext {
  readonly changesets: Announcements;
  /** Versions at the last release, by package. */
  readonly released: Readonly<Record<string, string>>;
  readonly newVectorFolder: boolean;
}

/** One line for each thing that is missing; empty where the changesets say everything. */
export function missingFrom(changes: readonly Change[], context: DemandContext): string[] {
  return [...new Set(changes.flatMap((change) => missingFor(change, context)))];
}

function missingFor(change: Change, { changesets, released, newVectorFolder }: DemandContext): string[] {
  const given = changesets.get(change.package) ?? { bump: 'none', breaking: new Set(), compatible: new Set() };
  const { effect, name } = change;
  const line = `${change.package} ${name}: ${change.message}`;
  const missing: string[] = [];
  if (effect === 'pseudonyms' && change.package === '@candor/audit-vectors') return [`${line}. A published vector never changes: restore it, and put another construction into a new folder.`];
  if (effect === 'pseudonyms' && !newVectorFolder) missing.push(`${line}. Another construction needs its own folder of vectors beside the old ones.`);
  const stable = !(released[change.package] ?? '0').startsWith('0.');
  const breaks = effect === 'breaking' || (effect === 'widened' && !given.compatible.has(name));
  const needed: Bump = effect === 'pseudonyms' || (breaks && stable) ? 'major' : 'minor';
  if (bumps.indexOf(given.bump) < bumps.indexOf(needed)) missing.push(`${line}. It needs a ${needed} changeset, and ${given.bump === 'none' ? 'none names the package' : `there is a ${given.bump}`}.`);
  if (breaks && !given.breaking.has(name)) missing.push(`${line}. Add a line "breaking: ${name}: why" to the changeset${effect === 'widened' ? `, or "compatible: ${name}: why"` : ''}.`);
  return missing;
}

function graver(left: Bump, right: Bump): Bump {
  return bumps.indexOf(left) >= bumps.indexOf(right) ? left : right;
}
