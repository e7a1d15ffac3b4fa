import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'e2e/test/**/*.test.ts'],
    setupFiles: ['scripts/property-seed.mjs'],
    // Real servers, browsers and child processes are waited for on a condition; this only bounds a hang.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more workers only make the real processes under test slower.
    maxWorkers: 2,
  },
});
