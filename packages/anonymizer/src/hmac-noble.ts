/**
 * The HMAC of every build but Node's: the audited `@noble/hashes`. Not WebCrypto: it needs a secure context and answers too late on a
 * page that closes. Its twin is `hmac-node.ts`; one suite of tests runs over both.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { requireBytes } from './encoding.js';

export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  requireBytes(key, message);
  return hmac(sha256, key, message);
}
