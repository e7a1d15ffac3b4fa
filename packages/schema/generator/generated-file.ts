/** How generated files are marked, and how they are written to and compared with the checkout. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { replaceFiles } from './file-replacement.js';

export const generatedHeader = '// Generated from src/catalog by `npm run generate`. Do not edit.\n';

/** Path from the package's folder → content. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Everything in here is generated; a file that the generator does not know is a leftover. */
const generatedFolders = ['src/generated', 'dictionary/events'];

/** @returns what differs, one line per file; empty where the checkout is up to date. */
export function driftOf(root: string, files: GeneratedFiles): string[] {
  const drift: string[] = [];
  for (const [path, content] of files) {
    const present = read(join(root, path));
    if (present === undefined) drift.push(`${path}: missing`);
    else if (present !== content) drift.push(`${path}: changed`);
  }
  return [...drift, ...leftovers(root, files).map((path) => `${path}: not generated any more`)].sort();
}

/** Writes what differs only, so that file watchers stay quiet, and removes leftovers. */
export function writeFiles(root: string, files: GeneratedFiles): void {
  replaceFiles(root, new Map([...files].filter(([path, content]) => read(join(root, path)) !== content)));
  for (const path of leftovers(root, files)) rmSync(join(root, path));
}

function leftovers(root: string, files: GeneratedFiles): string[] {
  const folders = generatedFolders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !files.has(path));
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
