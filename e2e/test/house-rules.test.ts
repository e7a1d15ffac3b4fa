/** Rules about the tree itself, so that its map stays true and nothing of one machine or one person gets in. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const isCode = (path: string): boolean => /\.(ts|js|mjs)$/.test(path) && !path.includes('/generated/');

/** Breaches of the naming rule, as paths. */
function badNames(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const name = basename(path).replace(/(\.soak)?(\.config|\.test|\.node|\.browser|\.d)?\.(ts|js|mjs)$/, '');
    return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || /(^|[/-])(utils?|helpers?|common|shared)([/.-]|$)/.test(path);
  });
}

/** Breaches of the size rule, as `path lines`. */
function tooLong(paths: readonly string[], lines: (path: string) => number): string[] {
  return paths.filter((path) => lines(path) > 250);
}

/** What must not stand in any committed file: paths and hosts of the machine it was written on. */
const foreign = /\/(work|root|farm)\/|tmp\/brief|registry\.[a-z]+js\.org|"resolved": "http|127\.0\.0\.1:\d+\/(?:npm|repository)/;

describe('file names', () => {
  test('are kebab-case nouns, and none is a drawer', () => expect(badNames(files.filter(isCode))).toEqual([]));
  test('the rule finds what it looks for', () =>
    expect(badNames(['a/src/utils.ts', 'a/src/camelCase.ts', 'a/common/x.ts', 'a/src/test-helpers.ts', 'a/src/fine-name.test.ts'])).toEqual([
      'a/src/utils.ts',
      'a/src/camelCase.ts',
      'a/common/x.ts',
      'a/src/test-helpers.ts',
    ]));
});

describe('file sizes', () => {
  const lines = (path: string): number => text(path).split('\n').length - 1;
  const sources = files.filter((path) => isCode(path) && !path.includes('/test/'));
  test('no source file has more than 250 lines', () => expect(tooLong(sources, lines)).toEqual([]));
  test('the rule finds what it looks for', () => expect(tooLong(['a', 'b'], (path) => (path === 'a' ? 251 : 250))).toEqual(['a']));
});

describe('committed text', () => {
  test('names no path and no host of a machine', () => {
    const readable = files.filter((path) => !/\.(png|gz)$/.test(path) && path !== 'e2e/test/house-rules.test.ts' && path !== '.ci/run');
    expect(readable.filter((path) => foreign.test(text(path)))).toEqual([]);
  });
  test('the rule finds what it looks for', () => expect(foreign.test('"resolved": "https://example.com/x.tgz"')).toBe(true));
});

/** Files of this repository that a page names. */
const mentioned = (page: string): string[] =>
  [...page.matchAll(/`((?:packages|examples|e2e|scripts|docs|bench)\/[\w./-]+|[\w-]+\.(?:json|js|ts|md))`|\]\(([\w./-]+\.md)\)/g)].map((match) => match[1] ?? match[2] ?? '');
const missing = (paths: readonly string[]): string[] => paths.filter((path) => !existsSync(join(root, path)));

describe.each(['ARCHITECTURE.md', 'README.md', 'SECURITY.md', 'PRIVACY.md'])('%s', (page) => {
  test('names only what exists', () => expect(missing(mentioned(text(page)))).toEqual([]));
});

describe('ARCHITECTURE.md', () => {
  test('the rule finds what it looks for', () => expect(missing(mentioned('see `packages/gone/src/file.ts` and [this](GONE.md)'))).toEqual(['packages/gone/src/file.ts', 'GONE.md']));
  test('names every package and example', () => {
    const workspaces = [...new Set(files.map((path) => /^((packages|examples)\/[^/]+)\/package\.json$/.exec(path)?.[1]).filter((path) => path !== undefined))];
    expect(workspaces.length).toBeGreaterThan(8);
    expect(workspaces.filter((path) => !text('ARCHITECTURE.md').includes(path))).toEqual([]);
  });
});
