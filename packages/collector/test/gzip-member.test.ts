import { createGzip, deflateRawSync, gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzipOneMember } from '../src/gzip-member.js';

const text = Buffer.from('{"schema":"candor/1"}');
const plain = gzipSync(text);
const bound = 1024;

function withHeader(flags: number, extra: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]), extra, deflateRawSync(text), plain.subarray(-8)]);
}

describe('gunzipOneMember', () => {
  it('reads what gzip writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), fc.integer({ min: 0, max: 9 }), async (bytes, level) => {
        expect(await gunzipOneMember(gzipSync(bytes, { level }), 5_000)).toEqual(Buffer.from(bytes));
      }),
    );
    const streamed = createGzip();
    streamed.end(text);
    expect(await gunzipOneMember(await buffer(streamed), bound)).toEqual(text);
  });

  it.each<[string, Buffer]>([
    ['a file name', withHeader(8, Buffer.from('batch.json\0'))],
    ['a comment', withHeader(16, Buffer.from('x\0'))],
    ['an extra field', withHeader(4, Buffer.from([2, 0, 7, 7]))],
    ['a header checksum', withHeader(2, Buffer.from([1, 2]))],
    ['all of them', withHeader(2 | 4 | 8 | 16, Buffer.from([1, 0, 9, ...Buffer.from('n\0c\0'), 1, 2]))],
  ])('reads a header with %s', async (_name, member) => {
    expect(await gunzipOneMember(member, bound)).toEqual(text);
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['plain JSON', text],
    ['two members', Buffer.concat([plain, plain])],
    ['an empty second member', Buffer.concat([plain, gzipSync('')])],
    ['bytes after the member', Buffer.concat([plain, Buffer.from('{}')])],
    ['zeros after the member', Buffer.concat([plain, Buffer.alloc(16)])],
    ['a wrong checksum', Buffer.concat([plain.subarray(0, -8), Buffer.alloc(4), plain.subarray(-4)])],
    ['a wrong length', Buffer.concat([plain.subarray(0, -4), Buffer.alloc(4)])],
    ['another method', Buffer.concat([Buffer.from([0x1f, 0x8b, 7]), plain.subarray(3)])],
    ['reserved flags', withHeader(0x20, Buffer.alloc(0))],
    ['an endless name', withHeader(8, Buffer.from('n')).fill(1, 10)],
  ])('refuses %s', async (_name, input) => {
    await expect(gunzipOneMember(input, bound)).rejects.toMatchObject({ code: 'invalid_encoding' });
  });

  it('refuses every truncation', async () => {
    for (let length = 0; length < plain.length; length += 1) {
      await expect(gunzipOneMember(plain.subarray(0, length), bound)).rejects.toMatchObject({ code: 'invalid_encoding' });
    }
  });

  it('stops at the bound', async () => {
    const bomb = gzipSync(Buffer.alloc(bound + 1));
    await expect(gunzipOneMember(bomb, bound)).rejects.toMatchObject({ code: 'too_large' });
    expect(await gunzipOneMember(bomb, bound + 1)).toHaveLength(bound + 1);
  });
});
