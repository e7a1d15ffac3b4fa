/** More than fits, in every way it can be hidden (DESIGN §8: 512 KiB, 1 MiB decompressed, 100:1 after 64 KiB, 500 events, 8 KiB per event). */
import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompressSync, deflateRawSync, deflateSync, gzip as gzipInThread, gzipSync } from 'node:zlib';
import { category, type Expectation } from '../abuse-case.js';
import { batchOf, usageEvent, type JsonObject } from '../sample-batch.js';

const KiB = 1024;
const wire = 512 * KiB;
const decompressed = 1024 * KiB;
const tooLarge: Expectation = { status: 413, code: 'too_large' };
const badEncoding: Expectation = { status: 400, code: 'invalid_encoding' };
const unsupported: Expectation = { status: 415, code: 'unsupported_encoding' };
const gzip = { headers: { 'content-encoding': 'gzip' } };
const encoded = (encoding: string): { headers: Record<string, string> } => ({ headers: { 'content-encoding': encoding } });

/** So many MiB of one byte; made beside the event loop, so that no other case waits for it. */
const bomb = (megabytes: number, byte: number): Promise<Buffer> => promisify(gzipInThread)(Buffer.alloc(megabytes * KiB * KiB, byte));

/** A valid batch of exactly so many bytes, filled with white space of JSON. */
function padded(bytes: number, space: () => string = () => ' '): string {
  const text = JSON.stringify(batchOf([usageEvent()]));
  return text + Array.from({ length: bytes - text.length }, space).join('');
}
/** Shrinks to a quarter only, so that the ratio is not what refuses it. */
const mixed = (): string => ' \t\n\r'.charAt(randomInt(4));
const events = (count: number): JsonObject[] => Array.from({ length: count }, (_, at) => usageEvent({ seq: at + 1 }));
const whole = (): Buffer => gzipSync(JSON.stringify(batchOf([usageEvent()])));
function changed(at: number): Buffer {
  const bytes = whole();
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 0x41;
  return bytes;
}

export const size = category('size', 'what is too large is refused before it costs memory, and at the bound nothing is lost', [
  ['a body of exactly 512 KiB', { status: 200, stored: 1 }, ({ usage }) => usage(padded(wire)), 'token'],
  ['a body of one byte more', tooLarge, ({ usage }) => usage(padded(wire + 1)), 'token'],
  ['a length of 1 GB that is never sent', tooLarge, ({ raw, token }) => raw(`POST /v1/usage HTTP/1.1\r\nhost: audit\r\nconnection: close\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: 1000000000\r\n\r\n`), 'token'],
  ['a body of 600 KiB in chunks', tooLarge, ({ raw, token }) => raw(`POST /v1/usage HTTP/1.1\r\nhost: audit\r\nconnection: close\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ntransfer-encoding: chunked\r\n\r\n`, ...Array.from({ length: 10 }, () => `f000\r\n${' '.repeat(0xf000)}\r\n`), '0\r\n\r\n'), 'token'],
  ['a body of 100,000 chunks of one byte', { status: [400, 413] }, ({ raw, token }) => raw(`POST /v1/usage HTTP/1.1\r\nhost: audit\r\nconnection: close\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ntransfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'.repeat(100_000), '2\r\n[]\r\n0\r\n\r\n'), 'token'],
  ['1 MiB when decompressed', { status: 200, stored: 1 }, ({ usage }) => usage(gzipSync(padded(decompressed, mixed)), gzip), 'token'],
  ['one byte more when decompressed', tooLarge, ({ usage }) => usage(gzipSync(padded(decompressed + 1, mixed)), gzip), 'token'],
  ['64 KiB at any ratio', { status: 200, stored: 1 }, ({ usage }) => usage(gzipSync(padded(64 * KiB)), gzip), 'token'],
  ['300 KiB at more than 100:1', tooLarge, ({ usage }) => usage(gzipSync(padded(300 * KiB)), gzip), 'token'],
  ['a bomb of 100 MiB', tooLarge, async ({ usage }) => usage(await bomb(100, 0), gzip), 'token'],
  ['a bomb of 400 MiB of spaces', tooLarge, async ({ usage }) => usage(await bomb(400, 0x20), gzip), 'token'],
  ['a bomb without a credential, on the open endpoint', tooLarge, async ({ behavior }) => behavior(await bomb(100, 0), gzip)],
  ['gzip in gzip', { status: 400 }, ({ usage }) => usage(gzipSync(whole()), gzip), 'token'],
  ['gzip without its end', badEncoding, ({ usage }) => usage(whole().subarray(0, -20), gzip), 'token'],
  ['gzip with a wrong checksum', badEncoding, ({ usage }) => usage(changed(-8), gzip), 'token'],
  ['gzip with a wrong length', badEncoding, ({ usage }) => usage(changed(-1), gzip), 'token'],
  ['gzip with reserved flags', badEncoding, ({ usage }) => usage(changed(3), gzip), 'token'],
  ['gzip with something behind it', badEncoding, ({ usage, canary }) => usage(Buffer.concat([whole(), Buffer.from(canary)]), gzip), 'token'],
  ['two gzip members', badEncoding, ({ usage }) => usage(Buffer.concat([whole(), whole()]), gzip), 'token'],
  ['JSON that is called gzip', badEncoding, ({ usage }) => usage(batchOf([usageEvent()]), gzip), 'token'],
  ['zlib that is called gzip', badEncoding, ({ usage }) => usage(deflateSync(JSON.stringify(batchOf([usageEvent()]))), gzip), 'token'],
  ['gzip that is called nothing', badEncoding, ({ usage }) => usage(whole()), 'token'],
  ['brotli', unsupported, ({ usage }) => usage(brotliCompressSync(JSON.stringify(batchOf([usageEvent()]))), encoded('br')), 'token'],
  ['deflate', unsupported, ({ usage }) => usage(deflateRawSync(JSON.stringify(batchOf([usageEvent()]))), encoded('deflate')), 'token'],
  ['zstd', unsupported, ({ usage }) => usage('{}', encoded('zstd')), 'token'],
  ['gzip twice, declared', unsupported, ({ usage }) => usage(gzipSync(whole()), encoded('gzip, gzip')), 'token'],
  ['an encoding that names a value', unsupported, ({ usage, canary }) => usage('{}', encoded(canary)), 'token'],
  ['500 events', { status: 200, stored: 500 }, ({ usage }) => usage(batchOf(events(500))), 'token'],
  ['501 events', { status: 413, code: 'too_many_events' }, ({ usage }) => usage(gzipSync(JSON.stringify(batchOf(events(501)))), gzip), 'token'],
  ['an event of over 8 KiB', { status: 400, reason: 'too_large' }, ({ usage, canary }) => usage(batchOf([usageEvent({}, { method: canary.repeat(300) })])), 'token'],
  ['a body of nothing', { status: 400, code: 'invalid_json' }, ({ usage }) => usage(''), 'token'],
]);
