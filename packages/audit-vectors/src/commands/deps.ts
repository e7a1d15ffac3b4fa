/**
 * `candor-audit deps`: what the packages bring with them, what runs when they are installed, and what the anonymizer can reach.
 *
 * Promises: offline; everything is read from files of the audited root. Must not: run a line of what it looks at.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { readOptions } from '../command-line.js';
import { packageFile } from '../package-files.js';
import { dependencyFaults, runtimeDependencies, scriptFaults, type AllowedDependencies } from '../supply/dependency-rules.js';
import { scanEntry } from '../supply/import-scan.js';
import { downloadedEntries, lockFaults, scriptedPackages, type LockFile } from '../supply/lock-file.js';
import { findPublishedPackages, readJson, type PublishedPackage } from '../supply/published-packages.js';

const usage = `deps
  Reads the package.json of each published package, package-lock.json, and the built files of the anonymizer.`;

/** Entry of the anonymizer → the modules it may reach. */
const reachable: Readonly<Record<string, readonly string[]>> = {
  index: ['@noble/hashes/hmac.js', '@noble/hashes/sha2.js'],
  raw: ['@noble/hashes/hmac.js', '@noble/hashes/sha2.js'],
  'index.node': ['node:crypto'],
  'raw.node': ['node:crypto'],
  'key-file': ['node:buffer', 'node:crypto', 'node:fs', 'node:path'],
};

export const depsCommand: AuditCommand = {
  name: 'deps',
  summary: 'dependencies are those of the list, nothing runs on install, the lock pins all, and the anonymizer reaches nothing else',
  usage,
  async run({ root, args }) {
    if (readOptions(args, {}, usage).positionals.length > 0) throw new AuditError('usage', 'Write: candor-audit deps');
    const packages = findPublishedPackages(root);
    if (packages.length === 0) throw new AuditError('root_missing');
    const manifests = packages.map(({ manifest }) => manifest);
    const allowed = readJson(packageFile('supply/allowed-dependencies.json')) as AllowedDependencies;
    const dependencies = manifests.reduce((sum, manifest) => sum + Object.keys(runtimeDependencies(manifest)).length, 0);
    return [
      verdict('deps.runtime', 'each dependency of a published package is on the list, with its reason', dependencyFaults(manifests, allowed), { packages: packages.length, dependencies }),
      verdict('deps.scripts', 'no published package runs anything when it is installed or packed', scriptFaults(manifests), { packages: packages.length }),
      lockCheck(root),
      reachCheck(packages),
    ];
  },
};

function lockCheck(root: string): AuditCheck {
  const id = 'deps.lock';
  const title = 'the lock file pins every package by SHA-512';
  const file = join(root, 'package-lock.json');
  if (!existsSync(file)) return { id, title, status: 'not_measured', detail: 'There is no package-lock.json in the root. Run npm install --package-lock-only there.' };
  const lock = readJson(file) as LockFile;
  return verdict(id, title, lockFaults(lock), { packages: downloadedEntries(lock).length, 'of them with an install script, which npm ci --ignore-scripts does not run': scriptedPackages(lock).length });
}

function reachCheck(packages: readonly PublishedPackage[]): AuditCheck {
  const id = 'deps.reach';
  const title = 'the built anonymizer imports only its hash (and its file only files), and names no way to the network, to eval or to the environment';
  const anonymizer = packages.find(({ manifest }) => manifest.name === '@candor/anonymizer');
  if (anonymizer === undefined) return { id, title, status: 'not_measured', detail: 'The anonymizer is not in this root.' };
  if (!existsSync(join(anonymizer.folder, 'dist'))) return { id, title, status: 'not_measured', detail: 'The anonymizer is not built. Run npm run build.' };
  const entries = Object.entries(reachable).flatMap(([name, modules]) => ['js', 'cjs'].map((extension) => ({ entry: `dist/${name}.${extension}`, modules })));
  let files = 0;
  const faults = entries.flatMap(({ entry, modules }) => {
    const reach = scanEntry(anonymizer.folder, entry);
    files += reach.files;
    const others = reach.modules.filter((module) => !modules.includes(module)).map((module) => `${entry} imports ${module}`);
    return [...others, ...reach.faults.map((fault) => `${entry}: ${fault}`)];
  });
  return verdict(id, title, faults, { entries: entries.length, files });
}

function verdict(id: string, title: string, faults: readonly string[], counts: Readonly<Record<string, number>>): AuditCheck {
  return { id, title, status: faults.length === 0 ? 'passed' : 'failed', detail: faults.join('\n'), counts };
}
