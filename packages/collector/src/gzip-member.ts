/**
 * Reads exactly one gzip member (RFC 1952) that fills the whole input.
 *
 * `zlib.gunzip` reads on after the first member and ignores what follows the last; then two readers can disagree about
 * what a body says. So the frame is read here and only the deflate stream inside is left to zlib.
 *
 * Promises: never produces more than `maxBytes`, and stops as soon as it would.
 */
import { crc32, inflateRaw } from 'node:zlib';
import { refuse } from './refusal.js';

const flag = { headerChecksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;
const fixedHeaderBytes = 10;
const trailerBytes = 8;

/** @throws CollectorError `too_large` beyond `maxBytes`, `invalid_encoding` for anything that is not one whole member. */
export async function gunzipOneMember(input: Buffer, maxBytes: number): Promise<Buffer> {
  const start = endOfHeader(input);
  const end = input.length - trailerBytes;
  if (start === undefined || end < start) throw refuse('invalid_encoding');

  const output = await inflate(input.subarray(start, end), maxBytes);
  const intact = crc32(output) === input.readUInt32LE(end) && output.length === input.readUInt32LE(end + 4);
  if (!intact) throw refuse('invalid_encoding');
  return output;
}

/** Where the deflate stream begins, or undefined if the header is malformed or incomplete. */
function endOfHeader(input: Buffer): number | undefined {
  if (input.length < fixedHeaderBytes || input[0] !== 0x1f || input[1] !== 0x8b || input[2] !== 8) return undefined;
  const flags = input[3] ?? flag.reserved;
  if ((flags & flag.reserved) !== 0) return undefined;

  let at = fixedHeaderBytes;
  if (flags & flag.extra) {
    if (at + 2 > input.length) return undefined;
    at += 2 + input.readUInt16LE(at);
  }
  for (const text of [flag.name, flag.comment]) {
    if ((flags & text) === 0) continue;
    const terminator = input.indexOf(0, at);
    if (terminator === -1) return undefined;
    at = terminator + 1;
  }
  if (flags & flag.headerChecksum) at += 2;
  return at > input.length ? undefined : at;
}

/** Inflates in chunks and gives up at `maxBytes`. The deflate stream has to use up the whole input. */
function inflate(input: Buffer, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    inflateRaw(input, { maxOutputLength: maxBytes, info: true }, (error: NodeJS.ErrnoException | null, result) => {
      if (error) {
        reject(refuse(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'invalid_encoding'));
        return;
      }
      // @types/node knows the plain result only; with `info` it is the buffer and the engine, which counts what it consumed.
      const { buffer, engine } = result as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
      if (engine.bytesWritten === input.length) resolve(buffer);
      else reject(refuse('invalid_encoding'));
    });
  });
}
