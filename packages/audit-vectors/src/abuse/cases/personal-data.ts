/** Values of people where pseudonyms belong, in every disguise that has not a pseudonym's form. */
import { createHash } from 'node:crypto';
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import { batchOf, behaviorEvent, pseudonymOf, usageEvent, type Json } from '../sample-batch.js';

const raw: Expectation = { status: 400, reason: 'not_anonymized' };
const invalid: Expectation = { status: 400, reason: 'invalid' };
const undeclared: Expectation = { status: 400, reason: 'undeclared_property' };

const user = (value: (canary: string) => Json): AbuseCase['send'] => ({ usage, canary }) => usage(batchOf([usageEvent({}, { user_name: value(canary) })]));
const person = (change: (canary: string) => Record<string, Json>): AbuseCase['send'] => ({ behavior, canary }) => behavior(batchOf([behaviorEvent(change(canary))]));
const hashed = (algorithm: string, encoding: 'hex' | 'base64' | 'base64url') => (canary: string): string => createHash(algorithm).update(canary).digest(encoding);
const tail = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The same 32 bytes to a lenient decoder, and another text. */
function notCanonical(): string {
  const text = pseudonymOf('user');
  return `${text.slice(0, 42)}${tail.charAt(tail.indexOf(text.charAt(42)) + 1)}=`;
}

export const personalData = category('personal', 'a sensitive field holds a pseudonym in its one canonical form, or the event is refused without an echo', [
  ['an e-mail address', raw, user((canary) => canary), 'token'],
  ['a name', raw, user(() => 'Alice Planted'), 'token'],
  ['an IPv4 address', raw, ({ usage }) => usage(batchOf([usageEvent({}, { address: '198.51.100.77' })])), 'token'],
  ['an IPv6 address', raw, ({ usage }) => usage(batchOf([usageEvent({}, { address: '2001:db8:77::88' })])), 'token'],
  ['a host name as the cluster', raw, ({ usage, canary }) => usage(batchOf([usageEvent({}, { cluster_name: canary.replace('@', '.') })])), 'token'],
  ['an e-mail address in base64', raw, user((canary) => Buffer.from(canary).toString('base64')), 'token'],
  ['an e-mail address in hexadecimal', raw, user((canary) => Buffer.from(canary).toString('hex')), 'token'],
  ['an e-mail address, percent-encoded', raw, user((canary) => encodeURIComponent(canary)), 'token'],
  ['MD5', raw, user(hashed('md5', 'hex')), 'token'],
  ['SHA-256 in hexadecimal', raw, user(hashed('sha256', 'hex')), 'token'],
  ['SHA-1 in base64', raw, user(hashed('sha1', 'base64')), 'token'],
  ['SHA-512 in base64', raw, user(hashed('sha512', 'base64')), 'token'],
  ['a pseudonym in base64url', raw, user(() => `${pseudonymOf('user').slice(0, 41)}-Q=`), 'token'],
  ['a pseudonym without its padding', raw, user(() => pseudonymOf('user').slice(0, 43)), 'token'],
  ['a pseudonym that is padded twice', raw, user(() => `${pseudonymOf('user')}=`), 'token'],
  ['a pseudonym with a line feed behind it', raw, user(() => `${pseudonymOf('user')}\n`), 'token'],
  ['a pseudonym with a name behind it', raw, user((canary) => `${pseudonymOf('user')} ${canary}`), 'token'],
  ['a pseudonym that is not canonical', raw, user(notCanonical), 'token'],
  ['a pseudonym with a full-width equals sign', raw, user(() => pseudonymOf('user').replace('=', '\uff1d')), 'token'],
  ['an empty text', raw, user(() => ''), 'token'],
  ['a number', { status: 400 }, user(() => 42), 'token'],
  ['null', { status: 400 }, user(() => null), 'token'],
  ['a list where one value belongs', { status: 400 }, user(() => [pseudonymOf('user')]), 'token'],
  ['an object', { status: 400 }, user((canary) => ({ email: canary })), 'token'],
  ['an undeclared property', undeclared, ({ usage, canary }) => usage(batchOf([usageEvent({}, { email: canary })])), 'token'],
  ['a name of a property that is an e-mail address', undeclared, ({ usage, canary }) => usage(batchOf([usageEvent({}, { [canary]: 1 })])), 'token'],
  ['a name of an event that is an e-mail address', { status: 400, reason: 'unknown_event' }, ({ usage, canary }) => usage(batchOf([usageEvent({ event: canary })])), 'token'],
  ['an id of an event that is an e-mail address', invalid, ({ usage, canary }) => usage(batchOf([usageEvent({ id: canary })])), 'token'],
  ['a person that is an e-mail address', invalid, person((canary) => ({ distinct_id: canary }))],
  ['a version of a system that is an e-mail address', invalid, person((canary) => ({ set: { os_version: canary, connect_version: '18.2.1' } }))],
  ['a release that is a path', invalid, person(() => ({ set: { os_version: '14.6.1', connect_version: '/home/planted/connect' } }))],
  ['a person property nobody declared', undeclared, person((canary) => ({ set: { os_version: '14.6.1', connect_version: '18.2.1', email: canary } }))],
  ['a first property nobody declared', undeclared, person((canary) => ({ set_once: { os: 'darwin', arch: 'arm64', initial_referrer: canary } }))],
]);
