/** Publishing as the release workflow does it: each package is packed, and the tarball is what goes to the registry. */
import { mkdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { publishedPackages } from '../contract/published-packages.js';
import type { Registry } from './registry.js';

/** @returns the version of each package, by name. */
export function publishAll(root: string, tarballs: string, registry: Registry): Readonly<Record<string, string>> {
  mkdirSync(tarballs, { recursive: true });
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: root, env: registry.environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const packages = publishedPackages(root);
  for (const { folder, manifest } of packages) {
    npm('pack', folder, '--pack-destination', tarballs);
    // There is no identity on this machine that a provenance statement could be about.
    npm('publish', join(tarballs, `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`), '--access', 'public', '--no-provenance');
  }
  return Object.fromEntries(packages.map(({ manifest }) => [manifest.name, manifest.version]));
}
