/**
 * Imports packages as the audited project itself would: resolved from its root, never from the kit.
 * Needs `--experimental-import-meta-resolve`.
 */
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

export function rootResolver(root) {
  const parent = pathToFileURL(join(root, 'package.json')).href;
  return (specifier) => import.meta.resolve(specifier, parent);
}

export function rootImporter(root) {
  const resolve = rootResolver(root);
  return (specifier) => import(resolve(specifier));
}

/**
 * Reads the plan from standard input and prints what `run` gives as one JSON document. A package or an entry that the root
 * does not have is an answer too: `{"absent":true}`.
 */
export async function answer(run) {
  const plan = JSON.parse(await text(process.stdin));
  let result;
  try {
    result = await run(plan);
  } catch (error) {
    if (!['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED'].includes(error?.code)) throw error;
    result = { absent: true };
  }
  process.stdout.write(JSON.stringify(result));
}
