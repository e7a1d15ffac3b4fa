/** The files of an npm tarball, read without a program: path, mode and bytes of each entry (USTAR inside of gzip). */
import { gunzipSync } from 'node:zlib';

export interface TarEntry {
  /** Without the leading `package/`. */
  readonly path: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

const block = 512;
/** Bytes of the largest tarball that is unpacked: ours are far below. */
const maxBytes = 256 * 1024 * 1024;

/** @throws Error if it is not a tarball as npm packs it: regular files alone, all below `package/`. */
export function readTarball(compressed: Uint8Array): readonly TarEntry[] {
  const tar = gunzipSync(compressed, { maxOutputLength: maxBytes });
  const entries: TarEntry[] = [];
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + block);
    const text = (start: number, length: number): string => header.toString('utf8', start, start + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12), 8);
    const prefix = text(345, 155);
    const path = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
    if (!['0', ''].includes(text(156, 1)) || !path.startsWith('package/') || path.includes('..')) throw new Error('an entry is no plain file below package/');
    entries.push({ path: path.slice('package/'.length), mode: parseInt(text(100, 8), 8), bytes: tar.subarray(at + block, at + block + size) });
    at += block + Math.ceil(size / block) * block;
  }
  return entries;
}
