import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/index.node.ts', 'src/raw.ts', 'src/raw.node.ts', 'src/key-file.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  // One copy of AnonymizerError for all entries, so that `instanceof` holds across them.
  splitting: true,
  // `node:crypto` in the sources is `node:crypto` in what ships.
  removeNodeProtocol: false,
  dts: true,
  clean: true,
});
