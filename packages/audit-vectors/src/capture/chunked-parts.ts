/** Puts together the bodies of HTTP messages that were sent in chunks (RFC 9112 §7.1), while the layer streams by. */
import type { Layer, OpenPart, Parts, Unsearched } from './layer.js';

const headEnd = Buffer.from('\r\n\r\n');
/** Bytes of a message's head, and of the line before a chunk. */
const maxHead = 16 * 1024;
const maxSizeLine = 1024;

export function createChunkedParts(openPart: OpenPart, unsearched: Unsearched): Parts {
  let carry = Buffer.alloc(0);
  let layer: Layer | undefined;
  /** Bytes of the present chunk that are still to come, with the line end behind it; undefined outside of a body. */
  let left: number | undefined;

  async function finish(): Promise<void> {
    await layer?.end();
    layer = undefined;
    left = undefined;
  }

  /** Offset behind the head of the next chunked message in `bytes`, or -1. */
  function nextBody(bytes: Buffer): number {
    for (let from = 0, end = bytes.indexOf(headEnd); end !== -1; from = end + headEnd.length, end = bytes.indexOf(headEnd, from)) {
      const head = bytes.toString('latin1', Math.max(from, end - maxHead), end + 2);
      if (/(?:^|\r\n)content-encoding:[ \t]*(?!gzip|identity)[a-z]|(?:^|\r\n)upgrade:[ \t]*(?:websocket|h2c)|^PRI \* HTTP\/2/i.test(head)) unsearched.other_encoding += 1;
      if (/(?:^|\r\n)transfer-encoding:[^\r\n]*chunked[ \t]*\r\n/i.test(head)) return end + headEnd.length;
    }
    return -1;
  }

  return {
    async write(bytes, base) {
      let rest = Buffer.concat([carry, bytes]);
      let at = base - carry.length;
      const skip = (count: number): void => {
        rest = rest.subarray(count);
        at += count;
      };
      for (;;) {
        if (left === undefined) {
          const body = nextBody(rest);
          if (body === -1) {
            // A head that was looked at already must not be counted again.
            const keepFrom = Math.max(rest.lastIndexOf(headEnd) + 1, rest.length - maxHead, 0);
            carry = Buffer.from(rest.subarray(keepFrom));
            return;
          }
          skip(body);
          left = 0;
          const offset = at;
          layer = openPart('chunked', offset);
        } else if (left > 0) {
          // Of the chunk, all but the line end is content.
          const content = rest.subarray(0, Math.max(0, left - 2));
          await layer?.write(content);
          const passed = Math.min(left, rest.length);
          left -= passed;
          skip(passed);
          if (left > 0) {
            carry = Buffer.alloc(0);
            return;
          }
        } else {
          const lineEnd = rest.indexOf('\r\n');
          if (lineEnd === -1 && rest.length < maxSizeLine) {
            carry = Buffer.from(rest);
            return;
          }
          const size = /^[0-9a-f]{1,8}(?=$|[; \t])/i.exec(lineEnd === -1 ? '' : rest.toString('latin1', 0, Math.min(lineEnd, maxSizeLine)))?.[0];
          const length = size === undefined ? 0 : parseInt(size, 16);
          if (length === 0) await finish();
          else {
            skip(lineEnd + 2);
            left = length + 2;
          }
        }
      }
    },
    end: finish,
  };
}
