/** Where this package's own files lie: vectors, implementations, small programs. This file stays in `src/`, one level below the package. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file of this package, e.g. `packageFile('vectors/v1')`. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** File that `specifier` means to a program in the audited root, or undefined where it is not installed there. */
export function resolveFrom(root: string, specifier: string): string | undefined {
  try {
    return createRequire(join(root, 'package.json')).resolve(specifier);
  } catch {
    return undefined;
  }
}
