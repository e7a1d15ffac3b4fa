import { describe, expect, it } from 'vitest';

import { pseudonymForms, pseudonymPatterns } from '../src/wire/pseudonym.js';
import { writtenOut } from '../src/written-out.js';

describe('writtenOut', () => {
  it('repeats a counted class', () => {
    expect(writtenOut('^[0-9a-f]{3}-[A-Za-z0-9+/]{2}$')).toBe('^[0-9a-f][0-9a-f][0-9a-f]-[A-Za-z0-9+/][A-Za-z0-9+/]$');
  });

  it.each(['^[0-9]{1,3}$', '^(ab){2}$', '^a{2}$', String.raw`^[\]a]{2}$`, '^[^a]{2}$'])('leaves %s alone', (pattern) => {
    expect(writtenOut(pattern)).toBe(pattern);
  });

  it.each(['hmac-anon/1', 'hmac-anon/2'] as const)('makes the form of %s accept what its pattern does', (scheme) => {
    const pattern = new RegExp(pseudonymPatterns[scheme]);
    const start = scheme === 'hmac-anon/1' ? '' : 'a2.';
    const end = scheme === 'hmac-anon/1' ? '=' : '';
    for (const length of [40, 41, 42, 43]) {
      for (const last of ['A', 'B', '+', '_']) {
        const text = `${start}${'x'.repeat(length)}${last}${end}`;
        expect([text, pseudonymForms[scheme].test(text)]).toEqual([text, pattern.test(text)]);
      }
    }
    expect(pseudonymForms[scheme].test(`${start}${'x'.repeat(42)}A${end}`)).toBe(true);
  });
});
