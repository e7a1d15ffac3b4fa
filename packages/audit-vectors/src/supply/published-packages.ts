/**
 * The packages of ours that a root holds: the published workspaces of a checkout, or what a project has installed.
 * Must not: run anything of theirs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly bundledDependencies?: readonly string[];
  readonly bundleDependencies?: readonly string[];
}

export interface PublishedPackage {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
}

export const isCheckout = (root: string): boolean => existsSync(join(root, 'packages'));

export function findPublishedPackages(root: string): readonly PublishedPackage[] {
  const parent = join(root, isCheckout(root) ? 'packages' : 'node_modules/@candor');
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .sort()
    .map((name) => join(parent, name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readJson(join(folder, 'package.json')) as Manifest }))
    .filter(({ manifest }) => manifest.private !== true);
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
