/**
 * Just enough HTTP/1.1 to see where one request ends and the next begins, and what its body says.
 *
 * Promises: pure; knows nothing of the reporters that wrote the bytes, so that a capture can be trusted without them.
 * Must not: change a byte.
 */
import { gunzipSync } from 'node:zlib';

const HEAD_END = '\r\n\r\n';
const LINE_END = '\r\n';

/** Position behind the first whole request in `bytes`; undefined while some of it is missing. */
export function requestEnd(bytes: Buffer): number | undefined {
  const bodyStart = headEnd(bytes);
  if (bodyStart === undefined) return undefined;
  if (isChunked(bytes, bodyStart)) return readChunks(bytes, bodyStart)?.end;
  const end = bodyStart + Number(header(bytes, bodyStart, 'content-length') ?? 0);
  return bytes.length >= end ? end : undefined;
}

/** The body of one whole request without transfer and content coding; undefined where there is none or it cannot be decoded. */
export function requestBody(request: Buffer): Buffer | undefined {
  const bodyStart = headEnd(request);
  if (bodyStart === undefined) return undefined;
  const sent = isChunked(request, bodyStart) ? readChunks(request, bodyStart)?.body : request.subarray(bodyStart);
  if (sent === undefined || sent.length === 0) return undefined;
  if (header(request, bodyStart, 'content-encoding')?.toLowerCase() !== 'gzip') return sent;
  try {
    return gunzipSync(sent);
  } catch {
    return undefined;
  }
}

function headEnd(bytes: Buffer): number | undefined {
  const position = bytes.indexOf(HEAD_END);
  return position < 0 ? undefined : position + HEAD_END.length;
}

function header(bytes: Buffer, bodyStart: number, name: string): string | undefined {
  const lines = bytes.toString('latin1', 0, bodyStart).split(LINE_END);
  const line = lines.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

function isChunked(bytes: Buffer, bodyStart: number): boolean {
  return header(bytes, bodyStart, 'transfer-encoding')?.toLowerCase().endsWith('chunked') ?? false;
}

function readChunks(bytes: Buffer, bodyStart: number): { body: Buffer; end: number } | undefined {
  const parts: Buffer[] = [];
  for (let position = bodyStart; ; ) {
    const lineEnd = bytes.indexOf(LINE_END, position);
    if (lineEnd < 0) return undefined;
    // `parseInt` stops at a chunk extension.
    const size = Number.parseInt(bytes.toString('latin1', position, lineEnd), 16);
    const start = lineEnd + LINE_END.length;
    if (size === 0) {
      // No trailer: the head of the trailer section is the empty line itself.
      const trailersEnd = bytes.indexOf(HEAD_END, lineEnd);
      return trailersEnd < 0 ? undefined : { body: Buffer.concat(parts), end: trailersEnd + HEAD_END.length };
    }
    if (!(size > 0) || bytes.length < start + size + LINE_END.length) return undefined;
    parts.push(bytes.subarray(start, start + size));
    position = start + size + LINE_END.length;
  }
}
