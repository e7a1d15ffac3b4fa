import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', relay: 'src/relay.ts', cli: 'src/cli.ts', 'cli-sender': 'src/cli/sender-main.ts', testing: 'src/testing.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  // `import.meta.url` for CommonJS too: the CLI kit starts the sender that lies beside it.
  shims: true,
  // Every bundler knows `node:readline/promises` for Node's own; `readline/promises` is taken for a package by some.
  removeNodeProtocol: false,
  dts: true,
  clean: true,
});
