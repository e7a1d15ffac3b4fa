import { defineConfig } from 'tsup';

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
  dts: true,
  clean: true,
  // Takes out the empty imports that splitting leaves behind: bundlers warn about them.
  treeshake: { moduleSideEffects: false },
});
