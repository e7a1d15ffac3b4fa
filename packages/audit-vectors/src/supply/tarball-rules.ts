/** What may lie in a published tarball, and with which mode. Must not: be so wide that a key, a test or a map of sources slips through. */
import type { TarEntry } from './tar-listing.js';

/** Package name, or `every package`, → anchored patterns of paths. */
export type AllowedFiles = Readonly<Record<string, readonly string[]>>;

export function tarballFaults(name: string, entries: readonly TarEntry[], allowed: AllowedFiles): readonly string[] {
  const patterns = [...(allowed['every package'] ?? []), ...(allowed[name] ?? [])].map((pattern) => new RegExp(`^(?:${pattern})$`));
  return entries.flatMap(({ path, mode, bytes }) => [
    ...(patterns.some((pattern) => pattern.test(path)) ? [] : [`${path} is not on the list`]),
    ...((mode & 0o777) === 0o644 || ((mode & 0o777) === 0o755 && startsWithShebang(bytes)) ? [] : [`${path} has another mode than 644 (755 for a program)`]),
  ]);
}

function startsWithShebang(bytes: Uint8Array): boolean {
  return bytes[0] === 0x23 && bytes[1] === 0x21;
}

/** How two tarballs of one package differ, file by file; nothing where the files are the same. */
export function tarballDifference(one: readonly TarEntry[], other: readonly TarEntry[]): readonly string[] {
  const others = new Map(other.map((entry) => [entry.path, entry]));
  const paths = new Set(one.map(({ path }) => path));
  return [
    ...one.flatMap(({ path, mode, bytes }) => {
      const twin = others.get(path);
      if (twin === undefined) return [`${path} is in one alone`];
      return [...(mode === twin.mode ? [] : [`${path} has another mode`]), ...(Buffer.compare(bytes, twin.bytes) === 0 ? [] : [`${path} has other bytes`])];
    }),
    ...other.flatMap(({ path }) => (paths.has(path) ? [] : [`${path} is in the other alone`])),
  ];
}
