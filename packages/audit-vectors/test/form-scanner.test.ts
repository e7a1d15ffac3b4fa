/** Planted leaks, one for every form and layer, each of which must be found; and clean data, in which nothing may be. */
import { createHash, createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createFormScanner } from '../src/form-scanner.js';
import { decodeLayers } from '../src/layers.js';

const values = ['alice@example.com', '192.0.2.10', 'Jos\u00e9 Mar\u00eda', 'build-host-7', '2001:db8::17'];
const scanner = createFormScanner(values);

const everyByte = (text: string, write: (hex: string) => string): string => Array.from(Buffer.from(text), (byte) => write(byte.toString(16).padStart(2, '0'))).join('');
const everyUnit = (text: string): string => Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const forms: [name: string, form: string, write: (value: string) => string | Uint8Array][] = [
  ['as it is', 'plain', (value) => value],
  ['in lower case', 'plain', (value) => value.toLowerCase()],
  ['in upper case', 'plain', (value) => value.toUpperCase()],
  ['in mixed case', 'plain', (value) => value.replace(/[a-z]/g, (letter, index: number) => (index % 2 ? letter.toUpperCase() : letter))],
  ['decomposed (NFD)', 'plain', (value) => value.normalize('NFD')],
  ['reversed', 'reversed', (value) => Array.from(value).reverse().join('')],
  ['as hexadecimal', 'hex', (value) => Buffer.from(value).toString('hex')],
  ['as hexadecimal in upper case', 'hex', (value) => Buffer.from(value).toString('hex').toUpperCase()],
  ['as hexadecimal of its lower case', 'hex', (value) => Buffer.from(value.toLowerCase()).toString('hex')],
  ...[0, 1, 2].map((shift): (typeof forms)[number] => [`as base64 behind ${shift} bytes`, 'base64', (value) => Buffer.from(`${'~'.repeat(shift)}${value}~~`).toString('base64')]),
  ...[0, 1, 2].map((shift): (typeof forms)[number] => [`as base64url behind ${shift} bytes`, 'base64', (value) => Buffer.from(`${'~'.repeat(shift)}${value}~~`).toString('base64url')]),
  ['as base64 of its upper case', 'base64', (value) => Buffer.from(value.toUpperCase()).toString('base64')],
  ['as UTF-16, little-endian', 'utf-16le', (value) => Buffer.from(value, 'utf16le')],
  ['as UTF-16, big-endian', 'utf-16be', utf16be],
  ['with every byte percent-encoded', 'percent', (value) => everyByte(value, (hex) => `%${hex}`)],
  ['with every byte percent-encoded in upper case', 'percent', (value) => everyByte(value.toUpperCase(), (hex) => `%${hex.toUpperCase()}`)],
  ['with one byte percent-encoded', 'percent', (value) => `${value.slice(0, 1)}%${Buffer.from(value.charAt(1)).toString('hex')}${value.slice(2)}`],
  ['percent-encoded twice', 'percent+percent', (value) => encodeURIComponent(everyByte(value, (hex) => `%${hex}`))],
  ['with every character \\u-escaped', 'backslash', everyUnit],
  ['with every character \\u-escaped in upper case', 'backslash', (value) => everyUnit(value).toUpperCase().replaceAll('\\U', '\\u')],
  ['\\u-escaped in JSON in JSON', 'backslash+backslash', (value) => JSON.stringify(JSON.stringify({ name: 0 }).replace('0', `"${everyUnit(value)}"`))],
  ['as percent-encoded base64', 'base64', (value) => encodeURIComponent(Buffer.from(value).toString('base64'))],
  ['as \\x-escaped hexadecimal', 'backslash+hex', (value) => everyByte(Buffer.from(value).toString('hex'), (hex) => `\\x${hex}`)],
];

const before = '{"schema":"candor/1","user_name":"';
const plant = (leak: string | Uint8Array): Buffer => Buffer.concat([Buffer.from(before), Buffer.from(leak as string), Buffer.from('","seq":1}')]);

describe.each(values.map((value, valueIndex) => ({ value, valueIndex })))('value $valueIndex', ({ value, valueIndex }) => {
  test.each(forms)('%s', (_name, form, write) => {
    const findings = scanner.scan(plant(write(value)), 'request').filter((finding) => finding.valueIndex === valueIndex);
    // A value without letters outside of ASCII may be the same in two forms; it is found in one of them at least.
    expect(findings.map((finding) => finding.form)).toContain(form);
    expect(findings.every((finding) => finding.source === 'request' && Math.abs(finding.offset - before.length) < 30)).toBe(true);
  });
});

