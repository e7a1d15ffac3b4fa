/** What importing the reporter costs is mostly the number of files (docs/performance.md): they stay few. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

const program = `
  import { readFileSync } from 'node:fs';
  const files = new Set();
  function follow(url) {
    if (url.startsWith('node:') || files.has(url)) return;
    files.add(url);
    for (const [, specifier] of readFileSync(new URL(url), 'utf8').matchAll(/^(?:import|export|[}] from)\\b.*?["']([^"']+)["'];$/gm)) {
      follow(specifier.startsWith('.') ? new URL(specifier, url).href : import.meta.resolve(specifier));
    }
  }
  for (const specifier of process.argv.slice(1)) follow(import.meta.resolve(specifier));
  console.log(JSON.stringify([...files]));
`;

function filesOf(...specifiers: readonly string[]): readonly string[] {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...specifiers], { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' });
  return JSON.parse(stdout) as readonly string[];
}

it('loads few files', () => {
  const files = filesOf('@candor/node-reporter', '@candor/anonymizer', '@candor/schema/connect');
  expect(files.filter((file) => file.includes('/schema/')).length).toBeGreaterThan(1);
  expect(files.length).toBeLessThanOrEqual(13);
});

it('loads no reporter with the CLI kit, which may not be allowed one', () => {
  const files = filesOf('@candor/node-reporter/cli');
  expect(files.filter((file) => /[/](?:reporter-core|anonymizer|schema)[/]/.test(file))).toEqual([]);
});
