/**
 * What `npm install` brings: bytes, files and packages, of each package of ours and of its peers, each in an empty project of its own.
 * Ours are packed from this checkout as built. No scripts of packages are run.
 *
 *     node bench/installed-size.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const kinds = [
  { kind: 'reporters for Node', ours: ['node-reporter'], peers: ['posthog-node@5.70.0', '@segment/analytics-node@3.1.0', '@snowplow/node-tracker@4.8.0'] },
  { kind: 'reporters for pages', ours: ['browser-reporter'], peers: ['posthog-js@1.449.2', '@mozilla/glean@5.0.10'] },
  { kind: 'the rest of ours', ours: ['anonymizer', 'schema', 'reporter-core', 'audit-vectors', 'collector'], peers: [] },
];
const manifest = (name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'candor-installed-'));
const npm = (cwd, ...args) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** A package of ours and all of ours that it needs, as tarballs: no registry has them. */
function tarballs(name, found = new Map()) {
  if (found.has(name)) return found;
  const [{ filename }] = JSON.parse(npm(root, 'pack', join(root, 'packages', name), '--json', '--pack-destination', folder));
  found.set(name, join(folder, filename));
  for (const needed of Object.keys(manifest(name).dependencies ?? {})) if (needed.startsWith('@candor/')) tarballs(needed.slice('@candor/'.length), found);
  return found;
}

function measure(label, packages) {
  const project = join(folder, label.replaceAll(/[^a-z0-9]/g, '-'));
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  npm(project, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...packages);
  const modules = join(project, 'node_modules');
  const { packages: installed } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
  const files = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== '.package-lock.json');
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const version = Object.entries(installed).find(([path]) => path === `node_modules/${label}`)?.[1].version;
  rmSync(project, { recursive: true });
  return { label: `${label} ${version}`, bytes, files: files.length, packages: Object.keys(installed).length };
}

try {
  for (const { kind, ours, peers } of kinds) {
    const rows = [...ours.map((name) => measure(`@candor/${name}`, [...tarballs(name).values()])), ...peers.map((peer) => measure(peer.replace(/(?<=.)@.*/, ''), [peer]))];
    console.log(`\n| ${kind} | installed KiB | files | packages |\n|---|---:|---:|---:|`);
    for (const { label, bytes, files, packages } of rows) console.log(`| ${label} | ${Math.round(bytes / 1024).toLocaleString('en')} | ${files} | ${packages} |`);
    const [least] = rows.slice(ours.length).toSorted((left, right) => left.bytes - right.bytes);
    if (least !== undefined) console.log(`\n${rows[0].label} is ${(rows[0].bytes / least.bytes).toFixed(2)} × the smallest peer, ${least.label}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
