/** Every published package of this checkout, built and packed twice: some minutes of work. `test/commands/tarball.test.ts` has the controls. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tarballCommand } from '../src/commands/tarball.js';

test('two builds of each package are one tarball, with files of the list alone', async () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const checks = await tarballCommand.run({ root, args: [], seed: 1, say: (line) => console.log(line) });
  expect(checks.filter(({ id }) => id.startsWith('tarball.same.')).length).toBeGreaterThanOrEqual(7);
  expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
});
