/**
 * READ SECOND. Both constructions, whole; `SPEC.md` of the vectors says the same in prose. `createAnonymizer` and `/raw` run this code.
 *     hmac-anon/1   base64( HMAC(key, value) )
 *     hmac-anon/2   "a2." base64url( HMAC(subkey, value) )   where subkey = HKDF(key, salt = "hmac-anon/2", info = scheme, kind, epoch)
 * HMAC is HMAC-SHA256, HKDF is RFC 5869 over it; of each text, the UTF-8. Under scheme 2 a value has another pseudonym in each kind and month.
 */
import { requireBytes, utf8, type HmacOver } from './encoding.js';
import { remember } from './remember.js';
export type Scheme = 'hmac-anon/1' | 'hmac-anon/2';
/** The pseudonym of a value. Scheme 1 looks at neither kind nor epoch. */
export type Pseudonymize = (value: string, kind: string, epoch: string) => string;
/** The eight kinds of the catalog in two months: the one that closes and the next. A subkey that was dropped is derived again. */
const subkeysKept = 16;
/** Length in bytes, colon, text, comma: no two pairs of kind and epoch make the same info. */
const netstring = (text: string): string => `${utf8(text).length}:${text},`;
/** Binds a key's bytes to a scheme. @throws TypeError if there is no such scheme. */
export function schemeOver(hmacOver: HmacOver, scheme: Scheme, key: Uint8Array): Pseudonymize {
  if (scheme === 'hmac-anon/1') return hmacOver(key).base64;
  if (scheme !== 'hmac-anon/2') throw new TypeError('The scheme must be hmac-anon/1 or hmac-anon/2.');
  const extracted = hmacOver(hmacOver(utf8(scheme)).bytes(key));
  const subkey = remember<ReturnType<HmacOver>>(subkeysKept);
  return (value, kind, epoch) => {
    const info = netstring(scheme) + netstring(kind) + netstring(epoch);
    // HKDF-Expand to 32 bytes is its first block alone: HMAC(PRK, info 01).
    const { base64 } = subkey(info, () => hmacOver(extracted.bytes(utf8(`${info}\x01`))));
    return `a2.${base64(value).slice(0, -1).replaceAll('+', '-').replaceAll('/', '_')}`;
  };
}
/** What `/raw` exports, over one HMAC: for vectors, without the key policy, never for real data. @throws as `anonymize`, for each text. */
export const rawOver = (hmacOver: HmacOver) => ({
  hmacSha256: (key: Uint8Array, message: Uint8Array): Uint8Array => hmacOver(requireBytes(key)).bytes(requireBytes(message)),
  pseudonym: (key: string, value: string): string => schemeOver(hmacOver, 'hmac-anon/1', utf8(key, 'key'))(value, '', ''),
  pseudonym2: (key: string, ...given: Parameters<Pseudonymize>): string => schemeOver(hmacOver, 'hmac-anon/2', utf8(key, 'key'))(...given),
});
