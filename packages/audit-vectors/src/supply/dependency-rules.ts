/**
 * What the published packages may depend on, and what they may run when they are installed.
 *
 * Promises: every difference from the committed list is a fault, in both directions: a dependency that was added, and an allowance that
 * is no longer used. Must not: ask a registry; everything is read from files.
 */
import type { Manifest } from './published-packages.js';

/** Package → dependency → the range it is asked for in, and why we take it. */
export type AllowedDependencies = Readonly<Record<string, Readonly<Record<string, { readonly range: string; readonly reason: string }>>>>;

/** Scripts that npm runs by itself when a package is installed or packed. */
const installScripts = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare', 'prepack', 'postpack'];

/** What a user of the package gets installed beside it. Packages of ours are compared as packages of their own. */
export function runtimeDependencies(manifest: Manifest): Readonly<Record<string, string>> {
  const bundled = [...(manifest.bundledDependencies ?? []), ...(manifest.bundleDependencies ?? [])].map((name) => [name, 'bundled'] as const);
  const entries = [manifest.dependencies, manifest.optionalDependencies, manifest.peerDependencies].flatMap((record) => Object.entries(record ?? {}));
  return Object.fromEntries([...entries, ...bundled].filter(([name]) => !name.startsWith('@candor/')));
}

export function dependencyFaults(manifests: readonly Manifest[], allowed: AllowedDependencies): readonly string[] {
  return manifests.flatMap((manifest) => {
    const wanted = runtimeDependencies(manifest);
    const listed = allowed[manifest.name] ?? {};
    return [
      ...Object.entries(wanted).flatMap(([name, range]) => {
        if (listed[name] === undefined) return [`${manifest.name} depends on ${name}, which is not on the list`];
        return listed[name].range === range ? [] : [`${manifest.name} asks for ${name} in another range than the list`];
      }),
      ...Object.keys(listed).flatMap((name) => (wanted[name] === undefined ? [`${manifest.name} is allowed ${name} and no longer depends on it`] : [])),
      ...Object.entries(listed).flatMap(([name, { reason }]) => (reason.length < 20 ? [`${manifest.name}: the list gives no reason for ${name}`] : [])),
    ];
  });
}

export function scriptFaults(manifests: readonly Manifest[]): readonly string[] {
  return manifests.flatMap(({ name, scripts }) => installScripts.filter((script) => scripts?.[script] !== undefined).map((script) => `${name} has the script ${script}`));
}
