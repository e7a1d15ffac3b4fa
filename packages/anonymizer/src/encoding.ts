/**
 * The two ends of scheme 1 around the HMAC: text to bytes, and bytes to text.
 * Promises: no trimming, case folding, Unicode normalisation, decoding, truncation or coercion. What comes in is what is hashed.
 */
import { AnonymizerError } from './anonymizer-error.js';

/** Keyed hash, RFC 2104 with SHA-256: any key length, any message length, always 32 bytes. */
export type HmacSha256 = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/**
 * UTF-8 bytes of a text.
 * @throws TypeError if it is not a string: `String(value)` would give all objects one and the same pseudonym.
 * @throws AnonymizerError on a lone surrogate: Node writes U+FFFD there, Java `?`, Python refuses. Two users would become one.
 */
export function utf8(text: string, role: 'key' | 'value'): Uint8Array {
  if (typeof text !== 'string') throw new TypeError(`The ${role} must be a string.`);
  // With the u flag a well-formed pair is one character, so only a half that stands alone is in this category.
  if (/\p{Surrogate}/u.test(text)) throw new AnonymizerError(`${role}_lone_surrogate`);
  return new TextEncoder().encode(text);
}

/** Standard base64 with padding (RFC 4648 §4): 44 characters for the 32 bytes of a MAC. `btoa` takes one character per byte. */
export function base64(mac: Uint8Array): string {
  return btoa(String.fromCharCode(...mac));
}

/** @throws TypeError if either is not bytes: Node's own HMAC would take a string too. By tag, as each realm has its own class. */
export function requireBytes(...inputs: Uint8Array[]): void {
  const areBytes = inputs.every((input) => Object.prototype.toString.call(input) === '[object Uint8Array]');
  if (!areBytes) throw new TypeError('The key and the message must each be a Uint8Array.');
}
