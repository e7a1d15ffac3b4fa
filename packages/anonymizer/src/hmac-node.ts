/** The HMAC of the Node build: OpenSSL's, so that a FIPS build of Node stays valid. Its twin is `hmac-noble.ts`. */
import { createHmac } from 'node:crypto';
import { requireBytes } from './encoding.js';

export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  requireBytes(key, message);
  // Copied out of the Buffer, so that both builds return the same type and no memory is shared with Node's pool.
  return Uint8Array.from(createHmac('sha256', key).update(message).digest());
}
