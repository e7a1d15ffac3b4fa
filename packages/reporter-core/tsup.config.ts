import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/testing.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  // The declarations name `Symbol.asyncDispose`, which the default libraries of older targets do not know.
  dts: { banner: '/// <reference lib="esnext.disposable" />' },
  clean: true,
});
