/**
 * READ SECOND. Both constructions, whole; `SPEC.md` of the vectors says the same in prose. `createAnonymizer` and `/raw` run this code.
 *     hmac-anon/1   base64( HMAC(key, value) )
 *     hmac-anon/2   "a2." base64url( HMAC(subkey, value) )   where subkey = HKDF(key, salt = "hmac-anon/2", info = scheme, kind, epoch)
 * HMAC is HMAC-SHA256, HKDF is RFC 5869 over it; of each text, the UTF-8. Under scheme 2 a value has another pseudonym in each kind and month.
 */
import { requireBytes, utf8, type HmacOver } from './encoding.js';
import { remember } from './remember.js';
export type Scheme = 'hmac-anon/1' | 'hmac-anon/2';
/** What scheme 2 keeps apart: what a value is, such as `user`, and the UTC month of the event, such as `2026-11`, or `''` for all time. */
export type AnonymizerScope = Readonly<{ kind: string; epoch: string }>;
export type Pseudonymize = (value: string, scope?: AnonymizerScope) => string;
/** Length, colon, text, comma: no two pairs of kind and epoch make the same info. (Length in bytes, but both are ASCII.) */
const netstring = (text: string): string => `${text.length}:${text},`;

/** Binds a key's bytes to a scheme. @throws TypeError if there is no such scheme. */
export function schemeOver(hmacOver: HmacOver, scheme: Scheme, key: Uint8Array): Pseudonymize {
  if (scheme === 'hmac-anon/1') return hmacOver(key).base64;
  if (scheme !== 'hmac-anon/2') throw new TypeError('The scheme must be hmac-anon/1 or hmac-anon/2.');
  const extracted = hmacOver(hmacOver(utf8(scheme)).bytes(key));
  // The eight kinds of the catalog in two months: the one that closes and the next. A subkey that was dropped is derived again.
  const subkey = remember<ReturnType<HmacOver>>(16);
  return (value, scope) => {
    const { kind, epoch } = requireScope(scope);
    // HKDF-Expand to 32 bytes is its first block alone: HMAC(PRK, info 01).
    const info = netstring(scheme) + netstring(kind) + netstring(epoch);
    const { base64 } = subkey(info, () => hmacOver(extracted.bytes(utf8(`${info}\x01`))));
    return `a2.${base64(value).slice(0, -1).replaceAll('+', '-').replaceAll('/', '_')}`;
  };
}
/** The scope's own two texts, read once. @throws TypeError if it is not as SPEC.md §6 says. */
export function requireScope({ kind, epoch }: Partial<AnonymizerScope> = {}): AnonymizerScope {
  const areTexts = typeof kind === 'string' && typeof epoch === 'string';
  if (areTexts && /^[a-z][a-z0-9-]{0,31} (?:[0-9]{4}-(?:0[1-9]|1[0-2]))?$/.test(`${kind} ${epoch}`)) return { kind, epoch };
  throw new TypeError('Scheme hmac-anon/2 needs a scope: a kind, which is a lower-case word, and an epoch, which is a month or empty.');
}

/** What `/raw` exports, over one HMAC: for vectors, without the key policy, never for real data. @throws as `anonymize`, for each text. */
export const rawOver = (hmacOver: HmacOver) => ({
  hmacSha256: (key: Uint8Array, message: Uint8Array): Uint8Array => hmacOver(requireBytes(key)).bytes(requireBytes(message)),
  pseudonym: (key: string, value: string): string => schemeOver(hmacOver, 'hmac-anon/1', utf8(key, 'key'))(value),
  pseudonym2: (key: string, value: string, kind: string, epoch: string): string => schemeOver(hmacOver, 'hmac-anon/2', utf8(key, 'key'))(value, { kind, epoch }),
});
