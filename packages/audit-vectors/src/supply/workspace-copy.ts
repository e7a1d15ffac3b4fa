/**
 * A copy of a checkout in a folder of its own, in which the packages can be built as on another machine.
 *
 * Promises: nothing is downloaded: the copy's `node_modules` links to what the checkout has installed, except our own packages, which
 * are the copy's. Must not: write into the checkout.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/**
 * A tool that puts a file of its own into what it builds (the CommonJS stand-in for `import.meta`) is copied: behind a link, the
 * bundler would write the path of this machine beside it. So are the relative links by which tools are started.
 */
const copied = new Set(['.bin', 'tsup']);

/** Not sources: what is installed, built or kept by a tool. */
const left = new Set(['node_modules', 'dist', '.git', '.turbo', '.candor', '.stryker-tmp', 'reports', 'coverage']);

export function copyWorkspace(root: string, target: string): void {
  cpSync(root, target, { recursive: true, filter: (path) => !left.has(basename(path)) });
  linkModules(join(root, 'node_modules'), join(target, 'node_modules'), target);
}

function linkModules(from: string, to: string, target: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === '@candor') continue;
    if (copied.has(entry.name)) cpSync(join(from, entry.name), join(to, entry.name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(from, entry.name), join(to, entry.name));
  }
  mkdirSync(join(to, '@candor'));
  for (const folder of readdirSync(join(target, 'packages'))) {
    const { name } = JSON.parse(readFileSync(join(target, 'packages', folder, 'package.json'), 'utf8')) as { name: string };
    symlinkSync(relative(join(to, '@candor'), join(target, 'packages', folder)), join(to, name));
  }
}
