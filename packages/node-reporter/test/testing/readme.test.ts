/** The example of the README is a test file of a client team: each of its tests runs here, as it stands there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';
import { expect, it } from 'vitest';

type Test = readonly [name: string, body: () => void | Promise<void>];

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'candor-readme-'));
const tests: Test[] = [];
Object.assign(globalThis, { readmeFramework: { expect, it: (...test: Test) => tests.push(test) } });

const readme = readFileSync(path('../../README.md'), 'utf8');
const [example = ''] = [...readme.matchAll(/```ts\n(.*?)```/gs)].flatMap((match) => (match[1]?.includes('createTestReporter') ? [match[1]] : []));
await build({
  stdin: { contents: example, loader: 'ts', resolveDir: path('..') },
  outfile: join(folder, 'example.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  alias: { '@candor/node-reporter/testing': path('../../src/testing.ts') },
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
rmSync(folder, { recursive: true });

it.each(tests)('%s', (_name, body) => body());

it('there are tests in it', () => expect(tests.length).toBeGreaterThanOrEqual(3));
