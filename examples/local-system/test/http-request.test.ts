import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { requestBody, requestEnd } from '../src/http-request.js';

const plain = Buffer.from('POST /v1/usage HTTP/1.1\r\nHost: x\r\ncontent-length: 7\r\n\r\n{"a":1}');
const bare = Buffer.from('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
const chunked = Buffer.from('POST /v1/usage HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;note=x\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n');
const trailed = Buffer.from('POST /v1/usage HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n');

describe('requestEnd', () => {
  it.each([
    ['with a length', plain],
    ['without a body', bare],
    ['in chunks', chunked],
    ['in chunks with trailers', trailed],
  ])('finds the end of a request %s, and only there', (_label, request) => {
    for (let length = 0; length < request.length; length += 1) expect(requestEnd(request.subarray(0, length))).toBeUndefined();
    expect(requestEnd(request)).toBe(request.length);
    expect(requestEnd(Buffer.concat([request, bare]))).toBe(request.length);
  });

  it('never ends where a chunk has no size', () => {
    expect(requestEnd(Buffer.from('POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n'))).toBeUndefined();
  });
});

describe('requestBody', () => {
  it('is the body as it stands', () => {
    expect(requestBody(plain)?.toString()).toBe('{"a":1}');
  });

  it('is put together from chunks', () => {
    expect(requestBody(chunked)?.toString()).toBe('{"a":1}');
  });

  it('is unpacked', () => {
    const packed = gzipSync('{"a":1}');
    const head = `POST /v1/usage HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: ${packed.length}\r\n\r\n`;
    expect(requestBody(Buffer.concat([Buffer.from(head), packed]))?.toString()).toBe('{"a":1}');
  });

  it('is absent where there is none, or where it is broken', () => {
    expect(requestBody(bare)).toBeUndefined();
    expect(requestBody(Buffer.from('POST / HTTP/1.1\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc'))).toBeUndefined();
  });
});
