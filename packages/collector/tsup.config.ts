import { cp, rm } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'node',
  dts: { entry: 'src/index.ts' },
  clean: true,
  /** The page's files are found beside the code through `import.meta.url`, which the CJS build has to imitate. */
  shims: true,
  async onSuccess() {
    await cp('src/operator-page', 'dist/operator-page', { recursive: true });
    // The command is run, never required: its ESM form is enough.
    await rm('dist/cli.cjs', { force: true });
  },
});
