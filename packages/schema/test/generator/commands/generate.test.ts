import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateCommand } from '../../../generator/commands/generate.js';
import { smallPackage } from '../../fixtures/small-package.js';
import type { SmallPackage } from '../../fixtures/small-package.js';

let copy: SmallPackage;
beforeEach(() => {
  copy = smallPackage();
});
afterEach(() => copy.remove());

const paths = () => readdirSync(copy.root, { recursive: true }).map(String).sort();

describe('candor-schema generate', () => {
  it('writes what the catalog makes, removes what it makes no more, and leaves no temporary file', async () => {
    copy.write('src/generated/events/tsh-login.ts', '');
    expect(await generateCommand([], copy.io)).toBe(0);
    expect(copy.printed.out).toEqual([expect.stringMatching(/^\d+ files are up to date$/)]);
    expect(copy.read('src/generated/schemas/tsh.logout.v1.json')).toContain('"tsh.logout"');
    expect(copy.has('src/generated/events/tsh-login.ts')).toBe(false);
    expect(paths().filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  it('writes nothing, and says so, where the catalog has a problem', async () => {
    copy.edit('src/catalog/connect.ts', ' * @retention 395\n', '');
    const before = paths();
    expect(await generateCommand([], copy.io)).toBe(1);
    expect(copy.printed.err[0]).toBe('src/catalog/connect.ts:15: ConnectClusterLogin: @retention is missing [missing-tag]');
    expect(copy.printed.err.at(-1)).toBe('nothing was written');
    expect(paths()).toEqual(before);
  });

  it('writes nothing, and gives one line with file and line, where TypeScript is broken', async () => {
    copy.edit('src/catalog/tsh.ts', 'export interface TshLogout {', 'export interface TshLogout {{');
    const before = paths();
    expect(await generateCommand([], copy.io)).toBe(2);
    expect(copy.printed.err).toEqual([expect.stringMatching(/^src\/catalog\/tsh\.ts:15: .*nothing was written$/)]);
    expect(paths()).toEqual(before);
  });
});
