/**
 * READ FIRST. Scheme 1 (`hmac-anon/1`), the whole of it:
 *
 *     pseudonym = base64( HMAC-SHA256( key = UTF-8 bytes of the key text, message = UTF-8 bytes of the value ) )
 *
 * Promises: synchronous; one value has one pseudonym under one key, in every build; the key never leaves the closure it is sealed in.
 * Must not: keep a value, log, or pass anything through. A value that looks hashed already is hashed again.
 * Not promised: anonymity. This is pseudonymisation: whoever has the key can test guesses.
 */
import { AnonymizerError } from './anonymizer-error.js';
import { base64, utf8, type HmacSha256 } from './encoding.js';
import { checkKey } from './key-policy.js';
import { randomUuid } from './random-uuid.js';

/** A key that can be used but not read, made by `loadOrCreateKey`. Printing, serialising or cloning it shows the id alone. */
export interface AnonymizationKey {
  /** Random UUID v4 that names the key on the wire. Not derived from it: a fingerprint would let anybody test guesses of the key. */
  readonly id: string;
  readonly [Symbol.toStringTag]: 'AnonymizationKey';
}

export interface Anonymizer {
  /** The id that names the key on the wire. */
  readonly keyId: string;
  /**
   * The pseudonym of a value: 44 characters of base64. `''` has one too; see `anonymizeNonEmpty`.
   * @throws TypeError if the value is not a string.
   * @throws AnonymizerError `value_lone_surrogate` if the value is not well-formed text.
   */
  anonymize(value: string): string;
  /** As `anonymize`, but nothing for `''`, so that "none" never becomes a constant that looks like a user. */
  anonymizeNonEmpty(value: string): string | undefined;
}

export interface AnonymizerOptions {
  /** Lower-case UUID v4. Give the same one for the same key after a restart; it is random otherwise. */
  readonly keyId?: string;
}

/**
 * Binds a key. A text goes through the key policy; an `AnonymizationKey` already did and brings its own id.
 * @throws AnonymizerError with a `code` when the key or the id is refused.
 * @throws TypeError if the key is neither a string nor an `AnonymizationKey`.
 */
export type CreateAnonymizer = (key: string | AnonymizationKey, options?: AnonymizerOptions) => Anonymizer;

/** Registered, not unique: a key sealed by one copy of this package works in another (ESM beside CommonJS). */
const macSlot = Symbol.for('@candor/anonymizer/mac');
type Sealed = AnonymizationKey & { readonly [macSlot]: (message: Uint8Array) => Uint8Array };

/** Checks a key and its id and closes over the key's bytes. @throws AnonymizerError, or TypeError if the key is not a string. */
export function sealKey(hmacSha256: HmacSha256, text: string, id: string = randomUuid()): AnonymizationKey {
  checkKey(text);
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) throw new AnonymizerError('key_id_invalid');
  // With or without hyphens, in either case: the id would hand the key to everybody who sees a batch.
  if (text.toLowerCase().replaceAll('-', '').includes(id.replaceAll('-', ''))) throw new AnonymizerError('key_id_is_key');
  const bytes = utf8(text, 'key');
  const key = { id, [Symbol.toStringTag]: 'AnonymizationKey' as const };
  // Not enumerable, so that no serialiser, clone or spread ever meets it.
  Object.defineProperty(key, macSlot, { value: (message: Uint8Array) => hmacSha256(bytes, message) });
  return Object.freeze(key);
}

/** `createAnonymizer` over one HMAC. The builds differ in this argument and in nothing else. */
export function anonymizerOver(hmacSha256: HmacSha256): CreateAnonymizer {
  return (key, options = {}) => {
    const sealed = (typeof key === 'object' && key !== null ? key : sealKey(hmacSha256, key, options.keyId)) as Sealed;
    const mac = sealed[macSlot];
    if (typeof mac !== 'function') throw new TypeError('The key must be a string or an AnonymizationKey.');
    // Two ids for one key would split one user into two at the collector.
    if (options.keyId !== undefined && options.keyId !== sealed.id) throw new AnonymizerError('key_id_invalid');

    const anonymize = (value: string): string => base64(mac(utf8(value, 'value')));
    const anonymizeNonEmpty = (value: string): string | undefined => (value === '' ? undefined : anonymize(value));
    return Object.freeze({ keyId: sealed.id, anonymize, anonymizeNonEmpty });
  };
}
