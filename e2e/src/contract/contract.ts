/**
 * The contract: everything of Candor that others compile, send or store against. Current in `api/`, as of the last release in
 * `api/released/`, which is written at a release and not edited.
 */
import type { CreateAnonymizer } from '@candor/anonymizer';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Change } from './change.js';
import { bringsNewFolder, pseudonymChanges, pseudonymRecord, type PseudonymRecord } from './pseudonym-record.js';
import { publicSurfaces, type Surface } from './public-surface.js';
import { publishedPackages } from './published-packages.js';
import { surfaceChanges } from './surface-changes.js';
import { readSurfaceReport, surfaceReport } from './surface-report.js';
import { wireChanges } from './wire-changes.js';

export interface Contract {
  /** Reports by package; a package that was not there has none. */
  readonly surfaces: Readonly<Record<string, Surface>>;
  readonly wire: unknown;
  readonly pseudonyms: PseudonymRecord;
}

export const contractFolder = 'api';
const files = { wire: 'wire.json', pseudonyms: 'pseudonyms.json', versions: 'versions.json' } as const;
const reportEnd = '.api.md';

/** The contract of the packages as they are built, as files by name. */
export async function builtContract(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const surface of publicSurfaces(publishedPackages(root))) found.set(`${surface.package.replace(/^@[^/]+\//, '')}${reportEnd}`, surfaceReport(surface));
  found.set(files.wire, readFileSync(join(root, 'packages/schema/src/generated/schemas/batch.v1.json'), 'utf8'));
  const pseudonyms = pseudonymRecord(join(root, 'packages/audit-vectors/vectors'), await builtAnonymizer(root));
  return found.set(files.pseudonyms, `${JSON.stringify(pseudonyms, null, 1)}\n`);
}

/** Random, and used for nothing but this record. */
const probeKey = '7d1e0c52-93b4-4c1f-a3f0-5be1d2947a66';

async function builtAnonymizer(root: string): Promise<Parameters<typeof pseudonymRecord>[1]> {
  const built = (await import(pathToFileURL(join(root, 'packages/anonymizer/dist/index.node.js')).href)) as { createAnonymizer: CreateAnonymizer };
  return (scheme, value) => built.createAnonymizer(probeKey, { scheme }).anonymize(value, { kind: 'user', epoch: '2026-11' });
}

/** The contract that a folder holds; undefined where there is none. */
export function readContract(folder: string): Contract | undefined {
  if (!existsSync(join(folder, files.pseudonyms))) return undefined;
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const surfaces = readdirSync(folder)
    .filter((name) => name.endsWith(reportEnd))
    .map((name) => readSurfaceReport(readFileSync(join(folder, name), 'utf8')));
  return { surfaces: Object.fromEntries(surfaces.map((surface) => [surface.package, surface])), wire: json(files.wire), pseudonyms: json(files.pseudonyms) as PseudonymRecord };
}

/** Versions of the packages at the release that a folder holds. */
export function releasedVersions(folder: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, files.versions), 'utf8')) as Record<string, string>;
}

export function contractChanges(before: Contract, after: Contract): Change[] {
  const names = [...new Set([...Object.keys(before.surfaces), ...Object.keys(after.surfaces)])];
  const surfaces = names.flatMap((name): Change[] => {
    const [old, now] = [before.surfaces[name], after.surfaces[name]];
    if (now === undefined) return [{ package: name, effect: 'breaking', name, message: 'the package is gone' }];
    if (old === undefined) return [{ package: name, effect: 'added', name, message: 'a new package' }];
    return surfaceChanges(old, now);
  });
  return [...surfaces, ...wireChanges(before.wire, after.wire), ...pseudonymChanges(before.pseudonyms, after.pseudonyms)];
}

export function newVectorFolder(before: Contract, after: Contract): boolean {
  return bringsNewFolder(before.pseudonyms, after.pseudonyms);
}

/** Names of files that differ from what was built. */
export function staleFiles(folder: string, built: ReadonlyMap<string, string>): string[] {
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(md|json)$/.test(name)) : [];
  const gone = present.filter((name) => !built.has(name));
  return [...gone, ...[...built].filter(([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name)];
}

export function writeContract(folder: string, built: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (/\.(md|json)$/.test(name)) rmSync(join(folder, name));
  for (const [name, text] of built) writeFileSync(join(folder, name), text);
}

/** Published vectors that what was built would change. A release generates vectors, after the changesets were looked at. */
export function changedVectors(released: Contract | undefined, built: ReadonlyMap<string, string>): Change[] {
  if (released === undefined) return [];
  const now = JSON.parse(built.get(files.pseudonyms) ?? '') as PseudonymRecord;
  return pseudonymChanges(released.pseudonyms, now).filter((change) => change.effect === 'pseudonyms' && change.package === '@candor/audit-vectors');
}

/** Makes what was built the release that the manifests name. @throws Error where that would change a published vector. */
export function recordContract(root: string, built: ReadonlyMap<string, string>): void {
  const changed = changedVectors(readContract(join(root, contractFolder, 'released')), built);
  if (changed.length > 0) throw new Error(`A published vector never changes: ${changed.map(({ name, message }) => `${name}: ${message}`).join('; ')}`);
  const versions = Object.fromEntries(publishedPackages(root).map(({ manifest }) => [manifest.name, manifest.version]));
  writeContract(join(root, contractFolder), built);
  writeContract(join(root, contractFolder, 'released'), new Map([...built, [files.versions, `${JSON.stringify(versions, null, 2)}\n`]]));
}
