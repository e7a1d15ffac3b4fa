import { defineConfig } from 'tsup';

// An application, not a library. The orphan guard is a program of its own that the first one starts.
export default defineConfig({
  entry: ['src/main.ts', 'src/orphan-guard.ts'],
  format: ['esm'],
  target: 'node20',
  clean: true,
});
