/** What is really in a storage folder, for tests that do not take the collector's word for it. The collector must have let go of it. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface StoredRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const dumpProgram = fileURLToPath(new URL('storage-dump.mjs', import.meta.url));

/** Every row of every table, as text (one JSON line each). */
export function dumpStorage(engineFolder: string): string {
  return execFileSync(process.execPath, [dumpProgram, engineFolder], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

export function storedRows(engineFolder: string): readonly StoredRow[] {
  return dumpStorage(engineFolder)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StoredRow);
}

/** Every file below `folder`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
