/**
 * `@candor/browser-reporter/anonymizer`: scheme 1 of `@candor/anonymizer` for pages that count bytes. The same pseudonyms, a seventh of the weight.
 *
 * Promises: held to every published vector, to `createAnonymizer` on random values, and refuses what that refuses as a value.
 * Takes keys in one form, the one that `generateKey()` and `loadOrCreateKey()` make: a random UUID. The key never leaves its closure.
 * Must not: convert, trim or pass anything through; keep a value; store or show the key.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { hmacSha256 } from './sha256.js';

/** Of scheme 1. Use `createAnonymizer` of `@candor/anonymizer` for any other, or a key of another form. */
export type PageAnonymizer = Anonymizer & { readonly scheme: 'hmac-anon/1' };

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The first digits of random UUIDs that stand in public documents, ours and others'. One in a hundred million keys begins like one of them. */
const published = /^(0b9c8d58|4f9c1f0e|919108f7|550e8400|f47ac10b|3fa85f64|9b1deb4d|1b9d6bcd|110ec58a|16fd2706|36b8f84d)/;

/**
 * @param key a random UUID in lower case, such as the page's server hands over at run time; left out, one that nobody else ever knows
 * @param keyId the UUID v4 that names it on the wire; left out, a random one
 * @throws TypeError where either has another form, the key is published or repeats itself
 */
export function createPageAnonymizer(key: string = randomUuid(), keyId: string = randomUuid()): PageAnonymizer {
  if (!uuidV4.test(key) || published.test(key) || new Set(key).size < 8) throw new TypeError('The key must be a random UUID (version 4, lower case).');
  if (!uuidV4.test(keyId) || keyId === key) throw new TypeError('The key id must be a random UUID (version 4, lower case), and not the key.');
  const encoder = new TextEncoder();
  const hmac = hmacSha256(encoder.encode(key));

  function anonymize(value: string): string {
    // A lone surrogate has no UTF-8 form, and two users would become one.
    if (typeof value !== 'string' || /\p{Surrogate}/u.test(value)) throw new TypeError('The value must be well-formed text.');
    return btoa(String.fromCharCode(...hmac(encoder.encode(value))));
  }

  return { scheme: 'hmac-anon/1', keyId, anonymize, anonymizeNonEmpty: (value) => (value === '' ? undefined : anonymize(value)) };
}

/** Not `crypto.randomUUID`, which needs a secure context. */
function randomUuid(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte + 256).toString(16).slice(1)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, (_, a, b, c, d) => `${a}-${b}-4${c}-${'89ab'[parseInt(hex.charAt(16), 16) & 3]}${d}-`);
}
