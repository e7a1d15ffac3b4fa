import { describe, expect, test } from 'vitest';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { decodeLayers, type LayerLimits } from '../src/layers.js';

const layers = (bytes: Uint8Array, limits?: LayerLimits): string[] => [...decodeLayers(bytes, limits)].map((layer) => Buffer.from(layer).toString('latin1'));
const noise = Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 73 + 41) % 251));

/** A gzip member with the header fields that `gzipSync` never writes. */
function memberWith(flags: number, fields: Buffer, content: string): Buffer {
  const head = Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]);
  return Buffer.concat([head, fields, deflateRawSync(content), Buffer.alloc(8)]);
}

test('yields the bytes themselves, and nothing else where there is nothing inside', () => {
  expect(layers(Buffer.from('plain'))).toEqual(['plain']);
  expect(layers(new Uint8Array())).toEqual(['']);
});

describe('finds a gzip member', () => {
  const member = gzipSync('the content');
  test.each([
    ['alone', member],
    ['with bytes behind it', Buffer.concat([member, noise])],
    ['with bytes before it', Buffer.concat([noise, member])],
    ['in the body of a captured request', Buffer.concat([Buffer.from('POST /v1/usage HTTP/1.1\r\ncontent-encoding: gzip\r\n\r\n'), member, Buffer.from('\r\nPOST')])],
    ['without its checksum', member.subarray(0, -8)],
    ['behind something that only looks like one', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), member])],
    ['with a name', memberWith(8, Buffer.from('name\0'), 'the content')],
    ['with a comment', memberWith(16, Buffer.from('comment\0'), 'the content')],
    ['with an extra field', memberWith(4, Buffer.from([3, 0, 1, 2, 3]), 'the content')],
    ['with a checksum of its header', memberWith(2, Buffer.alloc(2), 'the content')],
    ['with all of these', memberWith(30, Buffer.concat([Buffer.from([2, 0, 9, 9]), Buffer.from('name\0comment\0'), Buffer.alloc(2)]), 'the content')],
    ['of ASCII text', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 1, 0, 0, 0, 0, 0, 3]), deflateRawSync('the content')])],
  ])('%s', (_name, bytes) => expect(layers(bytes)).toContain('the content'));

  test('in a view of a larger buffer', () => {
    const larger = Buffer.concat([Buffer.from('before'), member]);
    expect(layers(new Uint8Array(larger.buffer, larger.byteOffset + 6, member.length))).toContain('the content');
  });

  test('and the next one', () => {
    expect(layers(Buffer.concat([gzipSync('first'), noise, gzipSync('second'), gzipSync('third')]))).toEqual(expect.arrayContaining(['first', 'second', 'third']));
  });

  test('inside of another', () => expect(layers(gzipSync(Buffer.concat([noise, gzipSync(gzipSync('the content'))])))).toContain('the content'));

  test('of which the end is missing, as far as it goes', () => {
    const content = Array.from({ length: 3000 }, (_, index) => `line ${index * 7919}`).join('\n');
    const cut = gzipSync(content);
    const [, part] = layers(cut.subarray(0, cut.length / 2));
    expect(part?.length).toBeGreaterThan(1000);
    expect(content.startsWith(part ?? '-')).toBe(true);
  });

  test('that is damaged in the middle, as far as it can be read', () => {
    const content = Array.from({ length: 3000 }, (_, index) => `line ${index * 7919}`).join('\n');
    const damaged = gzipSync(content);
    const middle = Math.floor(damaged.length / 2);
    damaged.fill(0xff, middle, middle + 64);
    const [, part] = layers(damaged);
    expect(part?.slice(0, 1000)).toBe(content.slice(0, 1000));
  });
});

describe('puts chunked bodies together', () => {
  const head = 'POST /v1/usage HTTP/1.1\r\nhost: example.com\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n';
  const request = (...chunks: string[]): string => `${head}${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`;

  test.each([
    ['of one chunk', request('hello'), 'hello'],
    ['of many chunks', request('he', 'l', 'lo'), 'hello'],
    ['with a chunk extension', `${head}5;name=value\r\nhello\r\n0\r\n\r\n`, 'hello'],
    ['that is cut', `${head}5\r\nhello\r\n8\r\n wo`, 'hello wo'],
    ['of the second request', `GET / HTTP/1.1\r\n\r\n${request('hello')}`, 'hello'],
  ])('%s', (_name, text, body) => expect(layers(Buffer.from(text))).toContain(body));

  test('of each of several requests', () => expect(layers(Buffer.from(request('first') + request('second')))).toEqual(expect.arrayContaining(['first', 'second'])));

  test('and looks into them: a member that chunks cut in pieces', () => {
    const member = gzipSync(`the content ${noise.toString('hex')}`);
    const pieces = [0, 7, 40, 100].map((start, index, starts) => member.toString('latin1', start, starts[index + 1] ?? member.length));
    expect(layers(Buffer.from(request(...pieces), 'latin1')).some((layer) => layer.startsWith('the content') && layer.endsWith(noise.toString('hex')))).toBe(true);
  });

  test('and leaves other bodies alone', () => expect(layers(Buffer.from('POST / HTTP/1.1\r\ncontent-length: 5\r\n\r\nhello'))).toHaveLength(1));
});

describe('does not pass over in silence', () => {
  test('what inflates beyond the limit', () => {
    const bomb = gzipSync(Buffer.alloc(100_000));
    expect(() => layers(bomb, { maxLayerBytes: 99_999 })).toThrow(expect.objectContaining({ name: 'AuditError', code: 'layer_too_large' }));
    expect(layers(bomb, { maxLayerBytes: 100_000 })).toHaveLength(2);
  });

  test('what is nested beyond the limit', () => {
    const nested = gzipSync(gzipSync(gzipSync('the content')));
    expect(() => layers(nested, { maxDepth: 2 })).toThrow(expect.objectContaining({ name: 'AuditError', code: 'layers_too_deep' }));
    expect(layers(nested, { maxDepth: 3 })).toContain('the content');
  });
});
