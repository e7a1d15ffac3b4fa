/** The byte-level function: outside vectors, and the two builds against each other. */
import fc from 'fast-check';
import { createHmac, webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builds, codeOf, wellFormedText } from './builds.js';

const repeat = (byte: string, times: number): string => byte.repeat(times);

/** RFC 4231 §4: key, data, HMAC-SHA-256, all in hexadecimal. Case 5 publishes the first 128 bits. */
const rfc4231 = [
  [repeat('0b', 20), Buffer.from('Hi There').toString('hex'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [Buffer.from('Jefe').toString('hex'), Buffer.from('what do ya want for nothing?').toString('hex'), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
  [repeat('aa', 20), repeat('dd', 50), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  ['0102030405060708090a0b0c0d0e0f10111213141516171819', repeat('cd', 50), '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b'],
  [repeat('0c', 20), Buffer.from('Test With Truncation').toString('hex'), 'a3b6167473100ee06e0c796c2955552b'],
  [repeat('aa', 131), Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First').toString('hex'), '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54'],
  [
    repeat('aa', 131),
    Buffer.from('This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.').toString('hex'),
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
] as const;

describe.each(builds)('hmacSha256 of the $name build', ({ hmacSha256 }) => {
  test.each(rfc4231.map(([key, data, mac], index) => ({ number: index + 1, key, data, mac })))('RFC 4231 test case $number', ({ key, data, mac }) => {
    expect(Buffer.from(hmacSha256(Buffer.from(key, 'hex'), Buffer.from(data, 'hex'))).toString('hex').slice(0, mac.length)).toBe(mac);
  });

  test('gives 32 bytes of its own, as a plain Uint8Array', () => {
    const mac = hmacSha256(new Uint8Array(), new Uint8Array());
    expect(Object.getPrototypeOf(mac)).toBe(Uint8Array.prototype);
    expect([mac.length, mac.buffer.byteLength]).toEqual([32, 32]);
  });

  test.each([['a string', 'key'], ['an array', [1, 2]], ['nothing', undefined], ['an ArrayBuffer', new ArrayBuffer(4)], ['words of 16 bits', new Uint16Array(2)]])(
    'refuses %s for key and message',
    (_name, input: unknown) => {
      const bytes = new Uint8Array(4);
      expect(codeOf(() => hmacSha256(input as Uint8Array, bytes))).toBe('TypeError');
      expect(codeOf(() => hmacSha256(bytes, input as Uint8Array))).toBe('TypeError');
    },
  );
});

describe('the two builds', () => {
  const [noble, node] = builds;

  test('agree on all bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, bytes, (key, message) => {
        expect(noble.hmacSha256(key, message)).toEqual(node.hmacSha256(key, message));
      }),
      { numRuns: 500 },
    );
  });

  test('agree on all text, with each other and with node:crypto', () => {
    fc.assert(
      fc.property(wellFormedText, wellFormedText, (key, value) => {
        const expected = createHmac('sha256', key).update(value).digest('base64');
        expect([noble.pseudonym(key, value), node.pseudonym(key, value)]).toEqual([expected, expected]);
      }),
      { numRuns: 500 },
    );
  });

  test('agree with WebCrypto, and always give the wire form', async () => {
    const utf8 = new TextEncoder();
    // WebCrypto takes no empty key.
    await fc.assert(
      fc.asyncProperty(wellFormedText.filter((key) => key !== ''), wellFormedText, async (key, value) => {
        const imported = await webcrypto.subtle.importKey('raw', utf8.encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
        const expected = Buffer.from(await webcrypto.subtle.sign('HMAC', imported, utf8.encode(value))).toString('base64');
        expect([noble.pseudonym(key, value), node.pseudonym(key, value)]).toEqual([expected, expected]);
        expect(expected).toMatch(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);
      }),
      { numRuns: 200 },
    );
  });

  test('refuse the same ill-formed text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd7fe, max: 0xe001 }), { maxLength: 5 }), (units) => {
        const value = String.fromCharCode(...units);
        // An oracle of its own: a strict decoder of UTF-16.
        const wellFormed = codeOf(() => new TextDecoder('utf-16le', { fatal: true }).decode(Buffer.from(value, 'utf16le'))) === undefined;
        const outcome = wellFormed ? undefined : 'value_lone_surrogate';
        for (const build of builds) expect(codeOf(() => build.pseudonym('key', value))).toBe(outcome);
      }),
      { numRuns: 1000 },
    );
  });
});
