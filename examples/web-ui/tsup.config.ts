import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: { server: 'src/server.ts' },
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    outDir: 'dist',
  },
  {
    entry: { page: 'src/page.ts' },
    format: ['esm'],
    platform: 'browser',
    target: 'es2022',
    minify: true,
    // One file, so that the page loads nothing but what the server's allow-list names.
    noExternal: [/.*/],
    outDir: 'dist',
  },
]);
