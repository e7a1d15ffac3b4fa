/** Reads what the changesets of the checkout say about this package: how much it moves, and which widening they name. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogError } from '../catalog-problem.js';
import type { Bump } from './change.js';
import { bumps, graver } from './change.js';

export interface Announcement {
  /** The largest bump of all changesets that name the package; `none` where none does. */
  readonly bump: Bump;
  /** Events (`connect.cluster.login`), fields (`connect.cluster.login.os`) and groups of events (`tsh.*`) that lines with `privacy:` name. */
  readonly widened: readonly string[];
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)([\s\S]*)$/;
const releaseLine = /^["']?([^"':]+)["']?\s*:\s*["']?([a-z]+)["']?$/;
const privacyLine = /^[\s*-]*privacy:(.*)$/gim;
const catalogName = /[a-z]\w*(?:\.(?:\w+|\*))+/g;

/** @throws CatalogError where the folder is not there, or a changeset has no readable front matter. */
export function readChangesets(folder: string, packageName: string): Announcement {
  if (!existsSync(folder)) throw refuse(folder, 'folder', 'there is no such folder of changesets');
  let bump: Bump = 'none';
  const widened: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md').sort()) {
    const [, head, text = ''] = frontMatter.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    if (head === undefined) throw refuse(join(folder, file), 'front matter', 'missing: begin with --- and close with ---');
    const own = bumpOf(head, packageName, join(folder, file));
    if (own === undefined) continue;
    bump = graver(bump, own);
    for (const [, line = ''] of text.matchAll(privacyLine)) widened.push(...(line.match(catalogName) ?? []));
  }
  return { bump, widened };
}

function bumpOf(head: string, packageName: string, file: string): Bump | undefined {
  let found: Bump | undefined;
  for (const line of head.split(/\r?\n/).map((text) => text.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', word = ''] = releaseLine.exec(line) ?? [];
    const bump = bumps.find((known) => known === word);
    if (bump === undefined) throw refuse(file, 'front matter', "each line reads '@scope/package': patch, minor or major");
    if (name === packageName) found = bump;
  }
  return found;
}

function refuse(file: string, place: string, message: string): CatalogError {
  return new CatalogError([{ file, place, message }]);
}
