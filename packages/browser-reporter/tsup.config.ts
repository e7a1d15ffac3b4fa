import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/anonymizer.ts', 'src/consent.ts', 'src/consent-element.ts', 'src/debug.ts', 'src/testing.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'browser',
  dts: true,
  clean: true,
});
