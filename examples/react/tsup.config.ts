import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { page: 'src/page.tsx' },
  format: ['esm'],
  platform: 'browser',
  target: 'es2022',
  minify: true,
  noExternal: [/.*/],
  // React's development build asks for it.
  env: { NODE_ENV: 'production' },
  outDir: 'dist',
});
