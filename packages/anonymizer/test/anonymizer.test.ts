import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { sealKey } from '../src/anonymizer.js';
import { hmacOver } from '../src/hmac-node.js';
import { builds, codeOf, wellFormedText } from './builds.js';

const keyId = '3d5f9c1e-7a2b-4c68-9e0f-5b1a8d7c6e42';
const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Everything a program might print of `thing`. */
function printed(thing: object): string {
  const attempts = [
    () => inspect(thing, { showHidden: true, depth: Infinity, getters: true, showProxy: true }),
    () => JSON.stringify(thing),
    () => Object.prototype.toString.call(thing),
    () => `${thing as { toString(): string }}`,
    () => JSON.stringify(Object.getOwnPropertyDescriptors(thing)),
    () => Reflect.ownKeys(thing).map((name) => String((thing as Record<PropertyKey, unknown>)[name])).join(),
    () => serialize(thing).toString('latin1'),
    () => inspect(structuredClone(thing)),
    () => (thing instanceof Error ? `${thing.stack} ${inspect(thing.cause)}` : ''),
  ];
  return attempts
    .map((attempt) => {
      try {
        return attempt();
      } catch (error) {
        return inspect(error);
      }
    })
    .join('\n');
}

describe.each(builds)('createAnonymizer of the $name build', ({ createAnonymizer, generateKey, pseudonym, AnonymizerError }) => {
  test('computes scheme 1 for any text', () => {
    const key = generateKey();
    const { anonymize } = createAnonymizer(key);
    fc.assert(
      fc.property(wellFormedText, (value) => {
        expect(anonymize(value)).toBe(createHmac('sha256', key).update(value).digest('base64'));
      }),
    );
  });

  test('hashes "" and leaves it out on request', () => {
    const key = generateKey();
    const anonymizer = createAnonymizer(key);
    expect(anonymizer.anonymize('')).toBe(pseudonym(key, ''));
    expect(anonymizer.anonymizeNonEmpty('')).toBeUndefined();
    expect(anonymizer.anonymizeNonEmpty(' ')).toBe(anonymizer.anonymize(' '));
  });

  test('hashes again what is hashed already', () => {
    const { anonymize } = createAnonymizer(generateKey());
    const once = anonymize('alice');
    expect(anonymize(once)).not.toBe(once);
    expect(anonymize(once)).toBe(anonymize(once));
  });

  test('gives each key its own pseudonyms', () => {
    const outputs = Array.from({ length: 100 }, () => createAnonymizer(generateKey()).anonymize('alice'));
    expect(new Set(outputs).size).toBe(100);
  });

  test('takes a random id, or the one it is given', () => {
    const key = generateKey();
    expect(createAnonymizer(key).keyId).toMatch(uuidV4);
    expect(createAnonymizer(key).keyId).not.toBe(createAnonymizer(key).keyId);
    expect(createAnonymizer(key, { keyId }).keyId).toBe(keyId);
  });

  test.each(['', 'key-1', keyId.toUpperCase(), `{${keyId}}`, `0${keyId}`, `${keyId}\n`, '00000000-0000-0000-0000-000000000000', '01890a5d-ac96-774b-bcce-b302099a8057', null, 7])(
    'refuses the id %j',
    (id) => expect(codeOf(() => createAnonymizer(generateKey(), { keyId: id as string }))).toBe('key_id_invalid'),
  );

  test('refuses the key as its own id, however it is spelled', () => {
    const key = generateKey();
    for (const spelled of [key, key.toUpperCase(), `{${key}}`, key.replaceAll('-', '')]) {
      expect(codeOf(() => createAnonymizer(spelled, { keyId: key }))).toBe('key_id_is_key');
    }
  });

  test('takes a sealed key, with its id and no other', () => {
    const key = generateKey();
    const sealed = sealKey(hmacOver, key, keyId);
    expect(createAnonymizer(sealed)).toMatchObject({ keyId });
    expect(createAnonymizer(sealed, { keyId }).anonymize('alice')).toBe(pseudonym(key, 'alice'));
    expect(codeOf(() => createAnonymizer(sealed, { keyId: '9e0f5b1a-7a2b-4c68-8d7c-3d5f9c1e6e42' }))).toBe('key_id_invalid');
  });

  test('keeps a sealed key under a name of this package, for its other copies', () => {
    const symbols = Object.getOwnPropertySymbols(sealKey(hmacOver, generateKey()));
    expect(symbols.map((symbol) => Symbol.keyFor(symbol))).toContain('@candor/anonymizer/schemes');
  });

  test.each([{}, [], { id: keyId, [Symbol.toStringTag]: 'AnonymizationKey' }, new Uint8Array(32)])('refuses an object that is no sealed key', (impostor) => {
    expect(codeOf(() => createAnonymizer(impostor as unknown as string))).toBe('TypeError');
  });

  test('is frozen and needs no receiver', () => {
    const anonymizer = createAnonymizer(generateKey());
    expect(Object.isFrozen(anonymizer)).toBe(true);
    const { anonymize } = anonymizer;
    expect(() => Object.assign(anonymizer, { anonymize: (value: string) => value })).toThrow(TypeError);
    expect(['alice', 'bob'].map((value) => anonymize(value))).toEqual([anonymizer.anonymize('alice'), anonymizer.anonymize('bob')]);
  });

  test('shows its key in no way', () => {
    const key = generateKey();
    const digits = key.replaceAll('-', '');
    const sealed = sealKey(hmacOver, key);
    for (const thing of [createAnonymizer(key), sealed, createAnonymizer(sealed)]) {
      const text = printed(thing);
      expect(text).toContain('id' in thing ? thing.id : thing.keyId);
      for (const form of [key, digits, Buffer.from(key).toString('base64'), Buffer.from(key).toString('hex')]) {
        expect(text.toLowerCase()).not.toContain(form.toLowerCase());
      }
    }
  });

  test('a copy of a sealed key is its id and no key', () => {
    const sealed = sealKey(hmacOver, generateKey());
    expect(structuredClone(sealed)).toEqual({ id: sealed.id });
    expect(codeOf(() => createAnonymizer({ ...sealed }))).toBe('TypeError');
  });

  test('the check above finds a key that is kept in a property', () => {
    const key = generateKey();
    expect(printed({ key })).toContain(key);
    expect(printed(Object.defineProperty({}, 'key', { value: key }))).toContain(key);
  });

  test('errors hold neither key nor value', () => {
    const values = ['not-a-uuid-but-a-secret-name', 'aaaaaaaaSECRETaaaaaaaa', '\ud800-lone-secret', '12345678-secret', 'c232ab00-9414-11ec-b3c8-9f6bdeced846'];
    const { anonymize } = createAnonymizer(generateKey());
    const actions = [
      ...values.map((value) => () => createAnonymizer(value)),
      () => anonymize('alice-secret\udc00'),
      () => anonymize({ secret: 'alice-secret' } as unknown as string),
      () => createAnonymizer({ secret: 'alice-secret' } as unknown as string),
      () => createAnonymizer(generateKey(), { keyId: 'alice-secret' }),
    ];
    for (const action of actions) {
      const error = thrown(action);
      expect(error instanceof AnonymizerError || error instanceof TypeError).toBe(true);
      expect(error.message).not.toMatch(/secret|9414|SECRET/i);
      expect(error.cause).toBeUndefined();
    }
  });
});

function thrown(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
