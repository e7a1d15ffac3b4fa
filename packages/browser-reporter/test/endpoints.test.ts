import { describe, expect, it } from 'vitest';
import { BrowserReporterError } from '../src/browser-reporter-error.js';
import { behaviorEndpoint, relayEndpoint } from '../src/endpoints.js';

function codeOf(url: string, check: (url: string) => string = behaviorEndpoint): string | undefined {
  try {
    check(url);
    return undefined;
  } catch (error) {
    return error instanceof BrowserReporterError ? error.code : 'another error';
  }
}

describe('behaviorEndpoint', () => {
  it.each([
    ['https://metrics.example.com', 'https://metrics.example.com/v1/behavior'],
    ['https://metrics.example.com/', 'https://metrics.example.com/v1/behavior'],
    ['https://example.com/metrics/', 'https://example.com/metrics/v1/behavior'],
    ['http://localhost:4620', 'http://localhost:4620/v1/behavior'],
    ['http://127.0.0.1:4620', 'http://127.0.0.1:4620/v1/behavior'],
    ['http://[::1]:4620', 'http://[::1]:4620/v1/behavior'],
    ['http://0x7f000001:4620', 'http://127.0.0.1:4620/v1/behavior'],
  ])('%s leads to %s', (url, endpoint) => {
    expect(behaviorEndpoint(url)).toBe(endpoint);
  });

  it.each([
    'http://metrics.example.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://192.0.2.1',
    'http://[2001:db8::1]',
  ])('refuses plain http to %s', (url) => {
    expect(codeOf(url)).toBe('insecure_url');
  });

  it.each([
    '',
    '/metrics',
    'metrics.example.com',
    'ftp://metrics.example.com',
    'javascript:alert(1)',
    'https://user:secret@metrics.example.com',
    'https://metrics.example.com/?token=secret',
    'https://metrics.example.com/#part',
  ])('refuses the address %j', (url) => {
    expect(codeOf(url)).toBe('invalid_url');
  });

  it('does not repeat the address in its message, which may carry a token', () => {
    expect(() => behaviorEndpoint('https://user:secret@metrics.example.com')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});

describe('relayEndpoint', () => {
  const origin = 'https://product.example.com';

  it('stays on the origin of the page', () => {
    expect(relayEndpoint('/metrics', origin)).toBe('https://product.example.com/metrics');
  });

  it.each(['//other.example.com/metrics', '/\\other.example.com', 'https://product.example.com/metrics', 'metrics', ''])('refuses the path %j', (path) => {
    expect(codeOf(path, (text) => relayEndpoint(text, origin))).toBe('invalid_path');
  });

  it('refuses a page without an origin, such as one of a file', () => {
    expect(codeOf('/metrics', (text) => relayEndpoint(text, 'null'))).toBe('invalid_path');
  });
});
