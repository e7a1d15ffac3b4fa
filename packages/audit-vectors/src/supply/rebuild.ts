/**
 * Builds and packs every published package of a checkout, as its `package.json` says, in a copy somewhere else.
 *
 * Promises: offline; the tools are those that the checkout has installed. The build scripts of the checkout are run: audit what you trust
 * to run, in a place where it may.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { findPublishedPackages, type PublishedPackage } from './published-packages.js';
import { copyWorkspace } from './workspace-copy.js';

export interface BuildPlace {
  /** Folder for the copy; it must not exist. */
  readonly folder: string;
  readonly umask: '002' | '022';
  /** Absolute path of the Node that builds. */
  readonly node: string;
}

export interface Packed {
  readonly name: string;
  readonly tarball: Uint8Array;
}

/** Milliseconds for one script: declarations of the largest package take half a minute on a busy machine. */
const scriptTimeout = 240_000;

/** @throws Error naming the package whose script failed. */
export async function buildAndPack(root: string, place: BuildPlace, say: (line: string) => void): Promise<readonly Packed[]> {
  copyWorkspace(root, place.folder);
  const destination = join(place.folder, '.packed');
  mkdirSync(destination);
  const packed: Packed[] = [];
  for (const { folder, manifest } of inBuildOrder(findPublishedPackages(place.folder))) {
    say(`  ${manifest.name}, umask ${place.umask} …`);
    await run(place, folder, manifest.scripts?.['build'] ?? 'true', manifest.name);
    await run(place, folder, `npm pack --silent --ignore-scripts --offline --pack-destination '${destination}'`, manifest.name);
    const file = `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`;
    packed.push({ name: manifest.name, tarball: readFileSync(join(destination, file)) });
  }
  return packed;
}

/** Each package behind those of ours that it is built against. */
export function inBuildOrder(packages: readonly PublishedPackage[]): readonly PublishedPackage[] {
  const waiting = [...packages];
  const ordered: PublishedPackage[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ manifest }) => {
      const needs = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
      return !waiting.some((other) => needs.includes(other.manifest.name));
    });
    ordered.push(...waiting.splice(Math.max(0, ready), 1));
  }
  return ordered;
}

function run({ folder: copy, umask, node }: BuildPlace, folder: string, script: string, name: string): Promise<void> {
  // npm beside the Node that builds is not always there; the one on PATH runs under it.
  const path = [join(copy, 'node_modules/.bin'), dirname(node), process.env['PATH'] ?? ''].join(delimiter);
  const env = { PATH: path, HOME: copy, LC_ALL: 'C', NODE_ENV: 'production', npm_config_update_notifier: 'false', DO_NOT_TRACK: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `umask ${umask} && ${script}`], { cwd: folder, env, stdio: 'ignore', timeout: scriptTimeout });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`a script of ${name} failed`))));
  });
}
