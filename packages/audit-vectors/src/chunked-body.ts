/** Puts together the bodies of HTTP messages that were sent with `Transfer-Encoding: chunked` (RFC 9112 §7.1), wherever they stand. */

const headEnd = Buffer.from('\r\n\r\n');

/** One body per chunked message in `bytes`; of a message that is cut, what there is. Empty bodies are left out. */
export function* chunkedBodies(bytes: Uint8Array): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let from = 0;
  for (let end = buffer.indexOf(headEnd); end !== -1; end = buffer.indexOf(headEnd, from)) {
    const head = buffer.toString('latin1', from, end + 2);
    from = end + headEnd.length;
    if (!/(?:^|\r\n)transfer-encoding:[^\r\n]*chunked[ \t]*\r\n/i.test(head)) continue;
    const body = joinChunks(buffer, from);
    if (body.length > 0) yield body;
  }
}

function joinChunks(buffer: Buffer, start: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let at = start; ; ) {
    const lineEnd = buffer.indexOf('\r\n', at);
    const size = /^[0-9a-f]{1,8}(?=$|[; \t])/i.exec(lineEnd === -1 ? '' : buffer.toString('latin1', at, Math.min(lineEnd, at + 64)))?.[0];
    const length = size === undefined ? 0 : parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(buffer.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}
