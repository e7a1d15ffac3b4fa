/** What a value's pseudonym has to be, computed with `node:crypto` from the specification alone. */
import { createHmac } from 'node:crypto';

export type Scheme = 'hmac-anon/1' | 'hmac-anon/2';

export interface PseudonymRule {
  readonly scheme: Scheme;
  readonly key: string;
}

/** `epoch` is the event's UTC month, `YYYY-MM`; kind and epoch count under scheme 2 only. */
export function expectedPseudonym({ scheme, key }: PseudonymRule, value: string, kind: string, epoch: string): string {
  if (scheme === 'hmac-anon/1') return hmac(Buffer.from(key), value).toString('base64');
  const netstring = (text: string): string => `${Buffer.byteLength(text)}:${text},`;
  const root = hmac(Buffer.from('hmac-anon/2'), key);
  // HKDF-Expand to 32 bytes is one round: the information, then the round's number.
  const subkey = hmac(root, `${netstring('hmac-anon/2')}${netstring(kind)}${netstring(epoch)}\u0001`);
  return `a2.${hmac(subkey, value).toString('base64url')}`;
}

function hmac(key: Buffer, message: string): Buffer {
  return createHmac('sha256', key).update(message, 'utf8').digest();
}
