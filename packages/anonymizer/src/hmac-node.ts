/** The HMAC of the Node build: OpenSSL's, so that a FIPS build of Node stays valid. Its twin is `hmac-noble.ts`. */
import { createHmac, createSecretKey } from 'node:crypto';
import { wellFormed, type HmacOver } from './encoding.js';
export const hmacOver: HmacOver = (key) => {
  // OpenSSL's own copy: what happens to the caller's bytes later changes nothing, and each HMAC begins quicker than with bytes or text.
  const secret = createSecretKey(key);
  // Copied out of the Buffer, so that both builds return the same type and no memory is shared with Node's pool.
  const bytes = (message: Uint8Array): Uint8Array => Uint8Array.from(createHmac('sha256', secret).update(message).digest());
  return { bytes, base64: (text) => createHmac('sha256', secret).update(wellFormed(text)).digest('base64') };
};
