/**
 * `candor-audit tarball`: every published package, built and packed twice in two places, is the same to the byte, and holds nothing that
 * is not on the list.
 *
 * Promises: offline. The places differ in folder, umask and, where a Node 24 is at hand, in the version of Node. Must not: write into the
 * checkout.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { AuditCheck, AuditCommand, AuditContext } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { readOptions } from '../command-line.js';
import { packageFile } from '../package-files.js';
import { isCheckout, readJson } from '../supply/published-packages.js';
import { buildAndPack, type Packed } from '../supply/rebuild.js';
import { readTarball } from '../supply/tar-listing.js';
import { tarballDifference, tarballFaults, type AllowedFiles } from '../supply/tarball-rules.js';

const usage = `tarball [--node FILE]
  Builds and packs every published package of a checkout twice (two folders, umask 022 and 002) and compares the bytes.
  --node FILE  the Node of the second build; by default the Node 24 that npm test installs into e2e/runtimes`;

export const tarballCommand: AuditCommand = {
  name: 'tarball',
  summary: 'two builds in different places give the same tarballs to the byte, and nothing in them is not on the list',
  usage,
  async run({ root, args, say }) {
    const { values, positionals } = readOptions(args, { node: { type: 'string' } }, usage);
    const named = values['node'] as string | undefined;
    if (positionals.length > 0) throw new AuditError('usage', 'Write: candor-audit tarball [--node FILE]');
    if (named !== undefined && versionOf(named) === undefined) throw new AuditError('input_unreadable', 'It is the program behind --node.');
    if (!isCheckout(root)) return [nothing('The root is no checkout: there are no sources to build. Clone the repository at the tag of the version.')];
    if (!existsSync(join(root, 'node_modules/.bin/tsup'))) return [nothing('The tools of the build are not installed. Run npm ci --ignore-scripts.')];
    return measure(root, named ?? join(root, 'e2e/runtimes/node_modules/node-24/bin/node'), say);
  },
};

function nothing(detail: string): AuditCheck {
  return { id: 'tarball.same', title: 'two builds in different places give the same tarballs', status: 'not_measured', detail };
}

async function measure(root: string, otherNode: string, say: AuditContext['say']): Promise<readonly AuditCheck[]> {
  const other = versionOf(otherNode);
  const folder = mkdtempSync(join(tmpdir(), 'candor-tarball-'));
  try {
    say(`building in two folders: umask 022 on Node ${process.versions.node}, umask 002 on Node ${other ?? process.versions.node}`);
    const places = [
      { folder: join(folder, 'one'), umask: '022', node: process.execPath },
      { folder: join(folder, 'another/folder'), umask: '002', node: other === undefined ? process.execPath : otherNode },
    ] as const;
    // Side by side: each build is one process at a time.
    const [first = [], second = []] = await Promise.all(places.map((place) => buildAndPack(root, place, say)));
    return [...first.map((packed, index) => sameCheck(packed, second[index])), filesCheck(first), nodeCheck(other)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sameCheck({ name, tarball }: Packed, other: Packed | undefined): AuditCheck {
  const short = name.replace('@candor/', '');
  const frame = { id: `tarball.same.${short}`, title: `two builds of ${name} in different places are one tarball`, digests: { [`${short}.tgz`]: digest(tarball) } };
  const counts = { bytes: tarball.length };
  if (other !== undefined && digest(other.tarball) === digest(tarball)) return { ...frame, status: 'passed', detail: '', counts };
  const differences = other === undefined ? ['the second build made no tarball'] : tarballDifference(readTarball(tarball), readTarball(other.tarball));
  return { ...frame, status: 'failed', detail: differences.length === 0 ? 'The files are the same, their order or the packing is not.' : differences.join('\n'), counts };
}

function filesCheck(packed: readonly Packed[]): AuditCheck {
  const allowed = readJson(packageFile('supply/tarball-files.json')) as AllowedFiles;
  const listings = packed.map(({ name, tarball }) => ({ name, entries: readTarball(tarball) }));
  const faults = listings.flatMap(({ name, entries }) => tarballFaults(name, entries, allowed).map((fault) => `${name}: ${fault}`));
  const counts = { packages: packed.length, files: listings.reduce((sum, { entries }) => sum + entries.length, 0) };
  return { id: 'tarball.files', title: 'each tarball holds files of the list alone, readable by all, writable by the owner', status: faults.length === 0 ? 'passed' : 'failed', detail: faults.join('\n'), counts };
}

/** That the builds differ in their Node is a claim of its own: without a second Node, it was not looked at. */
function nodeCheck(other: string | undefined): AuditCheck {
  const frame = { id: 'tarball.node', title: 'the two builds ran on different major versions of Node' };
  const majors = [process.versions.node, other].map((version) => Number(version?.split('.')[0]));
  const counts = { first: majors[0] ?? 0, second: majors[1] ?? 0 };
  if (other !== undefined && majors[0] !== majors[1]) return { ...frame, status: 'passed', detail: '', counts };
  return { ...frame, status: 'not_measured', detail: 'There is no Node of another major version at hand. Run npm ci --prefix e2e/runtimes --ignore-scripts in the checkout, or name one with --node.' };
}

function versionOf(node: string): string | undefined {
  const { status, stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
