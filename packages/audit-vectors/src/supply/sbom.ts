/**
 * The software bill of materials: what a user of the published packages installs, as `npm sbom` tells it from the lock file.
 *
 * Promises: the same lock file gives the same bytes: no time, no serial number, no folder, no version of npm, everything sorted.
 * Only what ships: npm's own `--omit dev` leaves out what is a development tool of one workspace and a dependency of another.
 */
import { spawnSync } from 'node:child_process';
import type { Manifest } from './published-packages.js';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly scope?: string;
  readonly hashes?: readonly unknown[];
  readonly licenses?: readonly unknown[];
}

/** What is read of CycloneDX 1.5. */
export interface CycloneDx {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Milliseconds: npm reads one file. */
const npmTimeout = 120_000;

/** What npm prints about the lock file of a folder, or undefined where npm is missing or refuses. */
export function readSbom(root: string): CycloneDx | undefined {
  const options = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'];
  const { status, stdout } = spawnSync('npm', options, { cwd: root, encoding: 'utf8', timeout: npmTimeout, maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) return undefined;
  const document = JSON.parse(stdout) as CycloneDx;
  return document.bomFormat === 'CycloneDX' ? document : undefined;
}

/** The part that ships, as text in one canonical form. */
export function shippedSbom({ bomFormat, specVersion, components, dependencies }: CycloneDx, published: readonly Manifest[]): string {
  const edges = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const byRef = new Map(components.map((component) => [component['bom-ref'], component]));
  const ours = new Map(published.map((manifest) => [manifest.name, manifest]));
  const shipped = new Map<string, readonly string[]>();
  const waiting = components.filter(({ name, 'bom-ref': ref }) => ours.has(scoped(ref) ?? name)).map((component) => component['bom-ref']);
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (shipped.has(ref) || !byRef.has(ref)) continue;
    const manifest = ours.get(scoped(ref) ?? '');
    const wanted = new Set(Object.keys({ ...manifest?.dependencies, ...manifest?.optionalDependencies, ...manifest?.peerDependencies }));
    const needs = (edges.get(ref) ?? []).filter((other) => manifest === undefined || wanted.has(scoped(other) ?? ''));
    shipped.set(ref, [...needs].sort());
    waiting.push(...needs);
  }
  const document = {
    bomFormat,
    specVersion,
    version: 1,
    components: [...shipped.keys()].sort().flatMap((ref) => byRef.get(ref) ?? []).map(normalised),
    dependencies: [...shipped].sort(([one], [other]) => (one < other ? -1 : 1)).map(([ref, dependsOn]) => ({ ref, dependsOn })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** Name of the package in `name@version`. */
function scoped(ref: string): string | undefined {
  return /^(@?[^@]+)@/.exec(ref)?.[1];
}

/** npm names a workspace by its folder; its package name is in the reference. */
function normalised({ 'bom-ref': ref, version, purl, hashes, licenses }: Component): object {
  return { type: 'library', 'bom-ref': ref, name: scoped(ref), version, purl, ...(hashes === undefined ? {} : { hashes }), ...(licenses === undefined ? {} : { licenses }) };
}
