/**
 * The id of an event that comes from a log line: a UUID v7 that depends on nothing but the line, its place and the key.
 *
 * Promises: the same line of the same log has the same id on every run, so a replay is answered `duplicate` and nothing is
 * counted twice, without any file that remembers how far the log was read.
 * Must not: be guessable from the line: without the key nobody can test which line an id belongs to.
 */
import type { Anonymizer } from '@candor/anonymizer';

export interface LinePlace {
  /** Byte position of the line in its log. */
  readonly offset: number;
  /** 0 for the first event of the line; a folded line stands for several. */
  readonly repeat: number;
}

export function eventId(anonymizer: Anonymizer, at: Date, place: LinePlace, line: string): string {
  const digest = Buffer.from(anonymizer.anonymize(`${place.offset} ${place.repeat} ${line}`), 'base64');
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  // 12 + 62 bits of the digest where RFC 9562 wants random ones; version and variant are laid over them.
  digest.copy(bytes, 6, 0, 10);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
