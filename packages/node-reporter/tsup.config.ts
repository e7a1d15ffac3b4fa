import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', aggregation: 'src/aggregation/index.ts', relay: 'src/relay.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  clean: true,
});
