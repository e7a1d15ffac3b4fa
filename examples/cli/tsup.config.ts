import { defineConfig } from 'tsup';

// An application, not a library: one ESM entry that can be run as it is (tsup keeps its shebang).
export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  target: 'node20',
  clean: true,
});
