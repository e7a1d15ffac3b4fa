/**
 * Deliberately broken implementations, by the name of their bug: the parts of `right.mjs` that each replaces. `candor-audit selftest` demands
 * that every one of them fails, and is called by its name. Must not: be used for anything else.
 */
import { createHash } from 'node:crypto';
import { Refusal, mac, netstrings, right, utf8 } from './right.mjs';

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const cut = (length) => (text) => utf8(text).subarray(0, length);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const digits = /^([0-9a-f]{2})+$/i;
/** Lets half of a surrogate pair pass. */
const textOfAnyForm = (value) => (typeof value === 'string' ? value : right.check(value));
/** Replaces what is asked of one input by an answer of its own. */
const instead = (applies, answer) => ({
  anonymize(ask, key, value) {
    this.check(value);
    return applies(this, ask, value) ? answer(value) : right.anonymize.call(this, ask, key, value);
  },
});
/** Remembers answers under a name that leaves something out. */
const cached = (nameOf) => {
  const memory = new Map();
  return {
    anonymize(ask, key, value) {
      const name = JSON.stringify(nameOf({ ...ask, key, value: this.check(value) }));
      if (!memory.has(name)) memory.set(name, right.anonymize.call(this, ask, key, value));
      return memory.get(name);
    },
  };
};

const stay = () => setInterval(() => undefined, 1_000);

