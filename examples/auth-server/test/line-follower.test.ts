import { appendFile, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileLines, streamLines, type FollowedLine } from '../src/line-follower.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-follower-'));
  path = join(folder, 'auth.log');
});
afterEach(() => rm(folder, { recursive: true }));

/** Each look at a file without news takes one step of the script; after the last the follower is stopped. */
async function follow(steps: readonly (() => Promise<void>)[]): Promise<FollowedLine[]> {
  const stop = new AbortController();
  const left = [...steps];
  const pause = async (): Promise<void> => {
    const step = left.shift();
    if (step === undefined) stop.abort();
    else await step();
  };
  const lines: FollowedLine[] = [];
  for await (const line of fileLines(path, { follow: true, signal: stop.signal, pause })) lines.push(line);
  return lines;
}

describe('fileLines, following', () => {
  it('gives each line once as the file grows, and no line before its newline', async () => {
    await writeFile(path, 'one\ntw');
    const lines = await follow([() => appendFile(path, 'o\nthr'), () => appendFile(path, 'ee'), () => appendFile(path, '\nfour')]);
    expect(lines).toEqual([
      { text: 'one', offset: 0, generation: 0 },
      { text: 'two', offset: 4, generation: 0 },
      { text: 'three', offset: 8, generation: 0 },
    ]);
  });

  it('starts anew when the file is truncated', async () => {
    await writeFile(path, 'first\nsecond\n');
    const lines = await follow([() => truncate(path, 0), () => appendFile(path, 'third\n')]);
    expect(lines.map(({ text, offset, generation }) => [text, offset, generation])).toEqual([
      ['first', 0, 0],
      ['second', 6, 0],
      ['third', 0, 1],
    ]);
  });

  it('reads a rotated file to its end, also what was written after the rename, then the new one', async () => {
    await writeFile(path, 'old 1\n');
    const lines = await follow([
      () => rename(path, join(folder, 'auth.log.1')),
      () => writeFile(path, ''),
      () => appendFile(join(folder, 'auth.log.1'), 'old 2\n'),
      () => appendFile(path, 'new 1\n'),
      () => appendFile(path, 'new 2\n'),
    ]);
    expect(lines.map(({ text, generation }) => [text, generation])).toEqual([
      ['old 1', 0],
      ['old 2', 0],
      ['new 1', 1],
      ['new 2', 1],
    ]);
  });
});

describe('fileLines, once', () => {
  it('counts a last line without a newline', async () => {
    await writeFile(path, 'one\r\ntwo');
    const lines: FollowedLine[] = [];
    for await (const line of fileLines(path, { follow: false, signal: new AbortController().signal })) lines.push(line);
    expect(lines.map((line) => line.text)).toEqual(['one', 'two']);
  });

  it('ends quietly on an abort, in the middle of the file', async () => {
    await writeFile(path, 'one\ntwo\nthree\n');
    const stop = new AbortController();
    const lines: FollowedLine[] = [];
    for await (const line of fileLines(path, { follow: false, signal: stop.signal })) {
      lines.push(line);
      stop.abort();
    }
    expect(lines).toHaveLength(1);
  });

  it('rejects when there is no such file', async () => {
    const lines = fileLines(join(folder, 'missing'), { follow: true, signal: new AbortController().signal });
    await expect(lines.next()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('streamLines', () => {
  it('gives the lines of a stream, the last one too', async () => {
    const lines: FollowedLine[] = [];
    for await (const line of streamLines(Readable.from([Buffer.from('a\nb'), Buffer.from('c\nd')]), new AbortController().signal)) lines.push(line);
    expect(lines.map(({ text, offset }) => [text, offset])).toEqual([['a', 0], ['bc', 2], ['d', 5]]);
  });

  it('ends quietly on an abort while it waits', async () => {
    const stop = new AbortController();
    const input = new PassThrough();
    input.write('a\n');
    const lines: FollowedLine[] = [];
    for await (const line of streamLines(input, stop.signal)) {
      lines.push(line);
      stop.abort();
    }
    expect(lines).toHaveLength(1);
  });
});
