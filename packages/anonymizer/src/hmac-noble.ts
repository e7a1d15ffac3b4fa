/** The HMAC of every build but Node's, by the audited `@noble/hashes`. One suite of tests runs over both builds. */
// Not WebCrypto: it needs a secure context, and answers too late on a page that closes.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8, type HmacOver } from './encoding.js';
export const hmacOver: HmacOver = (key) => {
  // The padded key is hashed once. Each message goes on from a copy of that state, in an object that is used again and again.
  const keyed = hmac.create(sha256, key);
  const scratch = keyed.clone();
  const bytes = (message: Uint8Array): Uint8Array => keyed._cloneInto(scratch).update(message).digest();
  return { bytes, base64: (text) => btoa(Reflect.apply(String.fromCharCode, undefined, bytes(utf8(text)))) };
};
