/** Makes licence tokens that are wrong in one way each, with nothing but `node:crypto`. */
import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { JsonObject } from './sample-batch.js';

export interface TokenForge {
  /** A token by the collector's own key. Only where the kit started the collector itself. */
  genuine(claims: JsonObject, header?: JsonObject): string;
  /** The same by a key of our own. */
  foreign(claims: JsonObject, header?: JsonObject): string;
  /** Header and claims as they are, with any signature. */
  assembled(header: JsonObject, claims: JsonObject, signature: string): string;
  /** Signed by HMAC, with the collector's public key as the secret. */
  confused(claims: JsonObject): string;
  /** Public key of our own, as a JWK. */
  readonly foreignJwk: JsonObject;
}

const encode = (part: JsonObject): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Claims of a licence that is valid now. */
export function licence(change: JsonObject = {}): JsonObject {
  const now = Math.floor(Date.now() / 1000);
  return { tenant: 'abuse', edition: 'cloud', iss: 'candor-collector', aud: 'candor-collector', iat: now, exp: now + 3600, ...change };
}

/** `signingKey`: the collector's; without it, genuine tokens cannot be made. */
export function createTokenForge(signingKey: KeyObject | undefined): TokenForge {
  const own = generateKeyPairSync('ed25519');
  const signed = (key: KeyObject, claims: JsonObject, header: JsonObject): string => {
    const text = `${encode({ alg: 'EdDSA', typ: 'JWT', ...header })}.${encode(claims)}`;
    return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
  };
  const collectorKey = (): KeyObject => {
    if (signingKey === undefined) throw new TypeError('This case needs the signing key.');
    return signingKey;
  };
  return {
    genuine: (claims, header = {}) => signed(collectorKey(), claims, header),
    foreign: (claims, header = {}) => signed(own.privateKey, claims, header),
    assembled: (header, claims, signature) => `${encode(header)}.${encode(claims)}.${signature}`,
    confused(claims) {
      const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
      const secret = createPublicKey(collectorKey()).export({ format: 'pem', type: 'spki' });
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
    foreignJwk: own.publicKey.export({ format: 'jwk' }) as unknown as JsonObject,
  };
}
