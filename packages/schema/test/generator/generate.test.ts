import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../generator/generate.js';
import { driftOf, writeFiles } from '../../generator/generated-file.js';
import type { GeneratedFiles } from '../../generator/generated-file.js';
import { packageFolder } from '../fixtures/catalog-events.js';
import { copyPackage } from '../fixtures/package-copy.js';
import type { PackageCopy } from '../fixtures/package-copy.js';

let files: GeneratedFiles;
beforeAll(async () => {
  files = await generate(packageFolder);
});

const copies: PackageCopy[] = [];
function copy(): PackageCopy {
  const made = copyPackage();
  copies.push(made);
  return made;
}
afterEach(() => copies.splice(0).forEach((made) => made.remove()));

describe('generate', () => {
  it('gives the same bytes as the checkout, and the same bytes twice', async () => {
    expect(driftOf(packageFolder, files)).toEqual([]);
    expect(await generate(copy().root)).toEqual(files);
  });

  it('marks every module as generated, and holds no folder of the machine', () => {
    for (const [path, content] of files) {
      if (path.endsWith('.ts')) expect(content.startsWith('// Generated from src/catalog'), path).toBe(true);
      expect(content.includes(packageFolder), path).toBe(false);
    }
  });

  it('writes validators that load nothing but each other and build no code', () => {
    for (const [path, content] of files) {
      if (!path.startsWith('src/generated/validators/')) continue;
      const foreign = content.replace(/^import \{ [\w, ]+ \} from '\.\/(?:envelope|patterns)\.js';$/gm, '');
      expect(foreign, path).not.toMatch(/\brequire\(|\bimport\b|\beval\(|\bFunction\(|new RegExp|additionalProperty\b/);
    }
  });
});

describe('drift', () => {
  it('names files that were changed, removed or left over, and writing mends it', () => {
    const { root, edit, write } = copy();
    expect(driftOf(root, files)).toEqual([]);

    edit('CATALOG.md', '# Event dictionary', '# Event dictionary!');
    edit('src/generated/events/tsh-login.ts', "place: 'set_once'", "place: 'properties'");
    write('src/generated/events/tsh-logout.ts', 'export const tshLogout = 1;\n');
    write('dictionary/events/tsh.logout.html', '<!doctype html>');
    expect(driftOf(root, files)).toEqual([
      'CATALOG.md: changed',
      'dictionary/events/tsh.logout.html: not generated any more',
      'src/generated/events/tsh-login.ts: changed',
      'src/generated/events/tsh-logout.ts: not generated any more',
    ]);

    writeFiles(root, files);
    expect(driftOf(root, files)).toEqual([]);
    expect(readFileSync(join(root, 'CATALOG.md'), 'utf8')).toBe(files.get('CATALOG.md'));
  });
});
