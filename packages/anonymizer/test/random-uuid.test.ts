import { describe, expect, test, vi } from 'vitest';
import { checkKey } from '../src/key-policy.js';
import { generateKey, randomUuid } from '../src/random-uuid.js';
import { codeOf } from './builds.js';

describe('randomUuid', () => {
  test.each([
    [0x00, '00000000-0000-4000-8000-000000000000'],
    [0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
    [0x5a, '5a5a5a5a-5a5a-4a5a-9a5a-5a5a5a5a5a5a'],
    [0x0f, '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f'],
  ])('sets version and variant and keeps every other bit of %d', (byte, expected) => {
    expect(randomUuid((bytes) => bytes.fill(byte))).toBe(expected);
  });

  test('uses all 16 bytes', () => {
    expect(randomUuid((bytes) => bytes.map((_, index) => 16 * index + index))).toBe('00112233-4455-4677-8899-aabbccddeeff');
  });

  test('is random by default', () => expect(new Set(Array.from({ length: 1000 }, () => randomUuid())).size).toBe(1000));
});

describe('generateKey', () => {
  test('gives a key that the policy takes', () => expect(codeOf(() => checkKey(generateKey()))).toBeUndefined());

  test('does not need a secure context', () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(generateKey()).toHaveLength(36);
    vi.unstubAllGlobals();
  });

  test('notices a source of randomness that is stuck', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes });
    expect(codeOf(generateKey)).toBe('key_pattern');
    vi.unstubAllGlobals();
  });

  test.each([undefined, {}])('says so where there is no source of randomness', (crypto) => {
    vi.stubGlobal('crypto', crypto);
    expect(codeOf(generateKey)).toBe('random_missing');
    vi.unstubAllGlobals();
  });
});
