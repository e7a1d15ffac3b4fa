/** The bill of materials: what npm says of this repository, put in one form; and each difference named. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sbomCommand } from '../../src/commands/sbom.js';
import type { Manifest } from '../../src/supply/published-packages.js';
import { shippedSbom, type CycloneDx } from '../../src/supply/sbom.js';
import { contextOf, makeFolder } from '../supply/checkout.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

test('the committed file is that of the lock file of this repository', async () => {
  const [check] = await sbomCommand.run(contextOf(root));
  expect(check).toMatchObject({ status: 'passed', detail: '' });
  expect(check?.counts?.['components']).toBeGreaterThan(10);
});

describe('what ships', () => {
  const component = (ref: string, more: object = {}) => ({ type: 'library', 'bom-ref': ref, name: ref.split('@').at(-2)?.split('/').at(-1) ?? '', version: '1.0.0', purl: `pkg:npm/${ref}`, ...more });
  const document: CycloneDx & { serialNumber: string } = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    components: [component('tool@1.0.0'), component('@candor/one@1.0.0'), component('lib@1.0.0', { hashes: [{ alg: 'SHA-512', content: 'ab' }], scope: 'optional' }), component('deep@1.0.0')],
    dependencies: [
      { ref: '@candor/one@1.0.0', dependsOn: ['tool@1.0.0', 'lib@1.0.0'] },
      { ref: 'lib@1.0.0', dependsOn: ['deep@1.0.0'] },
      { ref: 'tool@1.0.0', dependsOn: [] },
      { ref: 'deep@1.0.0', dependsOn: ['lib@1.0.0'] },
    ],
  };
  const one: Manifest = { name: '@candor/one', version: '1.0.0', dependencies: { lib: '^1.0.0' }, devDependencies: { tool: '1.0.0' } };

  test('is what the packages depend on, and what that depends on, without tools and circles', () => {
    const { components, dependencies } = JSON.parse(shippedSbom(document, [one])) as CycloneDx;
    expect(components.map((found) => found['bom-ref'])).toEqual(['@candor/one@1.0.0', 'deep@1.0.0', 'lib@1.0.0']);
    expect(components.map(({ name }) => name)).toEqual(['@candor/one', 'deep', 'lib']);
    expect(dependencies[0]).toEqual({ ref: '@candor/one@1.0.0', dependsOn: ['lib@1.0.0'] });
  });

  test('is told without what differs from run to run, in one order', () => {
    const text = shippedSbom(document, [one]);
    expect(text).not.toMatch(/serialNumber|timestamp|scope/);
    expect(shippedSbom({ ...document, serialNumber: 'other', components: [...document.components].reverse(), dependencies: [...document.dependencies].reverse() } as CycloneDx, [one])).toBe(text);
  });
});

describe('a checkout', () => {
  const lock = (dependencies: Readonly<Record<string, string>>) => ({
    name: 'root',
    version: '0.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'root', version: '0.0.0', workspaces: ['packages/*'] },
      'node_modules/@candor/one': { resolved: 'packages/one', link: true },
      ...Object.fromEntries(Object.entries(dependencies).map(([name, version]) => [`node_modules/${name}`, { version, integrity: `sha512-${'A'.repeat(86)}==`, license: 'MIT' }])),
      'packages/one': { name: '@candor/one', version: '1.0.0', dependencies },
    },
  });
  const checkout = (dependencies: Readonly<Record<string, string>>): string =>
    makeFolder({
      'package.json': { name: 'root', version: '0.0.0', private: true, workspaces: ['packages/*'] },
      'package-lock.json': lock(dependencies),
      'packages/one/package.json': { name: '@candor/one', version: '1.0.0', dependencies },
    });

  test('without the file is not measured; --write makes it, and then it passes', async () => {
    const folder = checkout({ lib: '1.0.0' });
    expect(await sbomCommand.run(contextOf(folder))).toMatchObject([{ status: 'not_measured' }]);
    expect(await sbomCommand.run(contextOf(folder, '--write'))).toMatchObject([{ status: 'passed', counts: { components: 2 } }]);
    expect(await sbomCommand.run(contextOf(folder))).toMatchObject([{ status: 'passed' }]);
    expect(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')).not.toContain(folder);
  });

  test('with another dependency than the file fails, and names it', async () => {
    const folder = checkout({ lib: '1.0.0', evil: '6.6.6' });
    await sbomCommand.run(contextOf(folder, '--write'));
    writeFileSync(join(folder, 'sbom.cdx.json'), readFileSync(join(folder, 'sbom.cdx.json'), 'utf8').replaceAll('evil@6.6.6', 'good@6.6.6'));
    const [check] = await sbomCommand.run(contextOf(folder));
    expect(check).toMatchObject({ status: 'failed' });
    expect(check?.detail).toContain('evil@6.6.6 is installed and not in the file\ngood@6.6.6 is in the file and not installed');
  });

  test('with another hash fails too', async () => {
    const folder = checkout({ lib: '1.0.0' });
    await sbomCommand.run(contextOf(folder, '--write'));
    writeFileSync(join(folder, 'sbom.cdx.json'), readFileSync(join(folder, 'sbom.cdx.json'), 'utf8').replace(/"content": "0/, '"content": "1'));
    expect(await sbomCommand.run(contextOf(folder))).toMatchObject([{ status: 'failed', detail: expect.stringContaining('other hashes') as string }]);
  });

  test('without a lock file is not measured', async () => {
    expect(await sbomCommand.run(contextOf(makeFolder({ 'package.json': {} })))).toMatchObject([{ status: 'not_measured' }]);
  });
});
