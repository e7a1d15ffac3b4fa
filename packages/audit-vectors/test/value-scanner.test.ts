/** Planted leaks of short and everyday values, each of which must be found; and clean data, in which nothing may be. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeLayers } from '../src/layers.js';
import { createValueScanner } from '../src/value-scanner.js';

const values = ['root', '0', 'user', 'Bob', '123', ''];
const scanner = createValueScanner(values);
const forms = (text: string, with_ = scanner): string[] => with_.scan(Buffer.from(text), 'log').map(({ valueIndex, form }) => `${valueIndex} ${form}`);
const inString = (text: string): string => JSON.stringify({ events: [{ properties: { name: text } }] });

describe('finds a whole value', () => {
  test.each([
    ['as it is', 'root', '0 plain'],
    ['in another case', 'bOB', '3 plain'],
    ['with white space around it', ' root\n', '0 plain'],
    ['reversed', 'toor', '0 reversed'],
    ['as hexadecimal', '726f6f74', '0 hex'],
    ['as hexadecimal in upper case', '726F6F74', '0 hex'],
    ['as base64', 'cm9vdA==', '0 base64'],
    ['as base64 without padding', 'cm9vdA', '0 base64'],
    ['of one digit as base64', 'MA==', '1 base64'],
    ['percent-encoded', '%72oot', '0 percent+plain'],
    ['percent-encoded, every byte', '%72%6F%6f%74', '0 percent+plain'],
    ['\\u-escaped twice', '\\u0072oot', '0 backslash+plain'],
    ['as UTF-16', 'r\0o\0o\0t\0', '0 utf-16le'],
    ['as UTF-16, big-endian', '\0r\0o\0o\0t', '0 utf-16be'],
    ['of digits as a string', '0', '1 plain'],
    ['in JSON inside the string', '{"name":"root"}', '0 plain'],
    ['in JSON inside JSON inside the string', JSON.stringify({ row: JSON.stringify(['root']) }), '0 plain'],
  ])('%s', (_name, text, finding) => expect(forms(inString(text))).toContain(finding));

  test.each([
    ['a request', 'POST /v1/usage HTTP/1.1\r\nhost: example.com\r\n\r\n{"user_name":"root"}'],
    ['the second line of a log', '{"level":"info"}\n{"level":"info","from":"root"}\n'],
    ['a list', '["x","root"]'],
    ['a row that breaks off', '{"table":"events","row":{"name":"root",'],
    ['a \\u-escaped string', '{"name":"\\u0072\\u006f\\u006ft"}'],
    ['a line that is a string', '"root"'],
  ])('in %s', (_name, text) => expect(forms(text)).toContain('0 plain'));

  test('in a gzipped body', () => {
    const capture = Buffer.concat([Buffer.from('POST / HTTP/1.1\r\n\r\n'), gzipSync(inString('root')), Buffer.from('POST')]);
    expect([...decodeLayers(capture)].flatMap((layer) => scanner.scan(layer, 'capture'))).toEqual([expect.objectContaining({ form: 'plain', valueIndex: 0 })]);
  });

  test('as a name', () => {
    expect(forms('{"root":1}')).toEqual(['0 plain']);
    expect(forms('{"logins":{"cm9vdA==":1}}')).toEqual(['0 base64']);
  });
});

describe('what is declared', () => {
  const declaring = createValueScanner(values, {
    knownKeys: ['user', 'kind'],
    declaredValues: { kind: ['user'], level: ['root'] },
    numbersUnder: ['seq', 'pending'],
  });

  test('is not reported, in its place', () => expect(forms('{"user":"x","kind":"user","level":"root","seq":123,"pending":0}', declaring)).toEqual([]));
  test('is reported anywhere else', () => {
    expect(forms('{"kind":"root"}', declaring)).toEqual(['0 plain']);
    expect(forms('{"level":"user"}', declaring)).toEqual(['2 plain']);
    expect(forms('{"root":"x"}', declaring)).toEqual(['0 plain']);
    expect(forms('{"name":"user"}', declaring)).toEqual(['2 plain']);
  });
  test('numbers are reported everywhere but where counts are declared', () => {
    expect(forms('{"name":0}', declaring)).toEqual(['1 plain']);
    expect(forms('[{"seq":5,"ids":[7,123]}]', declaring)).toEqual(['4 plain']);
    expect(forms('[0]', declaring)).toEqual(['1 plain']);
  });
  test('without a declaration, names and strings are reported and numbers are not looked at', () => {
    expect(forms('{"user":"x","seq":123}')).toEqual(['2 plain']);
  });
  test('names of Object.prototype are names like any other', () => {
    const scan = createValueScanner(['constructor', 'toString'], { declaredValues: {} });
    expect(forms('{"a":"constructor","toString":"b"}', scan)).toEqual(['0 plain', '1 plain']);
  });
});

describe('clean data holds no finding', () => {
  test.each([
    ['values as parts of others', '{"name":"rooted","host":"user-7","path":"a root","n":"00"}'],
    ['numbers', '{"pending":0,"captured":123}'],
    ['text outside of JSON', 'root logged in as user 0'],
    ['the empty value', '{"name":""}'],
    ['a pseudonym', '{"name":"JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs="}'],
  ])('%s', (_name, text) => expect(forms(text)).toEqual([]));
});

test('a finding tells where, never what, and once', () => {
  const broken = '{"a":"x","b":["root",';
  expect(scanner.scan(Buffer.from(broken), 'log')).toEqual([{ source: 'log', form: 'plain', offset: broken.indexOf('"root"'), valueIndex: 0 }]);
});
