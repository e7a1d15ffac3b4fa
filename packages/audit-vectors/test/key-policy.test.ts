/** The policy as written here against the published vectors, which were not written for it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyFault } from '../src/key-policy.js';
import { loadVectors, type RejectedKeyCase } from '../src/vectors.js';

const cases = loadVectors().testGroups.flatMap((group): readonly RejectedKeyCase[] => (group.type === 'RejectedKey' ? group.tests : []));
const textOf = ({ key, keyUtf16 }: RejectedKeyCase): string => (key === undefined ? Buffer.from(keyUtf16 ?? '', 'hex').swap16().toString('utf16le') : Buffer.from(key, 'hex').toString('utf8'));

test('there are cases', () => expect(cases.length).toBeGreaterThan(80));

test.each(cases.map((one) => [one.tcId, one.comment, one] as const))('refuses tcId %d: %s', (_id, _comment, one) => {
  expect(keyFault(textOf(one))).toBe(one.error);
});

describe('takes', () => {
  test('random keys as they are usually made', () => {
    const makers = [
      () => randomUUID(),
      () => `{${randomUUID().toUpperCase()}}`,
      () => `urn:uuid:${randomUUID()}`,
      () => randomBytes(32).toString('hex'),
      () => randomBytes(16).toString('hex'),
      () => randomBytes(32).toString('base64'),
      () => randomBytes(32).toString('base64url'),
    ];
    const refused = makers.map((make) => Array.from({ length: 300 }, make).filter((key) => keyFault(key) !== undefined).length);
    // 32 random hexadecimal digits read as a UUID with a clock, or as words, once in a few thousand.
    expect(Math.max(...refused)).toBeLessThan(5);
    expect(refused.slice(0, 3)).toEqual([0, 0, 0]);
  });

  test('128 bits of hexadecimal that have a version and a variant but no time', () => {
    expect(keyFault('ffd0c7a17be21e5fa9c3b86e40d1f572')).toBeUndefined();
  });
});
