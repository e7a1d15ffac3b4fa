import { describe, expect, it } from 'vitest';
import { isLoopback, isLoopbackHostHeader, parseListenAddress } from '../src/listen-address.js';

describe('parseListenAddress', () => {
  it.each([
    ['127.0.0.1:4620', { host: '127.0.0.1', port: 4620 }],
    ['[::1]:0', { host: '::1', port: 0 }],
    ['localhost:80', { host: 'localhost', port: 80 }],
    ['0.0.0.0:65535', { host: '0.0.0.0', port: 65_535 }],
  ])('%s', (text, address) => {
    expect(parseListenAddress(text, '--listen')).toEqual(address);
  });

  it.each(['', '4620', ':4620', '127.0.0.1', '127.0.0.1:', '127.0.0.1:65536', '::1:80', '[::g]:80', 'a:b:80', '127.0.0.1:80x'])(
    'refuses %j and names the option',
    (text) => {
      expect(() => parseListenAddress(text, '--operator')).toThrowError(
        expect.objectContaining({ code: 'invalid_option', message: expect.stringContaining('--operator') as string }),
      );
    },
  );
});

it.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.example.org', false],
  ['example.org', false],
])('isLoopback(%s) is %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});

it.each([
  ['127.0.0.1:4621', true],
  ['localhost', true],
  ['LOCALHOST:80', true],
  ['[::1]:4621', true],
  [undefined, false],
  ['', false],
  ['evil.example:4621', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example:4621', false],
  ['127.0.0.1:4621@evil.example', false],
])('isLoopbackHostHeader(%s) is %s', (header, loopback) => {
  expect(isLoopbackHostHeader(header)).toBe(loopback);
});
