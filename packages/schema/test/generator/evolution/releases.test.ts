import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReleases, recordRelease, writeRelease } from '../../../generator/evolution/releases.js';
import { login } from '../../fixtures/snapshots.js';

const packageFolder = fileURLToPath(new URL('../../..', import.meta.url));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-releases-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const record = (version: string, snapshot = login()) => writeRelease(root, recordRelease(root, version, snapshot));

describe('the releases of this checkout', () => {
  it('are what was recorded when they were made', () => {
    expect(readReleases(packageFolder).map(({ version }) => version)).toContain('0.1.0');
  });
});

describe('readReleases', () => {
  it('finds nothing where nothing was released', () => {
    expect(readReleases(root)).toEqual([]);
  });

  it('gives back what was recorded, in the order of versions', () => {
    for (const version of ['0.10.0', '0.9.0', '1.0.0', '1.0.0-beta.1']) record(version);
    expect(readReleases(root).map(({ version }) => version)).toEqual(['0.9.0', '0.10.0', '1.0.0-beta.1', '1.0.0']);
    expect(readReleases(root)[0]?.snapshot).toEqual(login());
  });

  it.each([
    ['a changed snapshot', 'is not what was released', () => appendFileSync(join(root, 'released/1.0.0/catalog.json'), ' ')],
    ['a missing snapshot', 'the file is missing', () => rmSync(join(root, 'released/1.0.0'), { recursive: true })],
    ['a folder nobody recorded', 'not in digests.json', () => mkdirSync(join(root, 'released/2.0.0'))],
    ['unreadable digests', 'cannot be read', () => writeFileSync(join(root, 'released/digests.json'), '{')],
  ])('refuses %s', (_name, message, spoil) => {
    record('1.0.0');
    spoil();
    expect(() => readReleases(root)).toThrow(message);
  });

  it('refuses another privacy surface than the recorded one', () => {
    record('1.0.0');
    const [[path, text] = []] = [...recordRelease(root, '2.0.0', login())].filter(([name]) => name.endsWith('digests.json'));
    writeFileSync(join(root, path ?? ''), (text ?? '').replace(/("behaviorSurface": ")e/, '$1f').replace(/,\s*"2\.0\.0": \{[^}]*\}/, ''));
    expect(() => readReleases(root)).toThrow('another privacy surface');
  });
});

describe('recordRelease', () => {
  it('has nothing to do for what is recorded already', () => {
    record('1.0.0');
    expect(recordRelease(root, '1.0.0', login()).size).toBe(0);
  });

  it('never replaces a release', () => {
    record('1.0.0');
    expect(() => record('1.0.0', login({ owner: 'web-team' }))).toThrow('never changes');
  });

  it('refuses what is not a version, so that no path can be one', () => {
    expect(() => record('../1.0.0')).toThrow('not a version');
  });
});
