/** The key policy beyond the vectors: what must be taken, the blank set, and that the rules are not too eager. */
import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkKey } from '../src/key-policy.js';
import { codeOf } from './builds.js';

const verdict = (key: string): string | undefined => codeOf(() => checkKey(key));

describe('takes', () => {
  const uuid = randomUUID();
  test.each([
    ['a random UUID', uuid],
    ['in upper case', uuid.toUpperCase()],
    ['in braces', `{${uuid}}`],
    ['as a URN', `urn:uuid:${uuid}`],
    ['with a line feed behind it', `${uuid}\n`],
    ['behind a prefix', `cluster ${uuid}`],
    ['two of them', `${uuid}${randomUUID()}`],
    ['14 random bytes in hexadecimal: 112 bits', '9f3c1a7be24d8056b7e1c94fa203'],
    ['16 random bytes in hexadecimal', 'f3b1a9c27d5e40869b0c3e7f15d2a846'],
    ['32 random bytes in hexadecimal', randomBytes(32).toString('hex')],
    ['39 random decimal digits', '314159265358979323846264338327950288419'],
    ['16 bytes in base64, without a word', 'n7Jc0pQ2vXzR8sLw5TfYbA=='],
    ['32 bytes in base64', 'n7Jc0pQ2vXzR8sLw5TfYb1KdGh3MeUa9Ei6Oo4Ckq/8='],
    ['32 bytes in base64url', 'n7Jc0pQ2vXzR8sLw5TfYb1KdGh3MeUa9Ei6Oo4Ckq_8'],
    ['24 random bytes in base64, though with digits of a clock in their places', 'n7Jc0pQ2vXzQ11eR8sLw5TfYb1KdGh3M'],
    ['a hexadecimal digit more than a UUID has, though it begins as one with a clock', '017f5565717e738884e6756ce3c2a2194'],
    ['a hexadecimal digit more than a UUID has, though it ends as one with a clock', '4017f5565717e738884e6756ce3c2a219'],
    ['a random UUID with the digits of a published one, and other letters', '0c9d8a58-3a3a-4a53-9b57-6b0af7a5b0a4'],
    ['base64 in which words make half', 'agfgtz4y8eder2w6cbcX'],
    ['base64 in which words make more than half, and the rest is enough', 'Heron7K2ferryQ9stood4Z8xgrows1B6tJ3W0vP5R'],
    ['base64 in which words make just less than half', 'agfgt4y8eder2w6cbcX'],
    ['six different characters in no order', 'majf4mm4jaCjam4fjjm'],
    ['a long text of one\'s own', 'Thirty-one grey herons stood in the shallow bend; nobody counted them twice, because the ferry had already left for Kilmory at dusk.'],
  ])('%s', (_name, key) => expect(verdict(key)).toBeUndefined());

  test('random UUIDs, every time', () => {
    expect(Array.from({ length: 20_000 }, () => randomUUID()).filter((key) => verdict(key) !== undefined)).toEqual([]);
  });
});

describe('blank', () => {
  const isBlank = (character: string): boolean => verdict(character.repeat(40)) === 'key_blank';
  const every = Array.from({ length: 0x110000 }, (_, point) => point).filter((point) => point < 0xd800 || point > 0xdfff);

  test('is White_Space, Cc, Cf, U+180E and U+FEFF, as far as this runtime knows them', () => {
    const known = /^[\p{White_Space}\p{Cc}\p{Cf}\u180e\ufeff]$/u;
    const missed = every.filter((point) => known.test(String.fromCodePoint(point)) && !isBlank(String.fromCodePoint(point)));
    expect(missed).toEqual([]);
  });

  test('is nothing that prints', () => {
    const printing = /^[\p{L}\p{N}\p{P}\p{S}\p{M}\p{Co}]$/u;
    const wrong = every.filter((point) => point < 0x3400 && printing.test(String.fromCodePoint(point)) && isBlank(String.fromCodePoint(point)));
    expect(wrong).toEqual([]);
  });
});

describe('refuses', () => {
  test('every UUID of another version or variant', () => {
    fc.assert(
      fc.property(fc.uuid({ version: [1, 2, 3, 5, 6, 7, 8] }), fc.constantFrom('', '{', 'urn:uuid:'), (uuid, prefix) => {
        expect(verdict(prefix + uuid)).toBe('key_uuid_version');
        expect(verdict((prefix + uuid).toUpperCase())).toBe('key_uuid_version');
      }),
    );
    for (const variant of '01234567cdef') expect(verdict(`9f3c1a7b-e24d-4056-${variant}7e1-c94fa203d85e`)).toBe('key_uuid_version');
  });

  test('one UUID of another version beside a good one', () => {
    expect(verdict(`${randomUUID()} c232ab00-9414-11ec-b3c8-9f6bdeced846`)).toBe('key_uuid_version');
  });

  test('a UUID that repeats itself beside a good one', () => {
    expect(verdict(`${randomUUID()} aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa`)).toBe('key_pattern');
  });

  test.each([
    ['digits of a UUID behind a brace, which make no more than a text', '{017cbec3f2807551b3af0fc0a71f8ac5'],
    ['digits of a UUID before a brace', '017f5565717e738884e6756ce3c2a219}'],
    ['base64 in which words make just more than half, with their capitals', 'zqveQVTNrcyjfJCHC5J'],
    ['base64 behind another character', '.WpCLJlCH9BRegAIh/hk'],
    ['capitals and digits: no base64, which has small letters too', '1SY30E3FLLZZ9G82ANH'],
  ])('as weak: %s', (_name, key) => expect(verdict(key)).toBe('key_weak'));

  test('everything under 16 bytes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 15 }), (text) => {
        expect(verdict(text)).toMatch(/^key_(too_short|blank)$/);
      }),
    );
  });

  test('any part said again and again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9]{2,24}$/), fc.integer({ min: 2, max: 5 }), (part, times) => {
        const key = part.repeat(times).padEnd(16, part);
        expect(verdict(key)).toBe('key_pattern');
      }),
    );
  });

  test('counting, up or down, in any step', () => {
    for (let step = 1; step <= 5; step += 1) {
      const up = Array.from({ length: 40 }, (_, index) => ((index * step) % 36).toString(36)).join('');
      expect(verdict(up)).toBe('key_pattern');
      expect(verdict(Array.from(up).reverse().join(''))).toBe('key_pattern');
    }
  });
});

test('is quick on a text far longer than any key', () => {
  // Bounded work, not a timed assertion: a rule that compared all distances would not end within the test's limit.
  expect(verdict(randomBytes(200_000).toString('hex'))).toBeUndefined();
});
