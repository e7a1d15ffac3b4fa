/** The cache of an anonymizer: quicker, and in no other way to be noticed. */
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anonymizerOver, sealKey } from '../src/anonymizer.js';
import type { HmacOver } from '../src/encoding.js';
import { hmacOver } from '../src/hmac-node.js';
import { builds, codeOf } from './builds.js';

/** The HMAC of Node, counting its calls on values. */
function counted(): { over: HmacOver; calls: () => number } {
  let calls = 0;
  const over: HmacOver = (key) => {
    const { bytes, base64 } = hmacOver(key);
    return { bytes, base64: (text) => ((calls += 1), base64(text)) };
  };
  return { over, calls: () => calls };
}

describe.each(builds)('the cache of the $name build', ({ createAnonymizer, generateKey, pseudonym, pseudonym2 }) => {
  test('agrees with no cache under any order of keys, schemes, kinds, months and values', () => {
    const keys = [generateKey(), generateKey()];
    const step = fc.record({
      key: fc.constantFrom(...keys),
      scheme: fc.constantFrom('hmac-anon/1', 'hmac-anon/2'),
      kind: fc.constantFrom('user', 'cluster'),
      epoch: fc.constantFrom('', '2026-11', '2026-12'),
      value: fc.constantFrom('', 'alice', 'bob', 'user alice', '2026-11 alice', ' alice', 'e\u0301', '\u00e9'),
    });
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 3, 1024), fc.array(step, { minLength: 1, maxLength: 120 }), (cacheSize, steps) => {
        const anonymizers = new Map(keys.flatMap((key) => (['hmac-anon/1', 'hmac-anon/2'] as const).map((scheme) => [key + scheme, createAnonymizer(key, { scheme, cacheSize })])));
        for (const { key, scheme, kind, epoch, value } of steps) {
          const expected = scheme === 'hmac-anon/1' ? pseudonym(key, value) : pseudonym2(key, value, kind, epoch);
          expect(anonymizers.get(key + scheme)?.anonymize(value, { kind, epoch })).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is not shared between anonymizers, whatever they have in common', () => {
    const values = Array.from({ length: 200 }, (_, index) => `user-${index}`);
    const anonymizers = Array.from({ length: 20 }, () => createAnonymizer(generateKey()));
    const outputs = values.flatMap((value) => anonymizers.map(({ anonymize }) => anonymize(value)));
    expect(new Set(outputs).size).toBe(values.length * anonymizers.length);
  });

  test('takes a pair of different texts for two, however alike they look', () => {
    const { anonymize } = createAnonymizer(generateKey());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(anonymize(one) === anonymize(other)).toBe(one === other);
      }),
    );
  });

  test.each([-1, 0.5, NaN, Infinity, 2 ** 53, '8', null])('refuses the size %j', (size) => {
    expect(codeOf(() => createAnonymizer(generateKey(), { cacheSize: size as number }))).toBe('TypeError');
  });
});

describe('what is hashed', () => {
  const names = Array.from({ length: 1024 }, (_, index) => `user-${index}`);
  const key = '9f3c1a7b-e24d-4056-b7e1-c94fa203d85e';

  test('is each of 1,024 values once, by default', () => {
    const { over, calls } = counted();
    const { anonymize } = anonymizerOver(over)(key);
    for (let round = 0; round < 3; round += 1) for (const name of names) expect(anonymize(name)).toBe(createHmac('sha256', key).update(name).digest('base64'));
    expect(calls()).toBe(1024);
    anonymize('one more');
    expect(anonymize(names[0] ?? '')).toBe(createHmac('sha256', key).update(names[0] ?? '').digest('base64'));
    expect(calls()).toBe(1026);
  });

  test('is every value where the size is 0', () => {
    const { over, calls } = counted();
    const { anonymize } = anonymizerOver(over)(key, { cacheSize: 0 });
    for (let round = 0; round < 3; round += 1) anonymize('alice');
    expect(calls()).toBe(3);
  });

  test('is a value once for each anonymizer of one sealed key', () => {
    const { over, calls } = counted();
    const sealed = sealKey(over, key);
    for (const { anonymize } of [anonymizerOver(over)(sealed), anonymizerOver(over)(sealed)]) for (let round = 0; round < 3; round += 1) anonymize('alice');
    expect(calls()).toBe(2);
  });

  test('is a value once for each kind and month under scheme 2', () => {
    const { over, calls } = counted();
    const { anonymize } = anonymizerOver(over)(key, { scheme: 'hmac-anon/2' });
    for (let round = 0; round < 3; round += 1) for (const kind of ['user', 'bot']) for (const epoch of ['', '2026-11']) anonymize('alice', { kind, epoch });
    expect(calls()).toBe(4);
  });
});
