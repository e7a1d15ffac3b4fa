/** Text to bytes. No trimming, case folding, Unicode normalisation, decoding, truncation or coercion: what comes in is what is hashed. */
import { AnonymizerError } from './anonymizer-error.js';
/** HMAC-SHA256 (RFC 2104) under one key: of bytes, and of text, in base64 with padding (RFC 4648 §4). The builds differ in this alone. */
export type HmacOver = (key: Uint8Array) => { bytes(message: Uint8Array): Uint8Array; base64(text: string): string };
/**
 * The text, if it has a UTF-8 form. @throws TypeError if it is no string: `String(value)` would give all objects one and the same pseudonym.
 * @throws AnonymizerError on a lone surrogate: Node writes U+FFFD there, Java `?`, Python refuses. Two users would become one.
 */
export function wellFormed(text: string, role: 'key' | 'value' = 'value'): string {
  if (typeof text !== 'string') throw new TypeError(`The ${role} must be a string.`);
  // With the u flag a well-formed pair is one character, so only a half that stands alone is in this category. (Most text holds none: quick.)
  if (/[\ud800-\udfff]/.test(text) && /\p{Surrogate}/u.test(text)) throw new AnonymizerError(`${role}_lone_surrogate`);
  return text;
}
const encoder = new TextEncoder();
/** UTF-8 bytes of a text. @throws as `wellFormed`. */
export const utf8 = (text: string, role?: 'key' | 'value'): Uint8Array => encoder.encode(wellFormed(text, role));
/** @throws TypeError if it is not bytes: Node's own HMAC would take a string too. By tag, as each realm has its own class. */
export function requireBytes(input: Uint8Array): Uint8Array {
  if (Object.prototype.toString.call(input) === '[object Uint8Array]') return input;
  throw new TypeError('The key and the message must each be a Uint8Array.');
}
