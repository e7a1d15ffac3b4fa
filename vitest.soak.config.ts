/** `npm run soak`: the long fault and load suites, too long for CI. Their figures, with date and command, are kept in docs/. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/soak/**/*.soak.ts', 'e2e/soak/**/*.soak.ts'],
    setupFiles: ['scripts/property-seed.mjs'],
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    // One at a time: each of them wants the machine to itself.
    maxWorkers: 1,
    fileParallelism: false,
  },
});
