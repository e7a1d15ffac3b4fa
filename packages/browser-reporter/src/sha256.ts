/**
 * HMAC-SHA256 (RFC 2104, FIPS 180-4) for a page: under a kilobyte, and quick because both padded halves of the key are hashed once.
 *
 * Promises: synchronous, since the raw value must be gone when `track()` returns; needs no secure context, unlike WebCrypto. Held to
 * every published vector, and to `node:crypto` for each length around the block's border.
 */

/** First 32 bits of the fractional part of a root: of the square roots (FIPS 180-4 §5.3.3) and cube roots (§4.2.2) of the first primes. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

const blockBytes = 64;
const rotated = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** Never undefined: every index here is within its table. */
const at = (table: Int32Array, index: number): number => table[index] as number;

interface Sha256 {
  /** The state after one more block, whose first byte is at `offset`. */
  compress(state: Int32Array, bytes: DataView, offset: number): Int32Array;
  readonly start: Int32Array;
}

function sha256(): Sha256 {
  const primes = firstPrimes(64);
  const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
  const words = new Int32Array(64);
  return {
    start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    // Names as in FIPS 180-4 §6.2.2. Plain variables: taking arrays apart here is twenty times slower.
    compress(state, bytes, offset) {
      let a = at(state, 0), b = at(state, 1), c = at(state, 2), d = at(state, 3);
      let e = at(state, 4), f = at(state, 5), g = at(state, 6), h = at(state, 7);
      for (let t = 0; t < 64; t += 1) {
        const early = at(words, t - 15);
        const late = at(words, t - 2);
        const word = t < 16
          ? bytes.getInt32(offset + 4 * t)
          : (at(words, t - 16) + (rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)) + at(words, t - 7) + (rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10))) | 0;
        words[t] = word;
        const t1 = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & f) ^ (~e & g)) + at(constants, t) + word;
        const t2 = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = (d + t1) | 0;
        d = c;
        c = b;
        b = a;
        a = (t1 + t2) | 0;
      }
      return Int32Array.of(a, b, c, d, e, f, g, h).map((word, index) => word + at(state, index));
    },
  };
}

/** The rest of a message after `hashed` bytes, with its padding (FIPS 180-4 §5.1.1). */
function finish({ compress }: Sha256, state: Int32Array, message: Uint8Array, hashed: number): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / blockBytes) * blockBytes);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  // 2^29 bytes and more do not occur: an event holds 8 KiB.
  view.setInt32(padded.length - 4, (hashed + message.length) * 8);
  let digest = state;
  for (let offset = 0; offset < padded.length; offset += blockBytes) digest = compress(digest, view, offset);
  const bytes = new DataView(new ArrayBuffer(32));
  digest.forEach((word, index) => bytes.setInt32(4 * index, word));
  return new Uint8Array(bytes.buffer);
}

/** `key` of any length; messages shorter than 512 MiB. */
export function hmacSha256(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const hash = sha256();
  const padded = new Uint8Array(blockBytes);
  padded.set(key.length > blockBytes ? finish(hash, hash.start, key, 0) : key);
  const half = (pad: number): Int32Array => hash.compress(hash.start, new DataView(padded.map((byte) => byte ^ pad).buffer), 0);
  const inner = half(0x36);
  const outer = half(0x5c);
  return (message) => finish(hash, outer, finish(hash, inner, message, blockBytes), blockBytes);
}
