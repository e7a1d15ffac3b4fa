/**
 * A copy of the checkout, as committed or about to be, in which a release is really made: versions are raised, records written, packages built.
 *
 * Promises: tools are the installed ones, by link; our own packages are the copy's. Must not: write into the checkout.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Behind a link, tsup would write the path of its own files beside what it builds; the commands are links that have to stay relative. */
const copied = new Set(['.bin', 'tsup', '.package-lock.json']);
/** Where turbo keeps what it built: what did not change is not built again. */
const turboCache = '.turbo/cache';

export function copyCheckout(root: string, target: string): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n');
  for (const file of files.filter((path) => path !== '' && existsSync(join(root, path)))) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(root, file), join(target, file));
  }
  linkModules(root, target);
  if (existsSync(join(root, turboCache))) cpSync(join(root, turboCache), join(target, turboCache), { recursive: true });
  // Changesets looks into the history for who added what.
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: target, stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'rehearsal');
}

function linkModules(root: string, target: string): void {
  for (const folder of ['', ...workspaces(target)]) {
    const [from, to] = [join(root, folder, 'node_modules'), join(target, folder, 'node_modules')];
    if (!existsSync(from)) continue;
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) {
      if (copied.has(name)) cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
      else if (!name.startsWith('.') && name !== '@candor') symlinkSync(join(from, name), join(to, name));
    }
  }
  const own = join(target, 'node_modules/@candor');
  mkdirSync(own);
  for (const folder of workspaces(target)) {
    const { name } = JSON.parse(readFileSync(join(target, folder, 'package.json'), 'utf8')) as { name: string };
    symlinkSync(relative(own, join(target, folder)), join(target, 'node_modules', name));
  }
}

function workspaces(root: string): string[] {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: readonly string[] };
  return patterns.flatMap((pattern) => {
    const parent = pattern.replace('/*', '');
    return parent === pattern ? [pattern] : readdirSync(join(root, parent)).map((name) => `${parent}/${name}`);
  });
}
