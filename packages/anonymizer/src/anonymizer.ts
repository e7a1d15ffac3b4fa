/**
 * READ FIRST. Binds a key to a scheme (`schemes.ts`: read it next) and gives the two functions that a reporter calls.
 * Promises: synchronous; one value has one pseudonym under one key (in scheme 2: and one kind and month), in every build; the key never
 * leaves the closure it is sealed in. Must not: log, or pass anything through. A value that looks hashed already is hashed again.
 * Not promised: anonymity. This is pseudonymisation: whoever has the key can test guesses.
 */
import { AnonymizerError } from './anonymizer-error.js';
import { utf8, type HmacOver } from './encoding.js';
import { checkKey } from './key-policy.js';
import { randomUuid } from './random-uuid.js';
import { remember } from './remember.js';
import { requireScope, schemeOver, type AnonymizerScope, type Pseudonymize, type Scheme } from './schemes.js';

export type { AnonymizerScope };
/**
 * A key that can be used but not read, made by `loadOrCreateKey`. Printing, serialising or cloning it shows the id alone: the random UUID v4
 * that names the key on the wire. It is not derived from the key: a fingerprint would let anybody test guesses of the key.
 */
export type AnonymizationKey = Readonly<{ id: string; [Symbol.toStringTag]: 'AnonymizationKey' }>;
export interface Anonymizer {
  readonly scheme: Scheme;
  /** The id that names the key on the wire. */
  readonly keyId: string;
  /**
   * The pseudonym of a value: 44 characters of base64, or `a2.` and 43 of base64url. `''` has one too. Scheme 1 looks at no scope.
   * @throws TypeError if the value is no string or scheme 2 gets no scope; AnonymizerError if the value is not well-formed text.
   */
  anonymize(value: string, scope?: AnonymizerScope): string;
  /** As `anonymize`, but nothing for `''`, so that "none" never becomes a constant that looks like a user. */
  anonymizeNonEmpty(value: string, scope?: AnonymizerScope): string | undefined;
}
export interface AnonymizerOptions {
  /** Lower-case UUID v4. Give the same one for the same key after a restart; it is random otherwise. */
  readonly keyId?: string;
  /** How many values are remembered with their pseudonyms: 1,024 if left out, 0 for none. `remember.ts` says what that keeps in memory. */
  readonly cacheSize?: number;
  /** `hmac-anon/1` if left out. */
  readonly scheme?: Scheme;
}
/**
 * Binds a key. A text goes through the key policy; an `AnonymizationKey` already did and brings its own id.
 * @throws AnonymizerError with a `code` when the key or the id is refused; TypeError where a type, or another option, is not as above.
 */
export type CreateAnonymizer = (key: string | AnonymizationKey, options?: AnonymizerOptions) => Anonymizer;
/** Registered, not unique: a key sealed by one copy of this package works in another (ESM beside CommonJS). */
const slot = Symbol.for('@candor/anonymizer/schemes');
type Sealed = AnonymizationKey & { readonly [slot]: (scheme: Scheme) => Pseudonymize };
/** Checks a key and its id and closes over the key's bytes. @throws AnonymizerError, or TypeError if the key is not a string. */
export function sealKey(hmacOver: HmacOver, text: string, id: string = randomUuid()): AnonymizationKey {
  const bytes = utf8(checkKey(text));
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) throw new AnonymizerError('key_id_invalid');
  // With or without hyphens, in either case: the id would hand the key to everybody who sees a batch.
  if (text.toLowerCase().replaceAll('-', '').includes(id.replaceAll('-', ''))) throw new AnonymizerError('key_id_is_key');
  const key = { id, [Symbol.toStringTag]: 'AnonymizationKey' as const };
  // Not enumerable, so that no serialiser, clone or spread ever meets it.
  return Object.freeze(Object.defineProperty(key, slot, { value: (scheme: Scheme) => schemeOver(hmacOver, scheme, bytes) }));
}

/** `createAnonymizer` over one HMAC. The builds differ in this argument and in nothing else. */
export const anonymizerOver = (hmacOver: HmacOver): CreateAnonymizer => (key, { keyId, cacheSize = 1024, scheme = 'hmac-anon/1' } = {}) => {
  const sealed = (typeof key === 'object' && key !== null ? key : sealKey(hmacOver, key, keyId)) as Sealed;
  if (typeof sealed[slot] !== 'function') throw new TypeError('The key must be a string or an AnonymizationKey.');
  // Two ids for one key would split one user into two at the collector.
  if (keyId !== undefined && keyId !== sealed.id) throw new AnonymizerError('key_id_invalid');
  if (!Number.isSafeInteger(cacheSize) || cacheSize < 0) throw new TypeError('The cacheSize must be a whole number, 0 or more.');
  const pseudonymize = sealed[slot](scheme);
  // One for each anonymizer: never shared between keys or schemes.
  const recall = remember<string>(cacheSize);
  const anonymize = (value: string, scope?: AnonymizerScope): string => {
    if (typeof value !== 'string') throw new TypeError('The value must be a string.');
    if (scheme === 'hmac-anon/1') return recall(value, () => pseudonymize(value));
    const checked = requireScope(scope);
    // Neither kind nor epoch holds a space, so each scope and value have a name of their own.
    return recall(`${checked.kind} ${checked.epoch} ${value}`, () => pseudonymize(value, checked));
  };
  const anonymizeNonEmpty: Anonymizer['anonymizeNonEmpty'] = (value, scope) => (value === '' ? undefined : anonymize(value, scope));
  return Object.freeze({ scheme, keyId: sealed.id, anonymize, anonymizeNonEmpty });
};
