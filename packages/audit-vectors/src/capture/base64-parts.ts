/**
 * Decodes long runs of base64 and base64url: bodies in a HAR, in JSON or in a data URL may hold what only shows once it is decoded. (Plain text in
 * base64 is found without this, at any alignment.)
 */
import type { Layer, OpenPart, Parts } from './layer.js';

/** Characters of a run that is decoded: a pseudonym has 44. */
const shortestRun = 64;
/** Characters of a run that begins as gzip does: its header and checksum alone take 24. */
const shortestGzipRun = 32;
const gzipBegins = 'H4sI';

const inAlphabet = new Uint8Array(256);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') inAlphabet[char.charCodeAt(0)] = 1;

export function createBase64Parts(openPart: OpenPart): Parts {
  /** A run that reaches the end of what was written so far: its layer, and the characters that make no whole group yet. */
  let layer: Layer | undefined;
  let tail = Buffer.alloc(0);
  let tailOffset = 0;

  async function decode(run: Buffer, offset: number, last: boolean): Promise<void> {
    const whole = last ? run.length : run.length - (run.length % 4);
    layer ??= openPart('base64', offset);
    await layer?.write(Buffer.from(run.toString('latin1', 0, whole), 'base64'));
    tail = Buffer.from(run.subarray(whole));
    tailOffset = offset + whole;
  }
  async function finish(): Promise<void> {
    if (layer !== undefined || isLong(tail)) {
      await decode(tail, tailOffset, true);
      await layer?.end();
    }
    layer = undefined;
    tail = Buffer.alloc(0);
  }

  return {
    async write(bytes, base) {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      let from = 0;
      if (layer !== undefined || tail.length > 0) {
        from = runEnd(buffer, 0);
        const run = Buffer.concat([tail, buffer.subarray(0, from)]);
        if (layer !== undefined || run.length >= shortestRun) await decode(run, tailOffset, false);
        else tail = run;
        if (from === buffer.length) return;
        await finish();
      }
      // A run cannot pass between two looks that are as far apart as the shortest one is long.
      for (let at = from + shortestGzipRun - 1; at < buffer.length; ) {
        if (inAlphabet[buffer[at] as number] === 0) {
          at += shortestGzipRun;
          continue;
        }
        const start = runStart(buffer, at, from);
        const end = runEnd(buffer, at);
        if (end === buffer.length) break;
        const run = buffer.subarray(start, end);
        if (isLong(run)) {
          await decode(run, base + start, true);
          await finish();
        }
        from = end;
        at = end + shortestGzipRun;
      }
      const start = runStart(buffer, buffer.length, from);
      tail = Buffer.from(buffer.subarray(start));
      tailOffset = base + start;
      if (tail.length >= shortestRun) await decode(tail, tailOffset, false);
    },
    end: finish,
  };
}

function isLong(run: Buffer): boolean {
  return run.length >= shortestRun || (run.length >= shortestGzipRun && run.toString('latin1', 0, gzipBegins.length) === gzipBegins);
}

function runStart(buffer: Buffer, at: number, from: number): number {
  let start = at;
  while (start > from && inAlphabet[buffer[start - 1] as number] === 1) start -= 1;
  return start;
}

function runEnd(buffer: Buffer, at: number): number {
  let end = at;
  while (end < buffer.length && inAlphabet[buffer[end] as number] === 1) end += 1;
  return end;
}
