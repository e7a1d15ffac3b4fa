/** The page's own pseudonymiser, held to every published vector, to `node:crypto`, and to `@candor/anonymizer`. */
import { createHmac, randomBytes } from 'node:crypto';
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { loadVectors } from '@candor/audit-vectors';
import type { VectorGroup } from '@candor/audit-vectors';
import { describe, expect, it } from 'vitest';
import { createPageAnonymizer } from '../src/anonymizer.js';
import { hmacSha256 } from '../src/sha256.js';

type GroupOf<Type> = Extract<VectorGroup, { type: Type }>;
function casesOf<Type extends VectorGroup['type']>(type: Type): GroupOf<Type>['tests'][number][] {
  return loadVectors(1).testGroups.flatMap((group): readonly unknown[] => (group.type === type ? group.tests : [])) as GroupOf<Type>['tests'][number][];
}

const key = '6f1c3a52-9d4e-4b6f-8a3d-2f4b6d8c0e13';

describe('hmacSha256', () => {
  it('makes every published pseudonym, under every key', () => {
    const cases = casesOf('Pseudonym');
    expect(cases.length).toBeGreaterThanOrEqual(120);
    for (const { tcId, key: keyHex, msg, expected } of cases) {
      const made = hmacSha256(Buffer.from(keyHex, 'hex'))(Buffer.from(msg, 'hex'));
      expect([tcId, Buffer.from(made).toString('base64')]).toEqual([tcId, expected]);
    }
  });

  it('agrees with node:crypto for every length of key and message around the borders of a block', () => {
    for (let length = 0; length <= 200; length += 1) {
      for (const keyLength of [0, 1, 36, 63, 64, 65, 128]) {
        const [secret, message] = [randomBytes(keyLength), randomBytes(length)];
        expect(Buffer.from(hmacSha256(secret)(message))).toEqual(createHmac('sha256', secret).update(message).digest());
      }
    }
  });
});

describe('createPageAnonymizer', () => {
  it('makes the pseudonyms of createAnonymizer, whatever the text', () => {
    const own = generateKey();
    const [page, reference] = [createPageAnonymizer(own), createAnonymizer(own)];
    for (let round = 0; round < 300; round += 1) {
      const value = String.fromCodePoint(...Array.from(randomBytes(round), (byte) => byte * 251 % 0xd800 + 1));
      expect(page.anonymizeNonEmpty(value)).toBe(reference.anonymizeNonEmpty(value));
      expect(page.anonymize(value)).toBe(reference.anonymize(value));
    }
    expect(page.anonymizeNonEmpty('')).toBeUndefined();
  });

  it('refuses what has no UTF-8 form and what is no text, and converts nothing', () => {
    const { anonymize } = createPageAnonymizer(key);
    for (const value of ['\ud800', 'a\udc00b', 42, null, undefined, {}, ['alice']]) expect(() => anonymize(value as string)).toThrow(TypeError);
    expect(anonymize('\ud83d\ude00')).toBe(createHmac('sha256', key).update('\ud83d\ude00').digest('base64'));
  });

  it.each([
    ['a UUID with a clock', '6f1c3a52-9d4e-1b6f-8a3d-2f4b6d8c0e13'],
    ['upper case', key.toUpperCase()],
    ['our published key', '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4'],
    ['a key everybody can look up', '550e8400-e29b-41d4-a716-446655440000'],
    ['one that repeats itself', 'aaaaaaaa-aaaa-4aaa-aaaa-aaaaaaaaaaaa'],
    ['nothing', ''],
    ['text around a UUID', ` ${key}`],
  ])('refuses as a key %s, and does not repeat it', (_name, refused) => {
    expect(() => createPageAnonymizer(refused)).toThrow(expect.objectContaining({ message: 'The key must be a random UUID (version 4, lower case).' }));
  });

  it('refuses as a key id one of another form, and the key itself', () => {
    expect(() => createPageAnonymizer(key, 'prod')).toThrow(TypeError);
    expect(() => createPageAnonymizer(key, key)).toThrow(TypeError);
  });

  it('makes a key of its own for each visit, and shows none', () => {
    const [one, other] = [createPageAnonymizer(), createPageAnonymizer()];
    expect(one.anonymize('alice')).not.toBe(other.anonymize('alice'));
    expect(one.keyId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one.keyId).not.toBe(other.keyId);
    expect(JSON.stringify(createPageAnonymizer(key))).not.toContain(key);
  });
});
