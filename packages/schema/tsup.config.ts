import { defineConfig } from 'tsup';

import { fewFiles } from '../../scripts/few-files.js';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    catalog: 'src/catalog.ts',
    wire: 'src/wire.ts',
    connect: 'src/generated/areas/connect.ts',
    tbot: 'src/generated/areas/tbot.ts',
    tsh: 'src/generated/areas/tsh.ts',
    web: 'src/generated/areas/web.ts',
    auth: 'src/generated/areas/auth.ts',
    windows: 'src/generated/windows.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  // One copy of each event for all entries, in CommonJS too.
  splitting: true,
  minifyWhitespace: true,
  // What the events of every area stand on is one file, and the events of an area another.
  esbuildPlugins: [fewFiles(['src/index.ts', 'src/validation-fault.ts', 'src/generated/validators/envelope.ts'])],
  dts: true,
  clean: true,
  // Takes out the empty imports that splitting leaves behind: bundlers warn about them.
  treeshake: { moduleSideEffects: false },
});
