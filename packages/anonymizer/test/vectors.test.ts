/** Every published vector on both builds. */
import { loadVectors, type RejectedInput, type VectorGroup } from '@candor/audit-vectors';
import { describe, expect, test } from 'vitest';
import { builds, codeOf } from './builds.js';

const vectors = loadVectors(1);
const vectors2 = loadVectors(2);
const wirePattern = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const wirePattern2 = /^a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

const text = (hex: string): string => Buffer.from(hex, 'hex').toString('utf8');
const illFormed = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

type GroupOf<Type> = Extract<VectorGroup, { type: Type }>;
function casesOf<Type extends VectorGroup['type']>(type: Type, { testGroups } = vectors): GroupOf<Type>['tests'][number][] {
  return testGroups.flatMap((group): readonly unknown[] => (group.type === type ? group.tests : [])) as GroupOf<Type>['tests'][number][];
}

const inputs: Record<RejectedInput, unknown> = {
  undefined,
  null: null,
  true: true,
  false: false,
  zero: 0,
  number: 42,
  nan: NaN,
  bigint: 10n,
  symbol: Symbol('alice'),
  emptyObject: {},
  emptyArray: [],
  arrayOfString: ['alice'],
  stringObject: new String('alice'),
  date: new Date(0),
  bytes: new TextEncoder().encode('alice'),
  function: () => 'alice',
  objectWithToString: { toString: () => 'alice' },
};

test('the file holds cases of every type', () => {
  expect(casesOf('Pseudonym').length).toBeGreaterThanOrEqual(120);
  for (const type of ['RejectedValue', 'RejectedType', 'RejectedKey', 'RejectedEncoding'] as const) expect(casesOf(type).length).toBeGreaterThan(8);
});

describe.each(builds)('the $name build', ({ createAnonymizer, generateKey, hmacSha256, pseudonym }) => {
  test.each(casesOf('Pseudonym'))('$tcId $comment', ({ key, msg, expected }) => {
    expect(pseudonym(text(key), text(msg))).toBe(expected);
    expect(Buffer.from(hmacSha256(Buffer.from(key, 'hex'), Buffer.from(msg, 'hex'))).toString('base64')).toBe(expected);
    expect(expected).toMatch(wirePattern);
  });

  test.each(casesOf('RejectedValue'))('$tcId refuses: $comment', ({ key, msgUtf16, error }) => {
    const { anonymize, anonymizeNonEmpty } = createAnonymizer(generateKey());
    for (const refuse of [() => pseudonym(text(key), illFormed(msgUtf16)), () => anonymize(illFormed(msgUtf16)), () => anonymizeNonEmpty(illFormed(msgUtf16))]) {
      expect(codeOf(refuse)).toBe(error);
    }
  });

  test.each(casesOf('RejectedType'))('$tcId refuses: $comment', ({ input }) => {
    const value = inputs[input] as string;
    const { anonymize, anonymizeNonEmpty } = createAnonymizer(generateKey());
    for (const refuse of [() => anonymize(value), () => anonymizeNonEmpty(value), () => pseudonym('key', value), () => pseudonym(value, 'value')]) {
      expect(codeOf(refuse)).toBe('TypeError');
    }
    expect(codeOf(() => createAnonymizer(value))).toBe('TypeError');
  });

  test.each(casesOf('RejectedKey'))('$tcId refuses the key: $comment', ({ key, keyUtf16, error }) => {
    expect(codeOf(() => createAnonymizer(key === undefined ? illFormed(keyUtf16 ?? '') : text(key)))).toBe(error);
  });

  test.each(casesOf('Pseudonym'))('$tcId the key of a vector is public, so it is refused', ({ key }) => {
    expect(codeOf(() => createAnonymizer(text(key)))).toMatch(/^key_/);
  });
});

test.each(casesOf('RejectedEncoding'))('$tcId is not the wire form: $comment', ({ candidate, expected }) => {
  expect(candidate).not.toMatch(wirePattern);
  expect(expected).toMatch(wirePattern);
});

test('the file of scheme 2 holds cases of every type', () => {
  expect(casesOf('Pseudonym', vectors2).length).toBeGreaterThanOrEqual(120);
  for (const type of ['RejectedValue', 'RejectedType', 'RejectedScope', 'RejectedEncoding'] as const) expect(casesOf(type, vectors2).length).toBeGreaterThan(8);
});

describe.each(builds)('scheme 2 of the $name build', ({ createAnonymizer, generateKey, pseudonym2 }) => {
  const scope = { kind: 'user', epoch: '2026-11' };

  test.each(casesOf('Pseudonym', vectors2))('$tcId $comment', ({ key, msg, kind = '', epoch = '', expected }) => {
    expect(pseudonym2(text(key), text(msg), kind, epoch)).toBe(expected);
    expect(expected).toMatch(wirePattern2);
  });

  test.each(casesOf('RejectedValue', vectors2))('$tcId refuses: $comment', ({ key, msgUtf16, error }) => {
    const { anonymize, anonymizeNonEmpty } = createAnonymizer(generateKey(), { scheme: 'hmac-anon/2' });
    for (const refuse of [() => pseudonym2(text(key), illFormed(msgUtf16), 'user', ''), () => anonymize(illFormed(msgUtf16), scope), () => anonymizeNonEmpty(illFormed(msgUtf16), scope)]) {
      expect(codeOf(refuse)).toBe(error);
    }
  });

  test.each(casesOf('RejectedType', vectors2))('$tcId refuses: $comment', ({ input }) => {
    const value = inputs[input] as string;
    const { anonymize, anonymizeNonEmpty } = createAnonymizer(generateKey(), { scheme: 'hmac-anon/2' });
    for (const refuse of [() => anonymize(value, scope), () => anonymizeNonEmpty(value, scope), () => pseudonym2('key', value, 'user', '')]) {
      expect(codeOf(refuse)).toBe('TypeError');
    }
  });

  test.each(casesOf('RejectedScope', vectors2))('$tcId refuses: $comment', ({ kind, epoch }) => {
    const { anonymize } = createAnonymizer(generateKey(), { scheme: 'hmac-anon/2' });
    for (const refuse of [() => anonymize('alice', { kind, epoch }), () => pseudonym2('key', 'alice', kind, epoch)]) expect(codeOf(refuse)).toBe('TypeError');
  });
});

test.each(casesOf('RejectedEncoding', vectors2))('$tcId is not the wire form of scheme 2: $comment', ({ candidate, expected }) => {
  expect(candidate).not.toMatch(wirePattern2);
  expect(expected).toMatch(wirePattern2);
});
