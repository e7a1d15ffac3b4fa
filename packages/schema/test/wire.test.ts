import { describe, expect, it } from 'vitest';
import { validateBatch } from '../src/wire.js';
import type { WireBatch } from '../src/wire.js';
import { eventCases } from './fixtures/catalog-events.js';

function batch(): WireBatch {
  return {
    schema: 'candor/1',
    catalog: '1.4.0',
    batch_id: '019ab05d-7100-7c3a-9f25-6d1e8b4a0c72',
    sent_at: '2026-11-23T10:00:01Z',
    reporter: { name: '@candor/node-reporter', version: '1.0.0-rc.1' },
    anonymization: { scheme: 'hmac-anon/1', key_id: '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13' },
    stream: { id: '9b2f7c64-1c55-4d0e-8f3a-7e21c0a95b1d', first: 120, last: 139, dropped: { queue_full: 3 } },
    events: eventCases.map(({ example }) => example() as unknown as WireBatch['events'][number]),
  };
}

/** The batch with the value at a path (`stream.id`) replaced; undefined removes it. */
function spoiled(path: string, value: unknown): unknown {
  const copy = structuredClone(batch()) as unknown as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let target = copy;
  for (const step of steps) target = target[step] as Record<string, unknown>;
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
}

describe('validateBatch', () => {
  it('accepts a whole batch, also with nothing dropped', () => {
    expect(validateBatch(batch())).toBeUndefined();
    expect(validateBatch(spoiled('stream.dropped', {}))).toBeUndefined();
  });

  it('accepts either scheme, and no third', () => {
    expect(validateBatch(spoiled('anonymization.scheme', 'hmac-anon/2'))).toBeUndefined();
    for (const other of ['hmac-anon/3', 'hmac-anon', ['hmac-anon/1', 'hmac-anon/2'], { 'hmac-anon/1': true }]) {
      expect(validateBatch(spoiled('anonymization.scheme', other))).toMatchObject({ reason: 'invalid', field: '/anonymization/scheme' });
    }
  });

  it.each([
    'schema', 'catalog', 'batch_id', 'sent_at', 'reporter', 'anonymization', 'stream', 'events', 'reporter.name',
    'reporter.version', 'anonymization.scheme', 'anonymization.key_id', 'stream.id', 'stream.first', 'stream.last',
    'stream.dropped',
  ])('demands %s', (path) => {
    const expected = { reason: 'invalid', field: `/${path.replace('.', '/')}`, keyword: 'required' };
    expect(validateBatch(spoiled(path, undefined))).toEqual(expected);
  });

  it.each([
    ['schema', 'candor/2'],
    ['catalog', 'latest'],
    ['catalog', '1.4.0-alice.1'],
    ['batch_id', '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13'],
    ['sent_at', '2026-11-23T10:00:01.5Z'],
    ['reporter.name', 'curl'],
    ['reporter.version', '1.0.0+build.alice'],
    ['anonymization.scheme', 'none'],
    ['anonymization.key_id', 'the-key-itself'],
    ['stream.id', 'alice'],
    ['stream.first', 0],
    ['stream.last', 1.5],
    ['stream.dropped.invalid', -1],
    ['stream.dropped.queue_full', 'many'],
    ['stream', []],
    ['events', []],
    ['events', {}],
    ['events', null],
  ])('refuses %s = %j', (path, value) => {
    const fault = validateBatch(spoiled(path, value));
    expect(fault).toMatchObject({ reason: 'invalid', field: `/${path.replaceAll('.', '/')}` });
    expect(JSON.stringify(fault)).not.toContain('alice');
  });

  it.each([
    ['tenant', ''],
    ['reporter.host', '/reporter'],
    ['anonymization.key', '/anonymization'],
    ['stream.user', '/stream'],
    ['stream.dropped.because', '/stream/dropped'],
    ['alice@example#com', ''],
    ['stream.alice@example#com', '/stream'],
    ['stream.dropped.alice@example#com', '/stream/dropped'],
    ['reporter.alice@example#com', '/reporter'],
    ['anonymization.alice@example#com', '/anonymization'],
    ['constructor', ''],
    ['stream.toString', '/stream'],
  ])('refuses the undeclared %s without saying it', (path, parent) => {
    const fault = validateBatch(spoiled(path, 'x'));
    expect(fault).toEqual({ reason: 'undeclared_property', field: parent, keyword: 'additionalProperties' });
  });

  it('refuses a __proto__ that JSON brought along', () => {
    const text = JSON.stringify(batch()).replace('"stream":{', '"stream":{"__proto__":{"id":1},');
    expect(validateBatch(JSON.parse(text))).toMatchObject({ reason: 'undeclared_property', field: '/stream' });
  });

  it('leaves the inside of events to their own schemas, but not what is not an object', () => {
    expect(validateBatch(spoiled('events', [{ anything: 1 }]))).toBeUndefined();
    const fault = validateBatch(spoiled('events', [batch().events[0], 'alice']));
    expect(fault).toEqual({ reason: 'invalid', field: '/events/1', keyword: 'type' });
  });

  it('refuses what is not an object at all', () => {
    for (const candidate of [null, undefined, [], 'text', 1]) {
      expect(validateBatch(candidate)).toEqual({ reason: 'invalid', field: '', keyword: 'type' });
    }
  });
});