test('encodeURIComponent and JSON.stringify hide nothing', () => {
  const value = 'a b/c"d\\e\u00e9';
  const one = createFormScanner([value]);
  for (const text of [encodeURIComponent(value), JSON.stringify(value), JSON.stringify(JSON.stringify(value)), value.replaceAll(' ', '+'), encodeURI(value)]) {
    expect(one.scan(Buffer.from(text), 'text').length).toBeGreaterThan(0);
  }
});

describe('layers', () => {
  const found = (bytes: Uint8Array): number => [...decodeLayers(bytes)].flatMap((layer) => scanner.scan(layer, 'capture')).length;
  const json = JSON.stringify({ user_name: values[0] });
  const chunked = (body: Buffer): Buffer => {
    const chunk = (part: Buffer): Buffer => Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
    const head = 'POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n';
    return Buffer.concat([Buffer.from(head), chunk(body.subarray(0, 25)), chunk(body.subarray(25)), Buffer.from('0\r\n\r\n')]);
  };
  test.each([
    ['a gzipped body', gzipSync(json)],
    ['a gzipped body in a capture', Buffer.concat([Buffer.from('POST / HTTP/1.1\r\n\r\n'), gzipSync(json), Buffer.from('trailing')])],
    ['gzip in gzip', gzipSync(gzipSync(json))],
    ['a chunked body that is cut within the value', chunked(Buffer.from(json))],
    ['a chunked, gzipped body', chunked(gzipSync(json))],
    ['base64 in a gzipped body', gzipSync(Buffer.from(json).toString('base64'))],
  ])('%s', (_name, bytes) => expect(found(bytes)).toBeGreaterThan(0));
});

describe('clean data', () => {
  const key = 'f3b1a9c2-7d5e-4086-9b0c-3e7f15d2a846';
  const pseudonyms = Array.from({ length: 20_000 }, (_, index) => createHmac('sha256', key).update(`user ${index}`).digest('base64'));
  const events = pseudonyms.map((user_name, seq) => ({ id: `01890a5d-ac96-774b-bcce-${String(seq).padStart(12, '0')}`, seq, properties: { user_name, method: 'password' } }));

  test('holds no finding', () => {
    const many = Array.from({ length: 300 }, (_, index) => createHash('sha256').update(`value ${index}`).digest('hex').slice(0, 6 + (index % 20)));
    const bytes = Buffer.concat([Buffer.from(JSON.stringify(events)), gzipSync(JSON.stringify(events)), Buffer.from(encodeURIComponent(JSON.stringify(events)))]);
    expect(bytes.length).toBeGreaterThan(4_000_000);
    expect(createFormScanner([...values, ...many]).scan(bytes, 'clean')).toEqual([]);
  });

  test('until one value is put into the middle of it', () => {
    const spoiled = events.map((event, index) => (index === 12_345 ? { ...event, id: Buffer.from(`x${values[1]}`).toString('base64') } : event));
    const findings = scanner.scan(Buffer.from(JSON.stringify(spoiled)), 'spoiled');
    expect(findings).toEqual([expect.objectContaining({ source: 'spoiled', form: 'base64', valueIndex: 1 })]);
  });
});

test('a finding tells where, never what', () => {
  const findings = scanner.scan(Buffer.from(`from ${values[1]} and again ${values[1]}`), 'log');
  expect(findings).toEqual([
    { source: 'log', form: 'plain', offset: 5, valueIndex: 1 },
    { source: 'log', form: 'plain', offset: 26, valueIndex: 1 },
  ]);
  expect(JSON.stringify(findings)).not.toContain(values[1]);
});

test('an offset behind escapes is that of the bytes as they were scanned', () => {
  const text = `%41%42 ${encodeURIComponent('alice@example.com')}`;
  expect(scanner.scan(Buffer.from(text), 'url')).toEqual([{ source: 'url', form: 'percent', offset: text.indexOf('alice'), valueIndex: 0 }]);
});

test.each(['', 'a', 'root', 'abcde', '\u00e9\u00e8'])('refuses %j, which occurs by chance', (value) => {
  expect(() => createFormScanner(['long enough', value])).toThrow(expect.objectContaining({ name: 'AuditError', code: 'value_too_short' }));
});
