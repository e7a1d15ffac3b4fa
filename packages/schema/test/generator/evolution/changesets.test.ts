import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChangesets } from '../../../generator/evolution/changesets.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-changesets-'));
  writeFileSync(join(folder, 'README.md'), 'Not a changeset.');
});
afterEach(() => rmSync(folder, { recursive: true }));

const give = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = () => readChangesets(folder, '@candor/schema');

describe('readChangesets', () => {
  it('takes the gravest bump of those that name the package', () => {
    expect(read()).toEqual({ bump: 'none', widened: [] });
    give('a.md', "---\n'@candor/schema': minor\n'@candor/collector': major\n---\n\nWords.\n");
    give('b.md', '---\r\n"@candor/schema": patch\r\n---\r\n');
    give('c.md', '---\n---\n');
    expect(read().bump).toBe('minor');
  });

  it('collects what lines with privacy: name, in changesets of the package alone', () => {
    give('a.md', "---\n'@candor/schema': minor\n---\nWe add tsh.status.\n- Privacy: tsh.login.os, tsh.*: for releases e.g. 18\nprivacy: web.one\n");
    give('b.md', "---\n'@candor/collector': minor\n---\nprivacy: tsh.other\n");
    expect(read().widened).toEqual(expect.arrayContaining(['tsh.login.os', 'tsh.*', 'web.one']));
    expect(read().widened).not.toContain('tsh.other');
    expect(read().widened).not.toContain('tsh.status');
  });

  it.each([
    ['no front matter', 'Words.\n', 'front matter'],
    ['an unknown bump', "---\n'@candor/schema': huge\n---\n", 'each line reads'],
    ['half a line', "---\n'@candor/schema'\n---\n", 'each line reads'],
  ])('refuses %s, naming the file', (_name, text, message) => {
    give('odd.md', text);
    expect(read).toThrow(/odd\.md/);
    expect(read).toThrow(message);
  });

  it('refuses a folder that is not there', () => {
    expect(() => readChangesets(join(folder, 'none'), '@candor/schema')).toThrow('no such folder');
  });
});
