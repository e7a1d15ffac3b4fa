/**
 * What a report says about its surroundings: what was audited, and with which programs.
 *
 * Must not: name a host, a user or a path. Of each program only a version number is kept.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { packageFile, resolveFrom } from './package-files.js';
import type { AuditReport, PackageVersion, VectorsFile } from './report.js';

const packageNames = ['anonymizer', 'audit-vectors', 'browser-reporter', 'collector', 'node-reporter', 'reporter-core', 'schema'];

/** Programs that a command may use, and how each tells its version. */
const programs: readonly (readonly [name: string, command: string, argument: string])[] = [
  ['chromium', process.env['CANDOR_CHROMIUM'] ?? 'chromium', '--version'],
  ['go', 'go', 'version'],
  ['java', 'java', '-version'],
  ['npm', 'npm', '--version'],
  ['openssl', 'openssl', 'version'],
  ['perl', 'perl', '--version'],
  ['python3', 'python3', '--version'],
];

/** Milliseconds for a program to tell its version: a Java machine takes a second to start. */
const programTimeout = 20_000;

export function readEnvironment(): AuditReport['environment'] {
  const found: Record<string, string> = {};
  for (const [name, command, argument] of programs) {
    const { status, stdout, stderr } = spawnSync(command, [argument], { encoding: 'utf8', timeout: programTimeout });
    const version = status === 0 ? /[0-9]+(?:\.[0-9]+)+[a-z]?/.exec(`${stdout}\n${stderr}`)?.[0] : undefined;
    if (version !== undefined) found[name] = version;
  }
  return { node: process.versions.node, platform: process.platform, arch: process.arch, programs: found };
}

export async function readSubject(root: string): Promise<AuditReport['subject']> {
  const packages = packageNames.flatMap((name) => packageVersion(root, `@candor/${name}`) ?? []);
  return { packages, catalog: await readCatalog(root), vectors: readVectors() };
}

export function toolVersion(): PackageVersion {
  const { name, version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as PackageVersion;
  return { name, version };
}

function packageVersion(root: string, name: string): PackageVersion | undefined {
  const file = resolveFrom(root, `${name}/package.json`);
  return file === undefined ? undefined : { name, version: (JSON.parse(readFileSync(file, 'utf8')) as PackageVersion).version };
}

async function readCatalog(root: string): Promise<AuditReport['subject']['catalog']> {
  const entry = resolveFrom(root, '@candor/schema');
  if (entry === undefined) return null;
  const { catalogVersion, behaviorSurface } = (await import(pathToFileURL(entry).href)) as { catalogVersion: string; behaviorSurface: string };
  return { version: catalogVersion, surface: behaviorSurface };
}

/** Every file of vectors, with what its own first lines say; schemas describe vectors and are none. */
function readVectors(): readonly VectorsFile[] {
  const folders = readdirSync(packageFile('vectors'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name: folder }) => readdirSync(packageFile(`vectors/${folder}`)).map((name) => `${folder}/${name}`))
    .filter((file) => /^v[0-9]+\/[a-z0-9-]+\.json$/.test(file))
    .sort()
    .map((file) => {
      const bytes = readFileSync(packageFile(`vectors/${file}`));
      return { file, version: (JSON.parse(bytes.toString('utf8')) as { version: string }).version, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
}
