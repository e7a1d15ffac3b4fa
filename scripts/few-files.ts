/**
 * For a package's tsup.config.ts: builds a package of few files, because Node pays for each file of an import more than for what is in it
 * (docs/performance.md). esbuild makes a file of each group of modules that the same entries reach. With this plugin every entry reaches
 * all of `together`, and so does every file that is imported late: what `together` reaches is one group, and one file.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Options } from 'tsup';

/** `apart`: entries that load only what they need; what they share with the others makes a group of its own. */
export function fewFiles(together: readonly string[], apart: readonly string[] = []): NonNullable<Options['esbuildPlugins']>[number] {
  const shared = together.map((path) => resolve(path));
  const exempt = apart.map((path) => resolve(path));
  return {
    name: 'few-files',
    setup(build) {
      const entries = new Set<string>();
      build.onResolve({ filter: /^[.]|^src[/]|^[/]/ }, async ({ path, kind, pluginData, ...options }) => {
        if (pluginData === fewFiles) return undefined;
        const found = await build.resolve(path, { kind, ...options, pluginData: fewFiles });
        if ((kind === 'entry-point' || kind === 'dynamic-import') && !exempt.includes(found.path)) entries.add(found.path);
        // An import for its side effects is kept: it is how an entry reaches what it does not name.
        return shared.includes(found.path) ? { ...found, sideEffects: true } : found;
      });
      build.onLoad({ filter: /[.]ts$/ }, async ({ path }) => {
        if (!entries.has(path)) return undefined;
        const imports = shared.filter((other) => other !== path).map((other) => `import ${JSON.stringify(other)};\n`);
        return { contents: imports.join('') + (await readFile(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}
