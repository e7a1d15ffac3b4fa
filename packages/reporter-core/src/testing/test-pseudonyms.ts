/**
 * Pseudonyms of the right form that are the same in every test run.
 *
 * Must not: be used outside tests. The key is on this page, so anybody can test guesses.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { hmacSha256 } from '@candor/anonymizer/raw';

const encoder = new TextEncoder();
const key = encoder.encode('the key of tests');

export function testPseudonym(value: string): string {
  return btoa(String.fromCharCode(...hmacSha256(key, encoder.encode(value))));
}

export const testAnonymizer = {
  scheme: 'hmac-anon/1',
  keyId: '7b0d3c1e-54a5-4c57-9d1f-0e6f7c2a9b10',
  anonymize: testPseudonym,
  anonymizeNonEmpty: (value: string): string | undefined => (value === '' ? undefined : testPseudonym(value)),
} as const satisfies Anonymizer & { readonly scheme: string };
