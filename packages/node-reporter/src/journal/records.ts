/**
 * The form of a record on disk: one line, its checksum and its text. `8 hex digits of CRC-32, space, payload, line feed`.
 *
 * Promises: a record that was torn or changed is never taken for a whole one, and the next line feed begins a new chance, so one
 * damaged record hides at most the one beside it. Text, so that a person can look into a journal.
 */

const lineFeed = 0x0a;

/** Hex digits and the space. */
const prefixBytes = 9;

export interface ReadRecords {
  readonly records: readonly string[];
  /** Lines that are no record: torn, changed, or foreign. */
  readonly damaged: number;
  /** Bytes after the last line feed: a write that did not end. */
  readonly tail: number;
}

/** `payload` must hold no line feed; JSON texts have none. Throws `TypeError`. */
export function encodeRecord(payload: string): string {
  if (payload.includes('\n')) throw new TypeError('a record is one line');
  return `${checksum(payload)} ${payload}\n`;
}

export function readRecords(bytes: Uint8Array): ReadRecords {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: string[] = [];
  let damaged = 0;
  let start = 0;
  for (let end = buffer.indexOf(lineFeed); end >= 0; end = buffer.indexOf(lineFeed, start)) {
    const payload = buffer.subarray(start + prefixBytes, end);
    const whole = end - start >= prefixBytes && buffer.toString('latin1', start, start + prefixBytes) === `${checksum(payload)} `;
    if (whole) records.push(payload.toString('utf8'));
    else damaged += 1;
    start = end + 1;
  }
  return { records, damaged, tail: buffer.length - start };
}

/** Zlib is asked for at the first record, not at import: a host that never keeps anything does not pay for it. */
let crc32: ((data: string | Uint8Array) => number) | undefined;

function checksum(payload: string | Uint8Array): string {
  crc32 ??= process.getBuiltinModule('node:zlib').crc32;
  return crc32(payload).toString(16).padStart(8, '0');
}
