import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openSpool } from '../../src/cli/spool.js';
import { batch, temporaryFolder } from './cli-fixtures.js';

const folder = temporaryFolder();
const spoolFolder = (): string => join(folder(), 'waiting');

describe('a spool', () => {
  it('gives back the bytes it was given, oldest first, and only to their owner', () => {
    const spool = openSpool(spoolFolder(), 10);
    for (const number of [3, 1, 2]) expect(spool.put(batch(number))).toBe('kept');
    expect(spool.names().map((name) => spool.read(name))).toEqual([batch(1), batch(2), batch(3)]);
    for (const name of spool.names()) expect(statSync(join(spoolFolder(), name)).mode & 0o777).toBe(0o600);
    expect(statSync(spoolFolder()).mode & 0o777).toBe(0o700);
  });

  it('refuses what finds no place, and keeps what waits', () => {
    const spool = openSpool(spoolFolder(), 2);
    for (const number of [1, 2]) spool.put(batch(number));
    expect(spool.put(batch(3))).toBe('full');
    expect(spool.names().map((name) => spool.read(name)?.batchId)).toEqual([batch(1).batchId, batch(2).batchId]);
    spool.remove(spool.names()[0] ?? '');
    expect(spool.put(batch(3))).toBe('kept');
  });

  it('makes nothing by looking', () => {
    expect(openSpool(spoolFolder(), 2).names()).toEqual([]);
    expect(readdirSync(folder())).toEqual([]);
  });

  it.each([
    ['cut off', '{"schema":"candor/1","batch'],
    ['empty', ''],
    ['without events', '{"batch_id":"x","events":[]}'],
    ['with an event that has no id', '{"batch_id":"x","events":[{"id":"a"},{}]}'],
    ['something else', '[]'],
  ])('finds no batch in a file that is %s', (_name, text) => {
    mkdirSync(spoolFolder());
    const name = `${batch(1).batchId}.json`;
    writeFileSync(join(spoolFolder(), name), text);
    const spool = openSpool(spoolFolder(), 2);
    expect(spool.names()).toEqual([name]);
    expect(spool.read(name)).toBeUndefined();
  });

  it('overlooks drafts of commands that were killed while they wrote', () => {
    mkdirSync(spoolFolder());
    writeFileSync(join(spoolFolder(), `${batch(1).batchId}.json.tmp`), '{');
    expect(openSpool(spoolFolder(), 2).names()).toEqual([]);
  });

  it('throws where nothing can be written, and leaves no draft', () => {
    writeFileSync(spoolFolder(), 'a file where the folder should be');
    expect(() => openSpool(spoolFolder(), 2).put(batch(1))).toThrow(/EEXIST|ENOTDIR/);
    expect(readdirSync(folder())).toEqual(['waiting']);
  });
});
