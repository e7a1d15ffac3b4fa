import { describe, expect, it } from 'vitest';
import type { WireEvent } from '@candor/schema';
import { contentHash } from '../src/content-hash.js';
import { behaviorEvent, uuidV7 } from './sample-batch.js';

const event = behaviorEvent(1);
const reversed = (fields: object): WireEvent['properties'] => Object.fromEntries(Object.entries(fields).reverse());

describe('contentHash', () => {
  it.each<[string, WireEvent]>([
    ['position', { ...event, seq: 9 }],
    ['order of keys', { ...event, properties: reversed(event.properties), set: reversed(event.set ?? {}) }],
  ])('does not depend on the %s', (_name, other) => {
    expect(contentHash(other)).toBe(contentHash(event));
  });

  it('takes an absent person for an empty one', () => {
    const { set: _set, set_once: _setOnce, ...bare } = event;
    expect(contentHash(bare)).toBe(contentHash({ ...bare, set: {}, set_once: {} }));
  });

  it.each<[string, WireEvent]>([
    ['id', { ...event, id: uuidV7() }],
    ['name', { ...event, event: 'connect.protocol.use' }],
    ['time', { ...event, at: '2026-11-23T10:01:00Z' }],
    ['installation', { ...event, distinct_id: '6f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13' }],
    ['properties', { ...event, properties: { ...event.properties, connector_type: 'saml' } }],
    ['place of a field', { ...event, set: {}, set_once: { ...event.set, ...event.set_once } }],
  ])('depends on the %s', (_name, other) => {
    expect(contentHash(other)).not.toBe(contentHash(event));
  });
});
