/** What the README and docs/consent.md show compiles, and the test file of a client team in it runs as it stands there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { readmeTests } from '../../../scripts/readme-tests.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
// Inside the package, so that imports are found as they are for a client.
const folder = mkdtempSync(path('readme-'));
const snippets = [path('../README.md'), path('../../../docs/consent.md')].flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1] ?? ''),
);
afterAll(() => rmSync(folder, { recursive: true }));

const tests = await readmeTests({
  example: snippets.find((snippet) => snippet.includes('createTestReporter')) ?? '',
  resolveDir: folder,
  alias: { '@candor/browser-reporter/testing': path('../src/testing.ts') },
  expect,
});

it.each(tests)('%s', (_name, body) => body());

it('all of it compiles', () => {
  expect(tests.length).toBe(2);
  expect(snippets.length).toBeGreaterThanOrEqual(7);
  // Each is a module of its own.
  for (const [index, snippet] of snippets.entries()) writeFileSync(join(folder, `snippet-${index}.ts`), `${snippet}\nexport {};\n`);
  const paths = Object.fromEntries(
    ['anonymizer', 'consent', 'consent-element', 'debug', 'testing'].map((entry) => [`@candor/browser-reporter/${entry}`, [path(`../src/${entry}.ts`)]]),
  );
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: path('../tsconfig.json'), compilerOptions: { noUnusedLocals: false, paths: { ...paths, '@candor/browser-reporter': [path('../src/index.ts')] } }, include: ['*.ts'] }),
  );
  try {
    execFileSync(path('../../../node_modules/.bin/tsc'), ['--noEmit', '-p', folder], { encoding: 'utf8' });
  } catch (error) {
    expect((error as { stdout: string }).stdout).toBe('');
  }
});
