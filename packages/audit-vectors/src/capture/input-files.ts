/** The files that were named, and all files in the folders that were named. Links inside of folders are not followed. */
import { accessSync, constants, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AuditError } from '../audit-error.js';

export interface InputFiles {
  /** In the order of the arguments, and of the names within a folder. */
  readonly paths: readonly string[];
  /** Found in a folder, but not readable for this user. */
  readonly unreadable: number;
  /** Links, sockets and the like. */
  readonly notFiles: number;
}

/** @throws AuditError `input_unreadable` for an argument that cannot be read, `input_empty` where there is no file at all. */
export function listInputFiles(args: readonly string[]): InputFiles {
  const paths: string[] = [];
  let unreadable = 0;
  let notFiles = 0;

  function visit(path: string): void {
    try {
      const stats = lstatSync(path);
      if (stats.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
      else if (!stats.isFile()) notFiles += 1;
      else {
        accessSync(path, constants.R_OK);
        paths.push(path);
      }
    } catch {
      unreadable += 1;
    }
  }
  args.forEach((arg, index) => {
    try {
      accessSync(arg, constants.R_OK);
      if (!statSync(arg).isDirectory()) {
        if (!statSync(arg).isFile()) throw new TypeError('not a file');
        paths.push(arg);
        return;
      }
    } catch {
      throw new AuditError('input_unreadable', `It is number ${index + 1} of those to scan.`);
    }
    for (const name of readdirSync(arg).sort()) visit(join(arg, name));
  });
  if (paths.length === 0 && unreadable === 0) throw new AuditError('input_empty');
  return { paths, unreadable, notFiles };
}