const scheme1 = {
  // The construction.
  'sha256-of-key-and-value': { mac: (key, value) => sha256(key, value) },
  'sha256-of-value-and-key': { mac: (key, value) => sha256(value, key) },
  'sha256-of-value': { mac: (key, value) => sha256(value) },
  'key-and-value-swapped': { mac: (key, value) => mac(value, key) },
  'hmac-of-the-hash': { mac: (key, value) => mac(key, sha256(value)) },
  'hmac-twice': { mac: (key, value) => mac(key, mac(key, value)) },
  'hmac-sha1': { mac: (key, value) => mac(key, value, 'sha1') },
  'hmac-sha512-cut': { mac: (key, value) => mac(key, value, 'sha512').subarray(0, 32) },
  'key-hashed': { key: (text) => sha256(utf8(text)) },
  'key-of-64-bytes-hashed': { key: (text) => (utf8(text).length >= 64 ? sha256(utf8(text)) : utf8(text)) },
  // The key.
  'key-trimmed': { key: (text) => utf8(text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')) },
  'key-lower-cased': { key: (text) => utf8(text.toLowerCase()) },
  'key-without-hyphens': { key: (text) => utf8(text.replaceAll('-', '')) },
  'key-decoded-from-uuid': { key: (text) => (uuid.test(text) ? Buffer.from(text.replaceAll('-', ''), 'hex') : utf8(text)) },
  'key-decoded-from-hexadecimal': { key: (text) => (digits.test(text) ? Buffer.from(text, 'hex') : utf8(text)) },
  'key-in-hexadecimal': { key: (text) => utf8(utf8(text).toString('hex')) },
  'key-nfc': { key: (text) => utf8(text.normalize('NFC')) },
  'key-cut-to-32-bytes': { key: cut(32) },
  'key-fixed': { key: () => utf8('0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4') },
  // The value.
  'value-trimmed': { value: (text) => utf8(text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')) },
  'value-lower-cased': { value: (text) => utf8(text.toLowerCase()) },
  'value-nfc': { value: (text) => utf8(text.normalize('NFC')) },
  'value-nfkc': { value: (text) => utf8(text.normalize('NFKC')) },
  'value-utf-16': { value: (text) => Buffer.from(text, 'utf16le') },
  'value-low-bytes': { value: (text) => Buffer.from(text, 'latin1') },
  'value-cut-at-nul': { value: (text) => utf8(text.split('\0')[0]) },
  'value-cut-to-64-bytes': { value: cut(64) },
  'value-cut-to-100-bytes': { value: cut(100) },
  'value-with-line-feed': { value: (text) => utf8(`${text}\n`) },
  'value-percent-decoded': { value: (text) => utf8(text.replace(/(%[0-9a-f]{2})+/gi, decodeURIComponent)) },
  'value-ignored': { value: () => utf8('') },
  'passed-through': instead(() => true, (value) => value),
  'passed-through-if-it-looks-hashed': instead(({ wire }, { scheme }, value) => wire[scheme].test(value), (value) => value),
  'empty-text-for-the-empty-value': instead((_self, _ask, value) => value === '', () => ''),
  'nothing-for-the-empty-value': instead((_self, _ask, value) => value === '', () => {
    throw new Refusal('empty');
  }),
  // The form.
  'output-base64url': { write: (bytes) => `${bytes.toString('base64url')}=` },
  'output-unpadded': { write: (bytes) => bytes.toString('base64').replace('=', '') },
  'output-hexadecimal': { write: (bytes) => bytes.toString('hex') },
  'output-base64-of-hexadecimal': { write: (bytes) => utf8(bytes.toString('hex')).toString('base64') },
  'output-cut-to-16-bytes': { write: (bytes) => bytes.subarray(0, 16).toString('base64') },
  'output-without-leading-zeros': { write: (bytes) => bytes.subarray(bytes.findIndex((byte) => byte !== 0)).toString('base64') },
  'output-with-line-feed': { write: (bytes) => `${bytes.toString('base64')}\n` },
  'wire-form-too-wide': { wire: { 'hmac-anon/1': /^[A-Za-z0-9+/]{43}=$/ } },
  // What it takes, and what it remembers.
  'lone-surrogate-as-replacement-character': { check: textOfAnyForm },
  'lone-surrogate-as-question-mark': { check: textOfAnyForm, value: (text) => utf8(text.toWellFormed().replaceAll('\ufffd', (char, at) => (text[at] === char ? char : '?'))) },
  'not-text-taken': { check: (value) => right.check(typeof value === 'string' ? value : typeof value), value: (value) => utf8(String(value)) },
  'weak-keys-taken': { fault: () => undefined },
  'weak-keys-misnamed': { fault: () => 'key_weak' },
  'hmac-of-bytes': { hmac: (key, message) => mac(utf8(key.toString()), utf8(message.toString())).toString('hex') },
  constant: { write: () => 'JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=' },
  'cache-ignores-key': cached(({ value }) => [value]),
  'cache-ignores-value': cached(({ key, value }) => [key, value.slice(0, 64)]),
  // The adapter itself.
  'adapter-silent': { answer() {}, end: stay },
  'adapter-flood': { begin: () => process.stdout.write('x'.repeat(1_000_000)) },
  'adapter-flood-on-stderr': { begin: () => process.stderr.write('x'.repeat(1_000_000)) },
  'adapter-garbage': { answer: (line, say) => say(`answer: ${line}`) },
  'adapter-wrong-seq': { answer: (line, say) => say(line.replace('"seq":7,', '"seq":70000,')) },
  'adapter-answered-twice': { answer: (line, say) => [say(line), say(line)] },
  'adapter-ended-early': { begin: () => process.exit(0) },
  'adapter-does-not-end': { end: stay },
};

const info = (how) => ({ info: how });
const subkey = (how) => ({ subkey: (key, kind, epoch) => how(key, utf8(right.info(kind, epoch))) });
const extract = (key) => mac(utf8('hmac-anon/2'), key);
const one = Buffer.of(1);

const scheme2 = {
  'scheme-1': { write2: right.write, subkey: (key) => key },
  'kind-ignored': info((_kind, epoch) => netstrings('hmac-anon/2', '', epoch)),
  'epoch-ignored': info((kind) => netstrings('hmac-anon/2', kind, '')),
  'epoch-with-day': info((kind, epoch) => netstrings('hmac-anon/2', kind, epoch && `${epoch}-01`)),
  'kind-and-epoch-swapped': info((kind, epoch) => netstrings('hmac-anon/2', epoch, kind)),
  'scheme-left-out': info((kind, epoch) => netstrings(kind, epoch)),
  'joined-without-lengths': info((kind, epoch) => `hmac-anon/2${kind}${epoch}`),
  'joined-with-colons': info((kind, epoch) => `hmac-anon/2:${kind}:${epoch}`),
  'netstrings-without-commas': info((kind, epoch) => netstrings('hmac-anon/2', kind, epoch).replaceAll(',', '')),
  'key-and-salt-swapped': subkey((key, text) => mac(mac(key, 'hmac-anon/2'), Buffer.concat([text, one]))),
  'not-extracted': subkey((key, text) => mac(key, Buffer.concat([text, one]))),
  'not-expanded': subkey((key) => extract(key)),
  'expanded-without-counter': subkey((key, text) => mac(extract(key), text)),
  'subkey-of-16-bytes': subkey((key, text) => mac(extract(key), Buffer.concat([text, one])).subarray(0, 16)),
  'output-without-prefix': { write2: (bytes) => bytes.toString('base64url') },
  'output-base64-padded': { write2: (bytes) => `a2.${bytes.toString('base64')}` },
  'value-lower-cased': scheme1['value-lower-cased'],
  'passed-through-if-it-looks-hashed': scheme1['passed-through-if-it-looks-hashed'],
  'scope-not-checked': { checkScope() {} },
  'wire-form-too-wide': { wire: { 'hmac-anon/2': /^a2.[A-Za-z0-9_-]{43}$/ } },
  'cache-ignores-kind': cached(({ key, value, epoch }) => [key, value, epoch]),
  'cache-ignores-epoch': cached(({ key, value, kind }) => [key, value, kind]),
  'cache-ignores-scope': cached(({ key, value }) => [key, value]),
};

/** By scheme, then by name. `none` is the right implementation, which must not be accused. */
export const bugs = { 1: { none: {}, ...scheme1 }, 2: { none: {}, ...scheme2 } };
