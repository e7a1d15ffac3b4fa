/** What a refusal says: its code, and one constant sentence that tells what to do. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AnonymizerError, type AnonymizerErrorCode } from '../src/anonymizer-error.js';
import { anonymizerOver } from '../src/anonymizer.js';
import { hmacOver } from '../src/hmac-node.js';
import { generateKey } from '../src/index.node.js';
import { hmacSha256, pseudonym, pseudonym2 } from '../src/raw.node.js';

/** Every code with a word that its sentence must hold. */
const sentences: Record<AnonymizerErrorCode, string> = {
  value_lone_surrogate: 'value holds half of a surrogate pair',
  key_lone_surrogate: 'key holds half of a surrogate pair',
  key_blank: 'blank',
  key_nul: 'NUL',
  key_too_short: '16 bytes',
  key_published: 'public document',
  key_uuid_version: 'version 4',
  key_pattern: 'repeats itself or counts',
  key_weak: '112 bits',
  key_id_invalid: 'lower-case UUID version 4',
  key_id_is_key: 'must not be the key',
  random_missing: 'crypto.getRandomValues',
  key_file_io: 'See the cause',
  key_file_not_regular: 'regular file',
  key_file_exposed: 'mode 0600',
  key_file_not_text: '4,096 bytes',
  key_file_lost: 'Restore the key',
};

describe('an AnonymizerError', () => {
  test.each(Object.entries(sentences))('%s says what is wrong and what to do', (code, words) => {
    const error = new AnonymizerError(code as AnonymizerErrorCode);
    expect(error).toMatchObject({ name: 'AnonymizerError', code });
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    expect(String(error)).toBe(`AnonymizerError: ${error.message}`);
    expect('cause' in error).toBe(false);
  });

  test('there is no code beside these', () => {
    const source = readFileSync(new URL('../src/anonymizer-error.ts', import.meta.url), 'utf8');
    expect([...source.matchAll(/^ {2}(\w+): '/gm)].map((match) => match[1]).sort()).toEqual(Object.keys(sentences).sort());
  });
});

describe('a TypeError says which argument is meant', () => {
  const none = undefined as never;
  const create = anonymizerOver(hmacOver);
  const { anonymize } = create(generateKey());
  test.each([
    ['The value must be a string.', () => anonymize(none)],
    ['The value must be a string.', () => pseudonym('key', none)],
    ['The key must be a string.', () => pseudonym(none, 'value')],
    ['The key must be a string.', () => create(none)],
    ['The key must be a string or an AnonymizationKey.', () => create({} as never)],
    ['The cacheSize must be a whole number, 0 or more.', () => create(generateKey(), { cacheSize: -1 })],
    ['The scheme must be hmac-anon/1 or hmac-anon/2.', () => create(generateKey(), { scheme: '' as never })],
    ['The key and the message must each be a Uint8Array.', () => hmacSha256(none, none)],
    ['Scheme hmac-anon/2 needs a scope: a kind, which is a lower-case word, and an epoch, which is a month or empty.', () => pseudonym2('key', 'value', none, none)],
  ])('%s', (message, act) => expect(act).toThrow(new TypeError(message)));
});
