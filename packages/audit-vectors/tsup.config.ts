import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  // The vectors are read from beside this package: CommonJS has no import.meta.
  shims: true,
  dts: true,
  clean: true,
});
