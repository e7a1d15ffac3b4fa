/**
 * Random ids from injected random bytes: UUID v4 and v7 (RFC 9562) in lower case, as the wire wants them.
 *
 * Must not: look at a clock. The time inside a v7 id is the caller's, because an id must not tell more about time than the
 * event it names.
 */
import type { Randomness } from './ports.js';

const uuidBytes = 16;

const uuidV4Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const uuidV7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The forms the wire accepts: RFC 9562 version and variant, lower case only. */
export function isUuidV4(text: unknown): text is string {
  return typeof text === 'string' && uuidV4Pattern.test(text);
}

export function isUuidV7(text: unknown): text is string {
  return typeof text === 'string' && uuidV7Pattern.test(text);
}

const hexOfByte: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function format(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let hex = '';
  for (const byte of bytes) hex += hexOfByte[byte];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** `fill` overwrites the given bytes with random ones, e.g. `(bytes) => crypto.getRandomValues(bytes)`. */
export function createRandomness(fill: (bytes: Uint8Array) => unknown): Randomness {
  const random = (length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    fill(bytes);
    return bytes;
  };
  return {
    fraction: () => new DataView(random(4).buffer).getUint32(0) / 2 ** 32,
    uuidV4: () => format(random(uuidBytes), 4),
    uuidV7(atMs) {
      const bytes = random(uuidBytes);
      // 48 bits of milliseconds, big-endian. Division, because shifts stop at 32 bits.
      for (let index = 5, rest = atMs; index >= 0; index -= 1, rest = Math.floor(rest / 256)) bytes[index] = rest % 256;
      return format(bytes, 7);
    },
  };
}
