/**
 * Reads the catalog as a git revision has it, in a temporary folder that is gone afterwards.
 *
 * The rules of today are not applied to it: history cannot be corrected, and a comparison with it must stay possible.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogEvent } from '../catalog-event.js';
import { CatalogError } from '../catalog-problem.js';
import { readCatalog } from '../catalog-source.js';
import type { CatalogSnapshot } from './snapshot.js';
import { catalogSnapshot } from './snapshot.js';

/** Bytes. The sources of the package are far below one MiB; more would be another repository. */
const archiveLimit = 256 * 1024 * 1024;

/** @throws CatalogError where there is no such revision, or its catalog cannot be read. */
export function revisionSnapshot(root: string, revision: string): CatalogSnapshot {
  const commit = commitOf(root, revision);
  const folder = mkdtempSync(join(tmpdir(), 'candor-revision-'));
  try {
    const archive = git(root, ['archive', '--format=tar', commit, 'src']);
    if (archive === undefined) throw refuse(revision, 'this revision has no catalog in this folder');
    execFileSync('tar', ['-x', '-C', folder], { input: archive, stdio: ['pipe', 'ignore', 'ignore'] });
    return readSnapshot(folder, revision);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSnapshot(folder: string, revision: string): CatalogSnapshot {
  try {
    const source = readCatalog(folder);
    return catalogSnapshot({ events: source.events.map((event) => catalogEvent(event, source.wire)) });
  } catch (error) {
    const [first] = error instanceof CatalogError ? error.problems : [];
    const where = first === undefined ? '' : `: ${first.file}: ${first.place}: ${first.message}`;
    throw refuse(revision, `the catalog of this revision cannot be read${where}`);
  }
}

function commitOf(root: string, revision: string): string {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit !== undefined) return commit.toString('utf8').trim();
  const message = 'neither a released version nor a git revision that is here; a shallow clone has to fetch it first';
  throw refuse(revision, message);
}

/** Undefined where git says no, is missing, or this is no repository. What git prints stays out of our messages. */
function git(root: string, args: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', root, ...args], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: archiveLimit });
  } catch {
    return undefined;
  }
}

function refuse(revision: string, message: string): CatalogError {
  return new CatalogError([{ file: 'diff', place: revision, message }]);
}
