/**
 * `tsx e2e/src/contract/main.ts write | check | record`: writes `api/`, holds it and the changesets against the last release, or makes it the
 * last release. Works on the packages as they are built.
 */
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { builtContract, contractChanges, contractFolder, newVectorFolder, readContract, recordContract, releasedVersions, staleFiles, writeContract } from './contract.js';
import { missingFrom, readAnnouncements } from './demands.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, contractFolder);
const releasedFolder = join(folder, 'released');

function check(built: ReadonlyMap<string, string>): string[] {
  const stale = staleFiles(folder, built);
  if (stale.length > 0) return stale.map((name) => `${contractFolder}/${name} is not what the build gives. Run npm run release -- --contract, and look at the difference.`);
  const [before, after] = [readContract(releasedFolder), readContract(folder)];
  if (before === undefined || after === undefined) return [`${contractFolder}/released holds no release to compare with.`];
  const changes = contractChanges(before, after);
  console.log(`the contract: ${changes.length} changes since the last release, ${changes.filter(({ effect }) => effect !== 'added').length} of them to be named in a changeset`);
  return missingFrom(changes, { changesets: readAnnouncements(join(root, '.changeset')), released: releasedVersions(releasedFolder), newVectorFolder: newVectorFolder(before, after) });
}

const [verb] = process.argv.slice(2);
const built = await builtContract(root);
if (verb === 'write') writeContract(folder, built);
else if (verb === 'record') recordContract(root, built);
else if (verb === 'check') {
  const missing = check(built);
  for (const line of missing) console.error(line);
  if (missing.length > 0) process.exitCode = 1;
} else {
  console.error('Write: tsx e2e/src/contract/main.ts write | check | record');
  process.exitCode = 2;
}
