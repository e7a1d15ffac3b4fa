/**
 * Writes a set of files so that a reader never meets half of one, and a full disk changes nothing.
 *
 * Promises: every content is on disk under a temporary name before the first file takes its place; where that fails,
 * the temporary files are gone and the old ones are untouched.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param files path from the folder → content. */
export function replaceFiles(folder: string, files: ReadonlyMap<string, string>): void {
  const written: { readonly temporary: string; readonly target: string }[] = [];
  try {
    for (const [path, content] of files) {
      const target = join(folder, path);
      const temporary = `${target}.${process.pid}.tmp`;
      mkdirSync(dirname(target), { recursive: true });
      written.push({ temporary, target });
      writeFileSync(temporary, content);
    }
    for (const { temporary, target } of written) renameSync(temporary, target);
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    throw error;
  }
}
