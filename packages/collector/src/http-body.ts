/**
 * Turns a request into the bytes of its JSON: media type, content encoding, size on the wire, size decompressed.
 *
 * Promises: holds at most `bodyBytes` of wire and `decompressedBytes` of output per request; a declared length that is
 * too large is refused before a byte is read. Must not: look at what the bytes say.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { EventClass } from '@candor/schema';
import type { CollectorLimits } from './collector-limits.js';
import { gunzipOneMember } from './gzip-member.js';
import { refuse } from './refusal.js';

/**
 * A page's last beacon may only be `text/plain` without a preflight, so the behaviour endpoint takes it as JSON.
 * @throws CollectorError `unsupported_media_type`, `unsupported_encoding` or `too_large`.
 */
export function checkBodyHeaders(headers: IncomingHttpHeaders, endpoint: EventClass, limits: CollectorLimits): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim().toLowerCase());
  const typeFits = type === 'application/json' || (type === 'text/plain' && endpoint === 'behavior');
  const charsetFits = parameters.every((parameter) => !parameter.startsWith('charset=') || /^charset="?utf-8"?$/.test(parameter));
  if (!typeFits || !charsetFits) throw refuse('unsupported_media_type');
  if (encodingOf(headers) === undefined) throw refuse('unsupported_encoding');
  if (Number(headers['content-length'] ?? 0) > limits.bodyBytes) throw refuse('too_large');
}

/** @throws CollectorError `too_large` or `invalid_encoding`; whatever the stream throws if the sender goes away. */
export async function readBody(request: IncomingMessage, limits: CollectorLimits): Promise<Buffer> {
  const wire = await readWire(request, limits.bodyBytes);
  if (encodingOf(request.headers) === 'identity') return wire;
  // Inflating stops at the first chunk beyond this, so a bomb costs no more than an honest body.
  const ratioBound = Math.max(limits.gzipRatioFloorBytes, wire.length * limits.gzipRatio);
  return gunzipOneMember(wire, Math.min(limits.decompressedBytes, ratioBound));
}

function encodingOf(headers: IncomingHttpHeaders): 'identity' | 'gzip' | undefined {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  return encoding === 'identity' || encoding === 'gzip' ? encoding : undefined;
}

function readWire(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (finish: () => void): void => {
      request.off('data', take).off('end', complete).off('error', fail).off('close', fail);
      finish();
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > maxBytes) settle(() => reject(refuse('too_large')));
      else chunks.push(chunk);
    };
    const complete = (): void => settle(() => resolve(Buffer.concat(chunks, length)));
    const fail = (): void => settle(() => reject(refuse('bad_request')));
    request.on('data', take).on('end', complete).on('error', fail).on('close', fail);
  });
}
