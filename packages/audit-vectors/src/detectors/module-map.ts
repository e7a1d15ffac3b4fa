/**
 * The audited packages as a page loads them: their published files, one by one, through an import map. No bundler comes between what
 * was published and what is audited.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ModuleMap {
  /** For `<script type="importmap">`. */
  readonly imports: Readonly<Record<string, string>>;
  /** Folder of each package, by name. */
  readonly folders: ReadonlyMap<string, string>;
}

interface PackageFile {
  readonly exports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Below this path of the site, a package's folder stands under its name. */
export const modulesPath = '/modules';

/** Undefined where the root does not have `name`. */
export function createModuleMap(root: string, name: string): ModuleMap | undefined {
  const folders = new Map<string, string>();
  const imports: Record<string, string> = {};
  const add = (wanted: string, from: string): void => {
    const folder = packageFolder(wanted, from);
    if (folder === undefined || folders.has(wanted)) return;
    folders.set(wanted, folder);
    const { exports, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
    for (const [entry, target] of Object.entries(typeof exports === 'object' && exports !== null ? exports : {})) {
      const file = browserTarget(target);
      if (file !== undefined && !entry.includes('*')) imports[join(wanted, entry)] = `${modulesPath}/${join(wanted, file)}`;
    }
    for (const dependency of Object.keys(dependencies)) add(dependency, folder);
  };
  add(name, root);
  return folders.size === 0 ? undefined : { imports, folders };
}

/** As Node looks for it: in each `node_modules` upwards. */
function packageFolder(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) return undefined;
  }
}

/** The file that the conditions of a browser choose. */
function browserTarget(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  const chosen = Object.entries(target).find(([condition]) => ['browser', 'import', 'default'].includes(condition));
  return browserTarget(chosen?.[1]);
}
