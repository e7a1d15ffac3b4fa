import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../../generator/commands/check.js';
import { generateCommand } from '../../../generator/commands/generate.js';
import { packageFolder } from '../../../generator/package-folder.js';
import { smallPackage } from '../../fixtures/small-package.js';
import type { SmallPackage } from '../../fixtures/small-package.js';

const day = '2026-11-23';
/** Generated once: what every test starts from. */
let upToDate: SmallPackage;
let copy: SmallPackage;
beforeAll(async () => {
  upToDate = smallPackage();
  await generateCommand([], upToDate.io);
});
afterAll(() => upToDate.remove());
beforeEach(() => {
  copy = smallPackage(upToDate);
});
afterEach(() => copy.remove());

interface JsonReport {
  readonly ok: boolean;
  readonly problems: readonly Readonly<Record<string, string | number>>[];
}

describe('candor-schema check', () => {
  it('says in one line that there is nothing to say', async () => {
    expect(await checkCommand([], copy.io, day)).toBe(0);
    expect(copy.printed).toEqual({ out: [expect.stringMatching(/^2 events, 4 properties, \d+ generated files: no problem$/)], err: [] });
  });

  it('names file, line, place, lint and hint of every problem, and writes nothing', async () => {
    const before = copy.read('CATALOG.md');
    copy.edit('src/catalog/connect.ts', ' * @owner desktop-team\n', '');
    copy.edit('src/catalog/tsh.ts', 'success: boolean', 'success: string');
    expect(await checkCommand([], copy.io, day)).toBe(1);
    expect(copy.printed.err).toEqual([
      'src/catalog/connect.ts:15: ConnectClusterLogin: @owner is missing [missing-tag]',
      expect.stringMatching(/^src\/catalog\/tsh\.ts:17: TshLogout\.success: a string is unbounded: .* \[unbounded-string\]$/),
      expect.stringMatching(/^missing-tag: /),
      expect.stringMatching(/^unbounded-string: /),
    ]);
    expect(copy.read('CATALOG.md')).toBe(before);
  });

  it('gives the same as JSON', async () => {
    expect(await checkCommand(['--format', 'json'], copy.io, day)).toBe(0);
    expect(JSON.parse(copy.printed.out.join('\n'))).toEqual({ ok: true, problems: [] });
    copy.printed.out.length = 0;
    copy.edit('src/catalog/tsh.ts', 'success: boolean', 'success: string');
    expect(await checkCommand(['--format=json'], copy.io, day)).toBe(1);
    const report = JSON.parse(copy.printed.out.join('\n')) as JsonReport;
    expect(report).toMatchObject({ ok: false, problems: [{ lint: 'unbounded-string', file: 'src/catalog/tsh.ts', line: 17, place: 'TshLogout.success' }] });
    expect(Object.keys(report.problems[0] ?? {}).sort()).toEqual(['file', 'hint', 'line', 'lint', 'message', 'place']);
  });

  it('annotates for GitHub from the folder of the repository, in one escaped line per problem', async () => {
    const inside = join(copy.root, 'packages/schema');
    mkdirSync(inside, { recursive: true });
    for (const path of ['src', 'CATALOG.md', 'package.json']) cpSync(join(copy.root, path), join(inside, path), { recursive: true });
    copy.write('.git/HEAD', 'ref: refs/heads/main\n');
    copy.edit('packages/schema/src/catalog/tsh.ts', 'success: boolean', 'success: string');
    expect(await checkCommand(['--format', 'github'], { ...copy.io, root: inside }, day)).toBe(1);
    expect(copy.printed.out).toHaveLength(1);
    expect(copy.printed.out[0]).toMatch(
      /^::error file=packages\/schema\/src\/catalog\/tsh\.ts,line=17,title=unbounded-string%3A TshLogout\.success::a string is [^\n]*%0AMake it /,
    );
  });

  it('finds generated files that lag behind, and those that nothing generates', async () => {
    copy.edit('src/catalog/tsh.ts', 'Whether it worked.', 'Whether it went well.');
    copy.write('src/generated/events/tsh-login.ts', '');
    expect(await checkCommand([], copy.io, day)).toBe(1);
    expect(copy.printed.err).toContain('CATALOG.md:1: generated file: changed [stale-output]');
    expect(copy.printed.err).toContain('src/generated/events/tsh-login.ts:1: generated file: not generated any more [stale-output]');
    expect(copy.printed.err.at(-1)).toContain('npm run generate');
  });

  it('finds a release that is not what was released', async () => {
    copy.write('released/0.0.1/catalog.json', '{}\n');
    expect(await checkCommand([], copy.io, day)).toBe(1);
    expect(copy.printed.err[0]).toMatch(/^released\/0\.0\.1:1: .* \[changed-release\]$/);
  });

  it('finds events that expired, by the day it is given', async () => {
    expect(await checkCommand([], copy.io, '2028-11-22')).toBe(1);
    expect(copy.printed.err[0]).toBe('src/catalog/connect.ts:16: ConnectClusterLogin: the event expired on 2028-11-22 [expired]');
  });

  it('gives one line for TypeScript that does not compile, with file and line', async () => {
    copy.edit('src/catalog/tsh.ts', 'success: boolean;', 'success: boolean\n  and then something;');
    expect(await checkCommand([], copy.io, day)).toBe(2);
    expect(copy.printed.err).toEqual([expect.stringMatching(/^src\/catalog\/tsh\.ts:18: .*nothing was written$/)]);
  });

  it('refuses a format it does not have', async () => {
    expect(await checkCommand(['--format', 'xml'], copy.io, day)).toBe(2);
    expect(copy.printed).toEqual({ out: [], err: ['candor-schema check: --format must be one of text, json, github'] });
  });
});

describe('candor-schema check on the checkout', () => {
  it('is green', async () => {
    expect(await checkCommand([], { ...copy.io, root: packageFolder }, day)).toBe(0);
    expect(copy.printed.err).toEqual([]);
  });
});
