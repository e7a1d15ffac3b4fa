/**
 * `candor-schema diff [FROM] [TO]`: what changed between two versions of the catalog, how grave it is, and what is missing.
 *
 * FROM and TO are a released version, a git revision, or `worktree`. Without them: the last release, and the worktree.
 * `--changesets DIR` holds the changesets against it. `--record` makes the worktree the release that package.json names.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CatalogError } from '../catalog-problem.js';
import { catalogChanges } from '../evolution/catalog-changes.js';
import { reportText } from '../evolution/change-report.js';
import { readChangesets } from '../evolution/changesets.js';
import { changesetDemands, versionDemands } from '../evolution/demands.js';
import type { Release } from '../evolution/releases.js';
import { readReleases, recordRelease, writeRelease } from '../evolution/releases.js';
import { revisionSnapshot } from '../evolution/revision.js';
import type { CatalogSnapshot } from '../evolution/snapshot.js';
import { catalogSnapshot } from '../evolution/snapshot.js';
import { loadCatalog } from '../generate.js';
import type { CommandIo } from './command-io.js';
import { exitCode, usage } from './command-io.js';
import { isReportFormat, reportFormats } from '../report-format.js';
import type { ReportFormat } from '../report-format.js';

const worktree = 'worktree';

export async function diffCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    io.err(`${options}. Usage: candor-schema ${usage.diff}`);
    return exitCode.usage;
  }
  try {
    return options.record ? record(io) : compare(options, io);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const [first = '', ...more] = error.message.split('\n');
    io.err(more.length === 0 ? first : `${first} (and ${more.length} more: candor-schema check lists them)`);
    return exitCode.usage;
  }
}

interface Options {
  readonly from: string | undefined;
  readonly to: string;
  readonly format: ReportFormat;
  readonly changesets: string | undefined;
  readonly record: boolean;
}

/** @returns one sentence where the arguments are not usable. */
function readOptions(args: readonly string[]): Options | string {
  let parsed;
  try {
    const options = { format: { type: 'string' }, changesets: { type: 'string' }, record: { type: 'boolean' } } as const;
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return (error instanceof Error ? error.message : 'unusable arguments').split(/[.\n]/, 1)[0] ?? '';
  }
  const { values, positionals } = parsed;
  const format = values.format ?? 'text';
  if (!isReportFormat(format)) return `--format must be one of ${reportFormats.join(', ')}`;
  if (positionals.length > 2) return 'diff takes two versions at most';
  if (values.record === true && positionals.length > 0) return '--record takes no versions: it records the worktree';
  const [from, to = worktree] = positionals;
  return { from, to, format, changesets: values.changesets, record: values.record === true };
}

function compare({ from, to, format, changesets }: Options, io: CommandIo): number {
  const releases = readReleases(io.root);
  const start = from ?? releases.at(-1)?.version;
  if (start === undefined) {
    throw new CatalogError([{ file: 'released', place: 'FROM', message: 'nothing is released yet: name a revision' }]);
  }
  const given = changesets === undefined ? undefined : readChangesets(resolve(changesets), packageFacts(io.root).name);
  const before = snapshotOf(io.root, start, releases);
  const after = snapshotOf(io.root, to, releases);
  const changes = catalogChanges(before, after);
  const demands = versionDemands(changes, before, after);
  if (given !== undefined) demands.push(...changesetDemands(changes, given));
  const asksConsentAgain = before.behaviorSurface !== after.behaviorSurface;
  io.out(reportText({ from: start, to, changes, demands, asksConsentAgain }, format));
  return demands.length === 0 ? exitCode.fine : exitCode.problems;
}

function record(io: CommandIo): number {
  const { version } = packageFacts(io.root);
  readReleases(io.root);
  const files = recordRelease(io.root, version, catalogSnapshot(loadCatalog(io.root)));
  writeRelease(io.root, files);
  io.out(files.size === 0 ? `${version} is recorded already` : `recorded ${version}: commit ${[...files.keys()].join(', ')}`);
  return exitCode.fine;
}

function snapshotOf(root: string, name: string, releases: readonly Release[]): CatalogSnapshot {
  if (name === worktree) return catalogSnapshot(loadCatalog(root));
  const release = releases.find(({ version }) => version === name);
  return release?.snapshot ?? revisionSnapshot(root, name);
}

function packageFacts(root: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
}
