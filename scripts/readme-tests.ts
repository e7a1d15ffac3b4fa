/**
 * For a package's readme.test.ts: the example of a page that is a test file of a client team, as the tests it holds.
 *
 * Promises: runs the example as it stands there, with the caller's own `expect`. Must not: add a test, or leave one out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

export type ReadmeTest = readonly [name: string, body: () => void | Promise<void>];

export interface ReadmeTestsOptions {
  /** TypeScript. */
  readonly example: string;
  /** Where its imports are found. */
  readonly resolveDir: string;
  /** Source files for the package's own entries. */
  readonly alias: Readonly<Record<string, string>>;
  /** What it gets for its `expect`. */
  readonly expect: unknown;
}

export async function readmeTests({ example, resolveDir, alias, expect }: ReadmeTestsOptions): Promise<readonly ReadmeTest[]> {
  const tests: ReadmeTest[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'candor-readme-'));
  Object.assign(globalThis, { readmeFramework: { expect, it: (...test: ReadmeTest) => tests.push(test) } });
  try {
    await build({
      stdin: { contents: example, loader: 'ts', resolveDir },
      outfile: join(folder, 'example.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      alias,
      plugins: [
        {
          name: 'this-framework',
          setup(bundler) {
            bundler.onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'framework' }));
            bundler.onLoad({ filter: /.*/, namespace: 'framework' }, () => ({ contents: 'export const { expect, it } = globalThis.readmeFramework;' }));
          },
        },
      ],
    });
    await import(pathToFileURL(join(folder, 'example.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return tests;
}
