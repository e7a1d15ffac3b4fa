/**
 * Reads a body that strangers may send: no more bytes and no longer than allowed, then strict UTF-8, then JSON.
 *
 * Promises: never rejects; what is refused is let go at once, unread.
 * Must not: keep the text. It holds raw values.
 */
import type { Clock } from '@candor/reporter-core';

import type { RelayRefusalReason } from './relay-answer.js';
import type { RelayLimits } from './relay-limits.js';

export type ReadBody = { readonly json: unknown } | { readonly refusal: RelayRefusalReason };

export async function readJson(
  request: Request,
  limits: Pick<RelayLimits, 'bodyBytes' | 'bodyTimeoutMs'>,
  clock: Pick<Clock, 'setTimer'>,
): Promise<ReadBody> {
  const bytes = await readBytes(request.body, limits, clock);
  if (typeof bytes === 'string') return { refusal: bytes };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { refusal: 'invalid_encoding' };
  }
  try {
    return { json: JSON.parse(text) };
  } catch {
    // The error of `JSON.parse` repeats its input.
    return { refusal: 'invalid_json' };
  }
}

async function readBytes(
  body: Request['body'],
  limits: Pick<RelayLimits, 'bodyBytes' | 'bodyTimeoutMs'>,
  clock: Pick<Clock, 'setTimer'>,
): Promise<Uint8Array | RelayRefusalReason> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  let refusal: RelayRefusalReason | undefined;
  const giveUp = (reason: RelayRefusalReason): void => {
    refusal ??= reason;
    reader.cancel().catch(() => undefined);
  };
  const cancelTimer = clock.setTimer(() => giveUp('timeout'), limits.bodyTimeoutMs);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.byteLength;
      if (length > limits.bodyBytes) giveUp('too_large');
      else chunks.push(read.value);
    }
  } catch {
    // The page went away in the middle.
    refusal ??= 'bad_request';
  } finally {
    cancelTimer();
  }
  return refusal ?? Buffer.concat(chunks, length);
}
