import { createAnonymizer, generateKey } from '@candor/anonymizer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventId } from '../src/event-id.js';

const anonymizer = createAnonymizer('6f0c2e4a-9b1d-4c57-8a3e-d15f7b2c9e60');
const at = new Date('2026-11-23T10:00:00Z');
const place = { offset: 4096, repeat: 0 };

describe('eventId', () => {
  it('is a UUID v7 of the event\'s time', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), fc.nat(), fc.nat(9999), fc.string({ unit: 'grapheme' }), (time, offset, repeat, line) => {
        const id = eventId(anonymizer, time, { offset, repeat }, line);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(time.getTime());
      }),
    );
  });

  it('never changes: ids made by this release must be found again by the next', () => {
    // Computed with Python's hmac and hashlib from HMAC-SHA256(key, "4096 0 a line").
    expect(eventId(anonymizer, at, place, 'a line')).toBe('01a207d9-2100-7f58-ba4e-8578d24b41a4');
  });

  it('differs by line, place, repetition and key', () => {
    const ids = [
      eventId(anonymizer, at, place, 'a line'),
      eventId(anonymizer, at, place, 'another line'),
      eventId(anonymizer, at, { ...place, offset: 4097 }, 'a line'),
      eventId(anonymizer, at, { ...place, repeat: 1 }, 'a line'),
      eventId(createAnonymizer(generateKey()), at, place, 'a line'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
