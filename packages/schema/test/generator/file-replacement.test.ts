import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFiles } from '../../generator/file-replacement.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('replaceFiles', () => {
  it('writes new files, into new folders, over old ones', () => {
    writeFileSync(join(folder, 'a.txt'), 'old');
    replaceFiles(folder, new Map([['a.txt', 'new'], ['b/c.txt', 'there']]));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'b/c.txt'), 'utf8')).toBe('there');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b']);
  });

  it('changes nothing where one of the files cannot be written', () => {
    writeFileSync(join(folder, 'a.txt'), 'old');
    writeFileSync(join(folder, 'taken'), 'a file where a folder would have to be');
    expect(() => replaceFiles(folder, new Map([['a.txt', 'new'], ['taken/c.txt', 'there']]))).toThrow();
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'taken']);
  });

  it('leaves no temporary file where the last step fails', () => {
    mkdirSync(join(folder, 'a.txt/inside'), { recursive: true });
    expect(() => replaceFiles(folder, new Map([['a.txt', 'new']]))).toThrow();
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
