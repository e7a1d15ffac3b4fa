/** Random UUIDs, version 4 (RFC 9562 §5.4): new keys and the ids that name them. */
import { AnonymizerError } from './anonymizer-error.js';
import { checkKey } from './key-policy.js';
/** Not `crypto.randomUUID`, which needs a secure context. */
function secureRandom(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  if (typeof globalThis.crypto?.getRandomValues !== 'function') throw new AnonymizerError('random_missing');
  return globalThis.crypto.getRandomValues(bytes);
}
/** 122 random bits; the other six say version 4 (`4` in the third group) and variant (`8`, `9`, `a` or `b` in the fourth). */
export function randomUuid(fill = secureRandom): string {
  const hex = Array.from(fill(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
/** A new key, as secret as a password. By the policy too, so that a stuck source is noticed. @throws AnonymizerError `random_missing`. */
export const generateKey = (): string => checkKey(randomUuid());
