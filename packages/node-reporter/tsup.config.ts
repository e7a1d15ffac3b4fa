import { defineConfig } from 'tsup';

import { fewFiles } from '../../scripts/few-files.js';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    aggregation: 'src/aggregation/index.ts',
    relay: 'src/relay.ts',
    cli: 'src/cli.ts',
    'cli-sender': 'src/cli/sender-main.ts',
    testing: 'src/testing.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  // One NodeReporterError for all entries, in CommonJS too, so that `instanceof` holds across them.
  splitting: true,
  // Not `cli`, which loads no reporter before somebody agreed.
  esbuildPlugins: [fewFiles(['src/index.ts'], ['src/cli.ts'])],
  // `import.meta.url` for CommonJS too: the CLI kit starts the sender that lies beside it.
  shims: true,
  // Every bundler knows `node:readline/promises` for Node's own; `readline/promises` is taken for a package by some.
  removeNodeProtocol: false,
  dts: true,
  clean: true,
});
