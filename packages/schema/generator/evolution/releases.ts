/**
 * The released catalogs in `released/`: one folder per version, and `digests.json`, which works like a lock file.
 *
 * Promises: a snapshot that differs from its recorded digest is refused, and recording never overwrites another content.
 * Needs no version control, so that an archive or a shallow clone can be compared as well.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogError } from '../catalog-problem.js';
import type { CatalogSnapshot } from './snapshot.js';
import { snapshotText, textDigest } from './snapshot.js';

export interface ReleaseDigest {
  /** SHA-256 of the bytes of `catalog.json`. */
  readonly catalog: string;
  /** The privacy surface that a consent given to this release is bound to. */
  readonly behaviorSurface: string;
}

export interface Release {
  readonly version: string;
  readonly snapshot: CatalogSnapshot;
}

export const releasedFolder = 'released';
export const digestsFile = `${releasedFolder}/digests.json`;
const versionForm = /^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/;

/** Oldest first; empty where nothing was released yet. @throws CatalogError where a release is not what was recorded. */
export function readReleases(root: string): Release[] {
  const digests = readDigests(root);
  const folders = existsSync(join(root, releasedFolder))
    ? readdirSync(join(root, releasedFolder), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const unrecorded = folders.find(({ name }) => digests[name] === undefined);
  if (unrecorded !== undefined) throw refuse(`${releasedFolder}/${unrecorded.name}`, 'catalog.json', 'not in digests.json');
  return Object.keys(digests)
    .sort(byVersion)
    .map((version) => ({ version, snapshot: readSnapshot(root, version, digests[version]) }));
}

/** @returns the files that make the snapshot a release, by path; empty where exactly this is recorded already. */
export function recordRelease(root: string, version: string, snapshot: CatalogSnapshot): ReadonlyMap<string, string> {
  if (!versionForm.test(version)) throw refuse('package.json', 'version', 'not a version of the form 1.2.3');
  const digests = readDigests(root);
  const text = snapshotText(snapshot);
  const digest: ReleaseDigest = { catalog: textDigest(text), behaviorSurface: snapshot.behaviorSurface };
  const known = digests[version];
  if (known !== undefined) {
    if (known.catalog === digest.catalog) return new Map();
    throw refuse(releaseFile(version), version, 'is released with another content and never changes: raise the version first');
  }
  const all = Object.entries({ ...digests, [version]: digest }).sort(([left], [right]) => byVersion(left, right));
  return new Map([
    [releaseFile(version), text],
    [digestsFile, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`],
  ]);
}

export function writeRelease(root: string, files: ReadonlyMap<string, string>): void {
  for (const [path, content] of files) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

function releaseFile(version: string): string {
  return `${releasedFolder}/${version}/catalog.json`;
}

function readDigests(root: string): Readonly<Record<string, ReleaseDigest>> {
  if (!existsSync(join(root, digestsFile))) return {};
  const digests = parse(digestsFile, readFileSync(join(root, digestsFile), 'utf8'));
  return digests as Readonly<Record<string, ReleaseDigest>>;
}

function readSnapshot(root: string, version: string, digest: ReleaseDigest | undefined): CatalogSnapshot {
  const file = releaseFile(version);
  if (!existsSync(join(root, file))) throw refuse(file, version, 'is in digests.json, but the file is missing');
  const text = readFileSync(join(root, file), 'utf8');
  if (textDigest(text) !== digest?.catalog) {
    throw refuse(file, version, 'is not what was released: its digest differs from digests.json. Restore the file');
  }
  const snapshot = parse(file, text) as CatalogSnapshot;
  if (snapshot.behaviorSurface !== digest.behaviorSurface) {
    throw refuse(digestsFile, version, 'names another privacy surface than the released catalog');
  }
  return snapshot;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(file, 'JSON', 'cannot be read');
  }
}

/** By number, so that 0.10.0 follows 0.9.0; a pre-release comes before its release. */
function byVersion(left: string, right: string): number {
  const [leftCore, leftTag] = split(left);
  const [rightCore, rightTag] = split(right);
  const order = leftCore.localeCompare(rightCore, 'en', { numeric: true });
  if (order !== 0 || leftTag === rightTag) return order;
  if (leftTag === '' || rightTag === '') return leftTag === '' ? 1 : -1;
  return leftTag.localeCompare(rightTag, 'en', { numeric: true });
}

function split(version: string): readonly [core: string, tag: string] {
  const dash = version.indexOf('-');
  return dash < 0 ? [version, ''] : [version.slice(0, dash), version.slice(dash + 1)];
}

function refuse(file: string, place: string, message: string): CatalogError {
  return new CatalogError([{ file, place, message }]);
}
