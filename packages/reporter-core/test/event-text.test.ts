import type { ValidEvent, WireEvent } from '@candor/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createEventWriter } from '../src/event-text.js';
import { createStreamBook } from '../src/stream.js';
import { beginContractStream } from '../src/testing.js';

const stream = beginContractStream(createStreamBook(), 1);

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('linux', 'say "no"', 'back\\slash', 'é', '😀', '\ud800', '\u007f', '\n', ''));
const values = fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true }), fc.integer(), fc.boolean(), fc.array(text, { maxLength: 3 })), { maxKeys: 4 });
/** Few different ones, so that an event often shares its surroundings with the one before. */
const person = fc.constantFrom({}, { os: 'linux' }, { os: 'darwin' }, { os: 'linux', arch: 'x64' }, { arch: 'x64', os: 'linux' }, { arch: 'x64', 'o"s': 'é' });
const event = fc.record(
  {
    id: fc.uuid({ version: 7 }),
    seq: fc.integer({ min: 1, max: 2 ** 40 }),
    event: fc.constantFrom('test.login', 'test.session'),
    at: fc.constantFrom('2026-11-23T10:00:00Z', '2026-11-23T10:01:00Z'),
    distinct_id: fc.constantFrom('5f0c1d7e-8a52-4c7b-9a1e-000000000001', '5f0c1d7e-8a52-4c7b-9a1e-000000000002'),
    properties: values,
    set: person,
    set_once: person,
  },
  { requiredKeys: ['id', 'seq', 'event', 'at', 'properties'] },
) as fc.Arbitrary<WireEvent>;

it('is what JSON.stringify gives, whatever came before, and as long as it says', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (events) => {
      const writer = createEventWriter();
      const written = events.map((one, index) => writer.write(one as ValidEvent, { position: index + 1, stream, seq: one.seq }));
      written.forEach((stored, index) => {
        expect(stored.json).toBe(JSON.stringify(events[index]));
        expect(stored.byteLength).toBe(new TextEncoder().encode(stored.json).length);
        expect(stored).toMatchObject({ position: index + 1, id: events[index]?.id, seq: events[index]?.seq });
      });
    }),
  );
});

it('leaves out what is undefined, as JSON does', () => {
  const properties = { user_name: undefined, count: 1 } as unknown as WireEvent['properties'];
  const one = { id: '01942f4e-8c00-7000-8000-000000000001', seq: 1, event: 'test.session', at: '2026-11-23T10:00:00Z', properties } as ValidEvent;
  expect(createEventWriter().write(one, { position: 1, stream, seq: 1 }).json).toBe(JSON.stringify(one));
});

it('bears the number that the store gives it', () => {
  const one = { id: '01942f4e-8c00-7000-8000-000000000001', seq: 1, event: 'test.session', at: '2026-11-23T10:00:00Z', properties: {} } as WireEvent as ValidEvent;
  const stored = createEventWriter().write(one, { position: 9, stream, seq: 4_711 });
  expect(stored.json).toBe(JSON.stringify({ ...one, seq: 4_711 }));
  expect(stored.seq).toBe(4_711);
});
