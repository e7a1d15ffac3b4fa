import { rm } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'node',
  // The vectors are read from beside this package: CommonJS has no import.meta.
  shims: true,
  dts: { entry: 'src/index.ts' },
  clean: true,
  // The command is run, never required: its ESM form is enough.
  onSuccess: () => rm('dist/cli.cjs', { force: true }),
});
