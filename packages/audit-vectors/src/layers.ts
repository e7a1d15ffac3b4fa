/**
 * What is inside bytes: gzip members wherever they begin, and HTTP bodies that were sent in chunks. A captured request or a stored file
 * is searched layer by layer.
 *
 * Promises: trailing bytes, a missing end and damage further on do not hide what a member holds. Must not: skip a layer in silence; what is too large or
 * too deep to look at is an error.
 */
import { constants, inflateRawSync } from 'node:zlib';
import { AuditError } from './audit-error.js';
import { chunkedBodies } from './chunked-body.js';

export interface LayerLimits {
  /** Bytes that one compressed part may inflate to. Default 256 MiB: far above any request, far below memory. */
  readonly maxLayerBytes?: number;
  /** Compressed parts within compressed parts. Default 8. */
  readonly maxDepth?: number;
}

/**
 * Yields the bytes themselves, then every layer found in them and in their layers.
 * @throws AuditError `layer_too_large` or `layers_too_deep` where something could not be looked at.
 */
export function* decodeLayers(bytes: Uint8Array, limits: LayerLimits = {}): Generator<Uint8Array> {
  const { maxLayerBytes = 256 * 1024 * 1024, maxDepth = 8 } = limits;
  yield bytes;
  for (const layer of [...chunkedBodies(bytes), ...gzipMembers(bytes, maxLayerBytes)]) {
    if (maxDepth === 0) throw new AuditError('layers_too_deep');
    yield* decodeLayers(layer, { maxLayerBytes, maxDepth: maxDepth - 1 });
  }
}

const gzipMagic = Buffer.from([0x1f, 0x8b, 8]);

function* gzipMembers(bytes: Uint8Array, maxLayerBytes: number): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let start = buffer.indexOf(gzipMagic); start !== -1; start = buffer.indexOf(gzipMagic, start + 1)) {
    const data = deflateStart(buffer, start);
    const content = data === undefined ? undefined : inflateReadable(buffer.subarray(data), maxLayerBytes);
    if (content !== undefined && content.length > 0) yield content;
  }
}

/** Offset of the compressed data behind a gzip header (RFC 1952 §2.3), or undefined if it is none. */
export function deflateStart(buffer: Buffer, start: number): number | undefined {
  const flags = buffer[start + 3] ?? 0xff;
  if ((flags & 0xe0) !== 0) return undefined;
  let at = start + 10;
  if ((flags & 4) !== 0) at += 2 + (buffer[at] ?? 0) + 256 * (buffer[at + 1] ?? 0);
  for (const text of [8, 16]) {
    if ((flags & text) === 0) continue;
    const end = buffer.indexOf(0, at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  return at + ((flags & 2) === 0 ? 0 : 2);
}

/** What can be inflated: all of it, or, where the stream is damaged, everything up to the damage. */
export function inflateReadable(data: Buffer, maxLayerBytes: number): Uint8Array | undefined {
  let content = inflate(data, maxLayerBytes);
  if (content !== undefined) return content;
  let readable = 0;
  let damaged = data.length;
  while (damaged - readable > 1) {
    const middle = (readable + damaged) >> 1;
    const part = inflate(data.subarray(0, middle), maxLayerBytes);
    if (part === undefined) damaged = middle;
    else {
      readable = middle;
      content = part;
    }
  }
  return content;
}

/** Raw inflation ends where the stream ends, whatever follows; flushed, it also gives what a cut stream holds. */
function inflate(data: Buffer, maxLayerBytes: number): Uint8Array | undefined {
  try {
    return inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxLayerBytes });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new AuditError('layer_too_large');
    return undefined;
  }
}
