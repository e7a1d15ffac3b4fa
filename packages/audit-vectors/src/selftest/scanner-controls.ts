/**
 * Negative controls of the scanner: a value hidden in each of these ways must be found in bytes that hold nothing else of note, and the same
 * bytes without it must not be accused.
 */
import { createHash, createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { AuditCheck } from '../audit-command.js';
import { createFormScanner } from '../form-scanner.js';
import { decodeLayers } from '../layers.js';

/** Of nobody. */
const canary = 'selftest.canary@mail.example.com';

const base64 = (shift: number) => (value: string): string => Buffer.from(`${'x'.repeat(shift)}${value}`).toString('base64');
const batch = (text: string): Buffer => Buffer.from(JSON.stringify({ schema: 'candor/1', events: [{ event: 'tp.user.login', properties: { note: text } }] }));
const written = (how: (value: string) => string) => (value: string): Buffer => batch(how(value));
const hex = (value: string): string => Buffer.from(value).toString('hex');

const plants: Readonly<Record<string, (value: string) => Buffer>> = {
  plain: written((value) => value),
  'upper-case': written((value) => value.toUpperCase()),
  reversed: written((value) => [...value].reverse().join('')),
  hexadecimal: written(hex),
  base64: written(base64(0)),
  'base64-shifted-by-one': written(base64(1)),
  'base64-shifted-by-two': written(base64(2)),
  base64url: written((value) => Buffer.from(value).toString('base64url')),
  'percent-escapes': written((value) => hex(value).replace(/../g, '%$&')),
  'json-escapes': (value) => Buffer.from(batch(value).toString().replace(value, [...value].map((char) => `\\u00${hex(char)}`).join(''))),
  'json-in-json': written((value) => JSON.stringify({ user: value })),
  'utf-16': (value) => Buffer.from(value, 'utf16le'),
  gzip: (value) => gzipSync(batch(value)),
  'gzip-in-gzip': (value) => gzipSync(gzipSync(batch(value))),
  'gzip-behind-other-bytes': (value) => Buffer.concat([Buffer.from('POST /v1/behavior HTTP/1.1\r\n\r\n'), gzipSync(batch(value)), Buffer.from('tail')]),
  'gzip-cut-off': (value) => gzipSync(batch(value)).subarray(0, -6),
  chunked: (value) => {
    const body = batch(value);
    const middle = body.indexOf(value) + 5;
    const chunk = (part: Buffer): readonly Buffer[] => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')];
    const head = Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
    return Buffer.concat([head, ...chunk(body.subarray(0, middle)), ...chunk(body.subarray(middle)), Buffer.from('0\r\n\r\n')]);
  },
};

export function checkScanner(): readonly AuditCheck[] {
  const scanner = createFormScanner([canary]);
  const isFound = (bytes: Buffer): boolean => [...decodeLayers(bytes)].some((layer) => scanner.scan(layer, 'selftest').length > 0);
  // What a right reporter sends in its place.
  const key = createHash('sha256').update('candor selftest').digest();
  const pseudonym = createHmac('sha256', key).update(canary).digest('base64');
  return Object.entries(plants).map(([name, plant]): AuditCheck => {
    const caught = isFound(plant(canary));
    const accused = isFound(plant(pseudonym));
    const detail = [...(caught ? [] : ['It was not found.']), ...(accused ? ['A pseudonym in its place was accused.'] : [])].join(' ');
    const head = { id: `selftest.scanner.${name}`, title: `the scanner finds a name hidden as ${name.replaceAll('-', ' ')}` };
    return { ...head, status: detail === '' ? 'passed' : 'failed', detail: detail || 'Found, and a pseudonym in its place was not.' };
  });
}
