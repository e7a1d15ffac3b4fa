/** Vitest as Stryker runs it: the tests of this package alone, from the copy of the package that holds the mutants. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// The copy lies deeper than the original; the workspace's packages are found from both.
const workspace = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../../..');

// `all-vectors` stands for the vectors' own suite; what is read of the sources as text would read the mutants; and a process of its own runs
// without the change.
export default defineConfig({
  test: { include: ['test/**/*.test.ts', 'mutation/*.test.ts'], exclude: ['test/vectors.test.ts', 'test/types.test.ts', 'test/auditing.test.ts', 'test/key-file-processes.test.ts'], setupFiles: [join(workspace, 'scripts/property-seed.mjs')], testTimeout: 60_000, hookTimeout: 60_000 },
});
