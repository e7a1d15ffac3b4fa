import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/catalog.ts', 'src/connect.ts', 'src/tbot.ts', 'src/tsh.ts', 'src/web.ts', 'src/auth.ts', 'src/wire.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  clean: true,
});
