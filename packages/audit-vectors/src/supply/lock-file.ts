/** What `package-lock.json` pins: every package by the SHA-512 of its tarball, and none from anywhere but a registry. */

export interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface LockFile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** Entries that were downloaded: neither ours nor links to ours. */
export function downloadedEntries({ packages }: LockFile): readonly (readonly [path: string, entry: LockEntry])[] {
  return Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);
}

export function lockFaults(lock: LockFile): readonly string[] {
  if (lock.lockfileVersion !== 3) return ['the lock file is not of version 3'];
  return downloadedEntries(lock).flatMap(([path, { version, integrity, resolved, inBundle }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    // What lies inside of another tarball is pinned by that one.
    const unpinned = inBundle !== true && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '');
    const foreign = resolved !== undefined && !/^https:\/\/[^/]+\/.*\.tgz$/.test(resolved);
    return [
      ...(unpinned ? [`${name} is not pinned by SHA-512`] : []),
      ...(foreign ? [`${name} does not come from a registry`] : []),
      ...(version !== undefined && /^\d+\.\d+\.\d+/.test(version) ? [] : [`${name} has no exact version`]),
    ];
  });
}

/** Names of the packages that run a script when they are installed (with `--ignore-scripts` they do not). */
export function scriptedPackages(lock: LockFile): readonly string[] {
  return downloadedEntries(lock).flatMap(([path, { hasInstallScript }]) => (hasInstallScript === true ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] : []));
}
