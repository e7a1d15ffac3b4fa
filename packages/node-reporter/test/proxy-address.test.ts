import { describe, expect, it } from 'vitest';

import { NodeReporterError } from '../src/node-reporter-error.js';
import { proxyFor } from '../src/proxy-address.js';
import type { Environment } from '../src/proxy-address.js';

const collector = new URL('https://collector.example.com/v1/usage');
const local = new URL('http://127.0.0.1:8080/v1/usage');
const hostOf = (environment: Environment, endpoint = collector): string | undefined => proxyFor(endpoint, environment)?.hostname;

describe('which variable decides', () => {
  it.each<[string, Environment, string | undefined]>([
    ['none', {}, undefined],
    ['the general one', { HTTPS_PROXY: 'http://general:1' }, 'general'],
    ['the general one in lower case', { https_proxy: 'http://general:1' }, 'general'],
    ['upper case over lower case', { HTTPS_PROXY: 'http://upper:1', https_proxy: 'http://lower:1' }, 'upper'],
    ['ours over the general one', { CANDOR_HTTPS_PROXY: 'http://ours:1', HTTPS_PROXY: 'http://general:1' }, 'ours'],
    ['ours in lower case', { candor_https_proxy: 'http://ours:1', HTTPS_PROXY: 'http://general:1' }, 'ours'],
    ['ours, empty: no proxy', { CANDOR_HTTPS_PROXY: '', HTTPS_PROXY: 'http://general:1' }, undefined],
    ['ours, whatever NO_PROXY says', { CANDOR_HTTPS_PROXY: 'http://ours:1', NO_PROXY: '*' }, 'ours'],
    ['the general one, empty', { HTTPS_PROXY: ' ' }, undefined],
    ['not the one for http', { HTTP_PROXY: 'http://other:1', CANDOR_HTTP_PROXY: 'http://other:1' }, undefined],
  ])('%s', (_name, environment, expected) => expect(hostOf(environment)).toBe(expected));

  it('leads to a collector on this machine only if it is ours', () => {
    expect(hostOf({ HTTP_PROXY: 'http://general:1' }, local)).toBeUndefined();
    expect(hostOf({ HTTPS_PROXY: 'http://general:1' }, new URL('https://localhost/'))).toBeUndefined();
    expect(hostOf({ CANDOR_HTTP_PROXY: 'http://ours:1' }, local)).toBe('ours');
  });
});

describe('NO_PROXY', () => {
  it.each([
    ['*', true],
    ['collector.example.com', true],
    ['COLLECTOR.example.com', true],
    ['example.com', true],
    ['.example.com', true],
    ['*.example.com', true],
    ['other.org, example.com', true],
    ['other.org example.com', true],
    ['collector.example.com:443', true],
    ['collector.example.com:8443', false],
    ['ample.com', false],
    ['other.org', false],
    ['.', false],
    ['', false],
  ])('%j excepts the collector: %s', (NO_PROXY, excepted) => {
    expect(hostOf({ HTTPS_PROXY: 'http://general:1', NO_PROXY })).toBe(excepted ? undefined : 'general');
    expect(hostOf({ HTTPS_PROXY: 'http://general:1', no_proxy: NO_PROXY })).toBe(excepted ? undefined : 'general');
  });

  it.each([
    ['https://192.0.2.7/', '192.0.2.7'],
    ['https://[2001:db8::7]/', '[2001:db8::7]'],
    ['https://[2001:db8::7]:8443/', '[2001:db8::7]:8443'],
  ])('knows the address of %s', (url, NO_PROXY) => {
    expect(hostOf({ HTTPS_PROXY: 'http://general:1', NO_PROXY }, new URL(url))).toBeUndefined();
  });
});

describe('the address', () => {
  it.each([
    ['http://proxy.example.com:3128', { secure: false, hostname: 'proxy.example.com', port: 3128 }],
    ['proxy.example.com:3128', { secure: false, hostname: 'proxy.example.com', port: 3128 }],
    ['http://proxy.example.com', { secure: false, hostname: 'proxy.example.com', port: 80 }],
    ['https://proxy.example.com/', { secure: true, hostname: 'proxy.example.com', port: 443 }],
    ['http://[2001:db8::1]:3128', { secure: false, hostname: '2001:db8::1', port: 3128 }],
    ['http://user:p%40ss%3A@proxy:1', { secure: false, hostname: 'proxy', port: 1, authorization: `Basic ${btoa('user:p@ss:')}` }],
    ['http://user@proxy:1', { secure: false, hostname: 'proxy', port: 1, authorization: `Basic ${btoa('user:')}` }],
  ])('%s is read', (text, expected) => expect(proxyFor(collector, { HTTPS_PROXY: text })).toEqual(expected));

  it.each(['socks5://secret-name:1', 'http://secret-name:port', 'http://', 'ftp://secret-name', 'http://%zz:secret-word@proxy', 'http://a b', '::::'])(
    'that is none (%s) is refused by the name of its variable, and not repeated',
    (text) => {
      for (const name of ['CANDOR_HTTPS_PROXY', 'https_proxy']) {
        let thrown: unknown;
        try {
          proxyFor(collector, { [name]: text });
        } catch (error) {
          thrown = error;
        }
        expect(thrown).toBeInstanceOf(NodeReporterError);
        const { code, message, stack } = thrown as NodeReporterError;
        expect({ code, named: message.startsWith(name) }).toEqual({ code: 'invalid_proxy', named: true });
        expect(`${message} ${stack}`).not.toMatch(/secret/);
      }
    },
  );
});
