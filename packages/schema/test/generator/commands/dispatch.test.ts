import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../../generator/commands/dispatch.js';
import { missingTool, tools } from '../../../generator/commands/missing-tool.js';
import { packageFolder } from '../../../generator/package-folder.js';
import { smallPackage } from '../../fixtures/small-package.js';
import type { SmallPackage } from '../../fixtures/small-package.js';

let copy: SmallPackage;
beforeEach(() => {
  copy = smallPackage();
});
afterEach(() => copy.remove());

describe('candor-schema', () => {
  it('runs every verb of its usage', async () => {
    expect(await dispatch(['--help'], copy.io)).toBe(0);
    const verbs = copy.printed.out.map((line) => line.split(' ')[1]);
    expect(verbs).toEqual(['check', 'generate', 'diff', 'explain', 'new-event']);
    expect(await dispatch(['new-event', 'tbot.stop', '--class', 'usage'], copy.io)).toBe(2);
    expect(await dispatch(['explain', 'tsh.logout'], copy.io)).toBe(0);
    expect(await dispatch(['generate'], copy.io)).toBe(0);
    expect(await dispatch(['check'], copy.io, { SOURCE_DATE_EPOCH: '1795392000' })).toBe(0);
  });

  it('takes the day from SOURCE_DATE_EPOCH', async () => {
    expect(await dispatch(['check'], copy.io, { SOURCE_DATE_EPOCH: '1900000000' })).toBe(1);
    expect(copy.printed.err.join('\n')).toContain('[expired]');
  });

  it.each([
    [[], 'candor-schema: the first word must be one of check, generate, diff, explain, new-event'],
    [['chekc'], 'candor-schema: the first word must be one of'],
    [['toString'], 'candor-schema: the first word must be one of'],
    [['check', '--strict'], 'usage: candor-schema check [--format text|json|github]'],
    [['check', 'web'], 'usage: candor-schema check'],
    [['check', '--format'], 'usage: candor-schema check'],
    [['generate', '--check'], 'usage: candor-schema generate'],
    [['explain', '--all', 'tsh.logout'], 'usage: candor-schema explain'],
    [['new-event', 'tsh.play', '--kind', 'usage'], 'usage: candor-schema new-event'],
    [['diff', '--since', '1'], 'diff'],
    [['diff', 'no-such-revision'], 'no-such-revision'],
  ])('gives one line for %j', async (words, says) => {
    expect(await dispatch(words, copy.io)).toBe(2);
    expect(copy.printed).toEqual({ out: [], err: [expect.stringContaining(says)] });
    expect(copy.printed.err[0]).not.toContain('\n');
  });

  it('gives one line for a folder without a catalog, and for a day that is none', async () => {
    const elsewhere = { ...copy.io, root: join(copy.root, 'src/wire') };
    expect(await dispatch(['check'], elsewhere)).toBe(2);
    expect(await dispatch(['check'], copy.io, { SOURCE_DATE_EPOCH: 'today' })).toBe(2);
    expect(copy.printed.err).toEqual([
      expect.stringContaining('there is no catalog in this folder'),
      'candor-schema: SOURCE_DATE_EPOCH must be whole seconds since 1970',
    ]);
  });

  it.each(['explain', 'new-event', 'diff'])('gives one line for %s on a catalog that does not compile', async (verb) => {
    copy.edit('src/catalog/tsh.ts', 'success: boolean;', 'success: Missing;');
    const words = { explain: ['tsh.logout'], 'new-event': ['tsh.play', '--class', 'usage'], diff: ['worktree', 'worktree'] }[verb] ?? [];
    expect(await dispatch([verb, ...words], copy.io)).toBe(2);
    expect(copy.printed.err).toEqual([expect.stringMatching(/^src\/catalog\/tsh\.ts:.*Cannot find name 'Missing'/)]);
  });

  it('sends whoever asks about a catalog with problems to check', async () => {
    copy.edit('src/catalog/tsh.ts', ' * @owner cli-team\n', '');
    expect(await dispatch(['explain', 'tsh.logout'], copy.io)).toBe(2);
    expect(copy.printed.err).toEqual(['the catalog has 1 problem: run candor-schema check']);
  });
});

describe('missingTool', () => {
  it('names the tool and the command that installs all of them', () => {
    const line = missingTool("Cannot find package 'typescript-json-schema' imported from /x/dist/chunk.js");
    expect(line).toMatch(/^candor-schema needs typescript-json-schema, .*: npm install --save-dev .*typescript@~5\.9\.3/);
    expect(missingTool("Cannot find package 'ajv' imported from /x")).toMatch(/^candor-schema needs ajv,/);
    expect(missingTool("Cannot find module '/x/ajv/dist/standalone/index.js'")).toBeUndefined();
    expect(missingTool("Cannot find package 'left-pad' imported from /x")).toBeUndefined();
  });

  it('knows the optional peers of the package, in their ranges, and no others', () => {
    const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      readonly peerDependencies: Record<string, string>;
      readonly peerDependenciesMeta: Record<string, { readonly optional: boolean }>;
      readonly dependencies?: Record<string, string>;
    };
    expect(manifest.peerDependencies).toEqual(tools);
    expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(Object.keys(tools));
    expect(Object.values(manifest.peerDependenciesMeta).every(({ optional }) => optional)).toBe(true);
    expect(manifest.dependencies).toBeUndefined();
  });
});
