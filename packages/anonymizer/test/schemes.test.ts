/** Scheme 2 and what keeps the schemes, kinds and months apart, on both builds, against `node:crypto` and WebCrypto. */
import fc from 'fast-check';
import { createHmac, hkdfSync, webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builds, codeOf, wellFormedText } from './builds.js';

const published = '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4';
const november = { kind: 'user', epoch: '2026-11' };
const wirePattern = /^a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

const netstring = (text: string): string => `${Buffer.byteLength(text)}:${text},`;
const infoOf = (kind: string, epoch: string): string => netstring('hmac-anon/2') + netstring(kind) + netstring(epoch);

/** Any kind that there may be. */
const anyKind = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/);
const anyEpoch = fc.oneof(fc.constant(''), fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`));

/** Scheme 2 by OpenSSL's own HKDF. */
function expected2(key: string, value: string, kind: string, epoch: string): string {
  const subkey = hkdfSync('sha256', key, 'hmac-anon/2', infoOf(kind, epoch), 32);
  return `a2.${createHmac('sha256', Buffer.from(subkey)).update(value).digest('base64url')}`;
}

describe.each(builds)('scheme 2 of the $name build', ({ createAnonymizer, generateKey, pseudonym, pseudonym2 }) => {
  test('gives the example of the design', () => {
    expect(pseudonym2(published, 'alice', 'user', '2026-11')).toBe('a2.Zq7zF0EyrDTvz841SFdLCno1hCX_34jDjVHgeGK7Yk8');
  });

  test('is what OpenSSL computes, for any key, value, kind and epoch', () => {
    fc.assert(
      fc.property(wellFormedText.filter((key) => key !== ''), wellFormedText, anyKind, anyEpoch, (key, value, kind, epoch) => {
        expect(pseudonym2(key, value, kind, epoch)).toBe(expected2(key, value, kind, epoch));
      }),
      { numRuns: 300 },
    );
  });

  test('is what WebCrypto computes', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormedText, async (value) => {
        const key = generateKey();
        const utf8 = new TextEncoder();
        const root = await webcrypto.subtle.importKey('raw', utf8.encode(key), 'HKDF', false, ['deriveKey']);
        const derivation = { name: 'HKDF', hash: 'SHA-256', salt: utf8.encode('hmac-anon/2'), info: utf8.encode(infoOf('user', '2026-11')) };
        const subkey = await webcrypto.subtle.deriveKey(derivation, root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
        const mac = await webcrypto.subtle.sign('HMAC', subkey, utf8.encode(value));
        expect(createAnonymizer(key, { scheme: 'hmac-anon/2' }).anonymize(value, november)).toBe(`a2.${Buffer.from(mac).toString('base64url')}`);
      }),
      { numRuns: 50 },
    );
  });

  test('has a form of its own, so that the schemes are never taken for each other', () => {
    const key = generateKey();
    expect(createAnonymizer(key, { scheme: 'hmac-anon/2' }).anonymize('alice', november)).toMatch(wirePattern);
    expect(createAnonymizer(key).anonymize('alice')).not.toMatch(wirePattern);
  });

  test('gives one value another pseudonym in each kind and in each month, and without a month', () => {
    const { anonymize } = createAnonymizer(generateKey(), { scheme: 'hmac-anon/2' });
    const scopes = ['user', 'cluster', 'access-list'].flatMap((kind) => ['', '2026-10', '2026-11', '2027-11'].map((epoch) => ({ kind, epoch })));
    const outputs = scopes.map((scope) => anonymize('alice', scope));
    expect(new Set(outputs).size).toBe(scopes.length);
    expect(scopes.map((scope) => anonymize('alice', scope))).toEqual(outputs);
  });

  test('cannot be moved across the border of kind, epoch and value', () => {
    const outputs = [['user2026-11', '', 'd'], ['user', '2026-11', 'd'], ['user', '', '2026-11d'], ['user-2026-11', '', 'd'], ['user', '', 'd'], ['u', '', 'ser,0:,d']].map(
      ([kind = '', epoch = '', value = '']) => pseudonym2(published, value, kind, epoch),
    );
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  test('derives a subkey again that had to make room', () => {
    const key = generateKey();
    const { anonymize } = createAnonymizer(key, { scheme: 'hmac-anon/2', cacheSize: 0 });
    const epochs = Array.from({ length: 60 }, (_, index) => `${2000 + index}-01`);
    for (const epoch of [...epochs, ...epochs]) expect(anonymize('alice', { kind: 'user', epoch })).toBe(expected2(key, 'alice', 'user', epoch));
  });

  test('leaves "" out on request, and hashes it otherwise', () => {
    const key = generateKey();
    const { anonymize, anonymizeNonEmpty } = createAnonymizer(key, { scheme: 'hmac-anon/2' });
    expect(anonymizeNonEmpty('', november)).toBeUndefined();
    expect(anonymizeNonEmpty('bob', november)).toBe(anonymize('bob', november));
    expect(anonymize('', november)).toBe(expected2(key, '', 'user', '2026-11'));
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['no epoch', { kind: 'user' }],
    ['no kind', { epoch: '2026-11' }],
    ['an empty kind', { kind: '', epoch: '' }],
    ['a kind in capitals', { kind: 'User', epoch: '' }],
    ['a kind with a space', { kind: 'user 2026-11', epoch: '' }],
    ['a kind of 33 letters', { kind: 'k'.repeat(33), epoch: '' }],
    ['a kind with an underscore', { kind: 'user_name', epoch: '' }],
    ['a kind that begins with a digit', { kind: '2fa', epoch: '' }],
    ['a kind in a list', { kind: ['user'], epoch: '2026-11' }],
    ['a month in a list', { kind: 'user', epoch: ['2026-11'] }],
    ['a month that is none', { kind: 'user', epoch: '2026-13' }],
    ['month 00', { kind: 'user', epoch: '2026-00' }],
    ['a day', { kind: 'user', epoch: '2026-11-01' }],
    ['a month and a line feed', { kind: 'user', epoch: '2026-11\n' }],
    ['a year alone', { kind: 'user', epoch: '2026' }],
    ['a number', { kind: 'user', epoch: 2026 }],
  ])('refuses as a scope: %s', (_name, scope) => {
    const { anonymize, anonymizeNonEmpty } = createAnonymizer(generateKey(), { scheme: 'hmac-anon/2' });
    anonymize('alice', november);
    for (const act of [anonymize, anonymizeNonEmpty]) expect(codeOf(() => act('alice', scope as typeof november))).toBe('TypeError');
    const { kind, epoch } = (scope ?? {}) as typeof november;
    expect(codeOf(() => pseudonym2(published, 'alice', kind, epoch))).toBe('TypeError');
  });

  test('takes a kind of 32 letters', () => {
    const key = generateKey();
    const kind = 'k'.repeat(32);
    expect(createAnonymizer(key, { scheme: 'hmac-anon/2' }).anonymize('alice', { kind, epoch: '' })).toBe(expected2(key, 'alice', kind, ''));
  });

  test('refuses what is no value before it looks anything up', () => {
    const { anonymize } = createAnonymizer(generateKey(), { scheme: 'hmac-anon/2' });
    anonymize('42', november);
    expect(codeOf(() => anonymize(42 as unknown as string, november))).toBe('TypeError');
    expect(codeOf(() => anonymize('\ud800', november))).toBe('value_lone_surrogate');
  });

  test('is chosen by name alone; scheme 1 is the default and looks at no scope', () => {
    const key = generateKey();
    expect(createAnonymizer(key)).toMatchObject({ scheme: 'hmac-anon/1' });
    expect(createAnonymizer(key, { scheme: 'hmac-anon/2' })).toMatchObject({ scheme: 'hmac-anon/2' });
    expect(createAnonymizer(key).anonymize('alice', november)).toBe(pseudonym(key, 'alice'));
    expect(createAnonymizer(key, { scheme: 'hmac-anon/1' }).anonymize('alice')).toBe(pseudonym(key, 'alice'));
    for (const scheme of ['hmac-anon/3', '2', '', null, 2]) expect(codeOf(() => createAnonymizer(key, { scheme: scheme as 'hmac-anon/2' }))).toBe('TypeError');
  });

  test('refuses ill-formed text in every place', () => {
    expect(codeOf(() => pseudonym2('\ud800', 'value', 'user', ''))).toBe('key_lone_surrogate');
    expect(codeOf(() => pseudonym2('key', '\ud800', 'user', ''))).toBe('value_lone_surrogate');
  });
});

test('both builds give the same scheme 2', () => {
  const [noble, node] = builds;
  fc.assert(
    fc.property(wellFormedText, wellFormedText, anyKind, anyEpoch, (key, value, kind, epoch) => {
      expect(noble.pseudonym2(key, value, kind, epoch)).toBe(node.pseudonym2(key, value, kind, epoch));
    }),
    { numRuns: 300 },
  );
});
