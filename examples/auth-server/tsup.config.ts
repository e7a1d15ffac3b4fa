import { defineConfig } from 'tsup';

// An application, not a library: one ESM entry, no type declarations.
export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  target: 'node20',
  clean: true,
});
