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

function hex(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index += 1) text += hexOfByte[bytes[index] as number];
  return text;
}

/** `fill` overwrites the given bytes with random ones, e.g. `(bytes) => crypto.getRandomValues(bytes)`. */
export function createRandomness(fill: (bytes: Uint8Array) => unknown): Randomness {
  /** One for all calls: an array made for each id would cost as much as the rest of it. */
  const bytes = new Uint8Array(uuidBytes);
  /** What the newest v7 id begins with. Behaviour events share it for a minute. */
  let time = { atMs: Number.NaN, text: '' };

  /** From the version's digit on: the rest of the time and the random part. */
  function versionOn(version: number): string {
    bytes[6] = ((bytes[6] as number) & 0x0f) | (version << 4);
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    return `${hex(bytes, 6, 8)}-${hex(bytes, 8, 10)}-${hex(bytes, 10, 16)}`;
  }

  return {
    fraction() {
      fill(bytes.subarray(0, 4));
      return new DataView(bytes.buffer).getUint32(0) / 2 ** 32;
    },
    uuidV4() {
      fill(bytes);
      return `${hex(bytes, 0, 4)}-${hex(bytes, 4, 6)}-${versionOn(4)}`;
    },
    uuidV7(atMs) {
      fill(bytes);
      if (time.atMs !== atMs) time = { atMs, text: timeText(atMs) };
      return `${time.text}-${versionOn(7)}`;
    },
  };
}

/** 48 bits of milliseconds, big-endian. A time they cannot hold makes an id of no valid form. */
function timeText(atMs: number): string {
  const digits = Math.floor(atMs).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}
