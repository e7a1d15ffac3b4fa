import { defineConfig } from 'tsup';

/** The command, built after the library: both write to dist, and only the library empties it. */
export default defineConfig({
  entry: { cli: 'generator/cli.ts' },
  format: ['esm'],
  target: 'es2022',
  // One chunk per verb: a verb whose tools are not installed must not keep the others from running.
  splitting: true,
  dts: false,
  clean: false,
});
