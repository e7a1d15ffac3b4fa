/**
 * `npm run generate` writes the generated files; with `--check` it only compares, names what drifted, and exits 1.
 * `--root FOLDER` works on another copy of the package.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CatalogError } from './catalog-problem.js';
import { generate } from './generate.js';
import { driftOf, writeFiles } from './generated-file.js';

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, root: { type: 'string' } } });
  const root = resolve(values.root ?? packageFolder);
  const files = await generate(root, packageFolder);
  if (values.check !== true) {
    writeFiles(root, files);
    console.log(`${files.size} files are up to date`);
    return 0;
  }
  const drift = driftOf(root, files);
  for (const line of drift) console.error(line);
  if (drift.length > 0) console.error('run `npm run generate` and commit what it writes');
  else console.log(`${files.size} files are up to date`);
  return drift.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
