/**
 * hmac-anon/1 and hmac-anon/2 in small parts, all of them right. A bug of `bugs.mjs` replaces one or two; the rest stays right, so that each
 * broken implementation fails for one reason alone.
 */
import { createHmac, hkdfSync } from 'node:crypto';

export class Refusal extends Error {}
export const utf8 = (text) => Buffer.from(text, 'utf8');
export const mac = (key, message, digest = 'sha256') => createHmac(digest, key).update(message).digest();
export const netstrings = (...parts) => parts.map((part) => `${part.length}:${part},`).join('');

export const right = {
  /** The text of a key, and of a value, to the bytes that are hashed. */
  key: utf8,
  value: utf8,
  /** What must be refused before anything is hashed. */
  check(value) {
    if (typeof value !== 'string') throw new Refusal('type');
    if (!value.isWellFormed()) throw new Refusal('value_lone_surrogate');
    return value;
  },
  checkScope(kind, epoch) {
    if (!/^[a-z][a-z0-9-]{0,31}$/.test(kind) || !/^([0-9]{4}-(0[1-9]|1[0-2]))?$/.test(epoch)) throw new Refusal('scope');
  },
  info: (kind, epoch) => netstrings('hmac-anon/2', kind, epoch),
  subkey(key, kind, epoch) {
    return Buffer.from(hkdfSync('sha256', key, 'hmac-anon/2', this.info(kind, epoch), 32));
  },
  mac,
  write: (bytes) => bytes.toString('base64'),
  write2: (bytes) => `a2.${bytes.toString('base64url')}`,
  wire: { 'hmac-anon/1': /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'hmac-anon/2': /^a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/ },

  anonymize({ scheme, kind = 'user', epoch = '2026-11' }, keyText, value) {
    this.check(value);
    const key = this.key(keyText);
    if (scheme === 'hmac-anon/1') return this.write(this.mac(key, this.value(value)));
    this.checkScope(kind, epoch);
    return this.write2(this.mac(this.subkey(key, kind, epoch), this.value(value)));
  },

  /** What a key is refused for; this implementation has no policy. */
  fault: undefined,
  hmac: (key, message) => mac(key, message).toString('hex'),
  /** Writes an answer, a line. `say` is the real thing. */
  answer: (line, say) => say(line),
  /** Before the first question, and behind the last one. */
  begin() {},
  end() {},
};
