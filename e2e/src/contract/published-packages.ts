/** The packages that are published, and the paths a stranger may import from each: read from the manifests, never listed by hand. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
}

export interface PublishedPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface EntryPoint {
  /** As it stands in `exports`, with the condition where there are several: `.` or `./raw (node)`. */
  readonly label: string;
  /** Relative to the package: `./dist/raw.d.ts`. */
  readonly types: string;
}

export function publishedPackages(root: string): PublishedPackage[] {
  return readdirSync(join(root, 'packages'))
    .sort()
    .map((name) => join(root, 'packages', name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** Entries that have types; patterns such as `./vectors/*` are plain files. */
export function entryPoints({ exports }: Manifest): EntryPoint[] {
  return Object.entries(exports).flatMap(([path, target]) =>
    typesOf(target, []).map(({ conditions, types }) => ({ label: conditions.length === 0 ? path : `${path} (${conditions.join(', ')})`, types })),
  );
}

/** The ESM types under each condition. CommonJS has the same ones: attw holds the two against each other. */
function typesOf(target: unknown, conditions: readonly string[]): { conditions: readonly string[]; types: string }[] {
  if (typeof target !== 'object' || target === null) return [];
  return Object.entries(target).flatMap(([key, value]) => {
    if (key === 'types') return [{ conditions, types: String(value) }];
    if (key === 'require' || (key === 'default' && typeof value === 'string')) return [];
    return typesOf(value, key === 'import' ? conditions : [...conditions, key]);
  });
}
