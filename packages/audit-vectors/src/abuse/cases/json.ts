/** Texts that are not JSON, or that two parsers read differently (RFC 8259; nst/JSONTestSuite has more of the same kind). */
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import { batchOf, pseudonymOf, usageEvent } from '../sample-batch.js';

const notJson: Expectation = { status: 400, code: 'invalid_json' };
const notUtf8: Expectation = { status: 400, code: 'invalid_encoding' };
const twice: Expectation = { status: 400, code: 'duplicate_key' };
const tooDeep: Expectation = { status: 400, code: 'too_deep' };
const notABatch: Expectation = { status: 400, code: 'invalid_batch' };

const good = (): string => JSON.stringify(batchOf([usageEvent()]));
const send = (body: (text: string, canary: string) => string | Uint8Array): AbuseCase['send'] => ({ usage, canary }) => usage(body(good(), canary));
const bytes = (...parts: (string | number[])[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

export const json = category('json', 'a body is one JSON text in strict UTF-8 that every parser reads alike', [
  ['text', notJson, send((_text, canary) => canary), 'token'],
  ['a comma too many', notJson, send((text) => text.replace(/}$/, ',}')), 'token'],
  ['a comment', notJson, send((text, canary) => `/* ${canary} */${text}`), 'token'],
  ['single quotes', notJson, send((text) => text.replaceAll('"', "'")), 'token'],
  ['NaN', notJson, send((text) => text.replace('"seq":1', '"seq":NaN')), 'token'],
  ['Infinity', notJson, send((text) => text.replace('"seq":1', '"seq":Infinity')), 'token'],
  ['a leading zero', notJson, send((text) => text.replace('"seq":1', '"seq":01')), 'token'],
  ['a hexadecimal number', notJson, send((text) => text.replace('"seq":1', '"seq":0x1')), 'token'],
  ['a control character in a string', notJson, send((text) => text.replace('publickey', 'public\nkey')), 'token'],
  ['a byte order mark', notJson, send((text) => bytes([0xef, 0xbb, 0xbf], text)), 'token'],
  ['the end missing', notJson, send((text) => text.slice(0, -1)), 'token'],
  ['two documents', notJson, send((text) => text + text), 'token'],
  ['lines of documents', notJson, send((text) => `${text}\n${text}`), 'token'],
  ['NUL behind the document', notJson, send((text) => `${text}\0`), 'token'],
  ['UTF-16', { status: 400 }, send((text) => Buffer.from(text, 'utf16le')), 'token'],
  ['a byte that is no UTF-8', notUtf8, send((text) => bytes(text.slice(0, -1), ',"x":"', [0xff], '"}')), 'token'],
  ['an overlong slash', notUtf8, send((text) => bytes(text.slice(0, -1), ',"x":"', [0xc0, 0xaf], '"}')), 'token'],
  ['half a surrogate pair in UTF-8', notUtf8, send((text) => bytes(text.slice(0, -1), ',"x":"', [0xed, 0xa0, 0x80], '"}')), 'token'],
  ['a character that breaks off', notUtf8, send((text) => bytes(text.slice(0, -1), ',"x":"', [0xe2, 0x82], '"}')), 'token'],
  ['a code point beyond Unicode', notUtf8, send((text) => bytes(text.slice(0, -1), ',"x":"', [0xf5, 0x80, 0x80, 0x80], '"}')), 'token'],
  ['a key twice', twice, send((text) => text.replace('{', '{"schema":"candor/1",')), 'token'],
  ['a key twice, the raw value behind the pseudonym', twice, send((text, canary) => text.replace('"method"', `"user_name":"${canary}","method"`)), 'token'],
  ['a key twice, once with an escape', twice, send((text, canary) => text.replace('"method"', `"user\\u005fname":"${canary}","method"`)), 'token'],
  ['events twice', twice, send((text) => text.replace(/}$/, ',"events":[]}')), 'token'],
  ['depth 7', tooDeep, send((text) => text.replace('"publickey"', '[[[["x"]]]]')), 'token'],
  ['100,000 lists', tooDeep, send(() => '['.repeat(100_000)), 'token'],
  ['50,000 objects', tooDeep, send(() => '{"a":'.repeat(50_000)), 'token'],
  ['100,000 lists that are closed', tooDeep, send(() => '['.repeat(100_000) + ']'.repeat(100_000)), 'token'],
  ['null', notABatch, send(() => 'null'), 'token'],
  ['true', notABatch, send(() => 'true'), 'token'],
  ['a number', notABatch, send(() => '1'), 'token'],
  ['a string', notABatch, send((_text, canary) => JSON.stringify(canary)), 'token'],
  ['a list', notABatch, send((text) => `[${text}]`), 'token'],
  ['an empty object', notABatch, send(() => '{}'), 'token'],
  ['a number that becomes infinite', { status: 400, reason: 'invalid' }, send((text) => text.replace('"seq":1', '"seq":1e400')), 'token'],
  ['a number that no double holds', { status: 400, reason: 'invalid' }, send((text) => text.replace('"seq":1', '"seq":9007199254740993')), 'token'],
  ['a number of 100,000 digits', { status: 400 }, send((text) => text.replace('"seq":1', `"seq":${'9'.repeat(100_000)}`)), 'token'],
  ['an escaped half of a surrogate pair', { status: 400, reason: 'not_anonymized' }, send((text) => text.replace(pseudonymOf('user'), '\\ud800')), 'token'],
  ['20,000 small values', { status: 400 }, send((text) => text.replace('"publickey"', `[${Array(20_000).fill(0).join(',')}]`)), 'token'],
]);
