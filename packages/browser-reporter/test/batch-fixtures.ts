/** Encoded batches and answers to them, for tests of the transports. */
import type { EncodedBatch } from '@candor/reporter-core';
import type { WireBatch } from '@candor/schema';

export function batchOf(count: number, text = 'x'): EncodedBatch {
  const events = Array.from({ length: count }, (_, index) => ({
    id: `0193ad70-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    seq: index + 1,
    event: 'test.event',
    at: '2026-11-23T10:00:00Z',
    properties: { text },
  }));
  const batch: WireBatch = {
    schema: 'candor/1',
    catalog: '1.0.0',
    batch_id: '0193ad70-0000-7000-8000-ffffffffffff',
    sent_at: '2026-11-23T10:00:00Z',
    reporter: { name: '@candor/browser-reporter', version: '0.0.0' },
    anonymization: { scheme: 'hmac-anon/1', key_id: '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4' },
    stream: { id: '11111111-1111-4111-8111-111111111111', first: 1, last: count, dropped: { queue_full: 2 } },
    events,
  };
  const body = JSON.stringify(batch);
  return { batchId: batch.batch_id, body, byteLength: Buffer.byteLength(body), eventIds: events.map(({ id }) => id) };
}

/** A batch whose body has exactly this many bytes. */
export function batchOfBytes(bytes: number, count = 1): EncodedBatch {
  const bare = batchOf(count, '').byteLength;
  const padding = bytes - bare;
  const filled = batchOf(count, 'x'.repeat(Math.floor(padding / count)));
  return { ...filled, byteLength: bytes };
}

/** The collector's answer that stored every event of a batch. */
export function acceptedAnswer(batch: EncodedBatch): Response {
  const results = batch.eventIds.map((id) => ({ id, status: 'accepted' }));
  return Response.json({ schema: 'candor/1', batch_id: batch.batchId, results });
}
