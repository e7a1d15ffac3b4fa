/** What must compile and what must not. */
import { expectTypeOf, test } from 'vitest';
import * as neutral from '../src/index.js';
import * as node from '../src/index.node.js';
import { loadOrCreateKey } from '../src/key-file.js';
import * as raw from '../src/raw.js';

test('the public surface', () => {
  expectTypeOf(neutral.createAnonymizer).toEqualTypeOf<(key: string | neutral.AnonymizationKey, options?: neutral.AnonymizerOptions) => neutral.Anonymizer>();
  expectTypeOf(node).toEqualTypeOf<typeof neutral>();
  expectTypeOf(neutral.generateKey).toEqualTypeOf<() => string>();
  expectTypeOf<neutral.Anonymizer['anonymize']>().toEqualTypeOf<(value: string, scope?: neutral.AnonymizerScope) => string>();
  expectTypeOf<neutral.Anonymizer['anonymizeNonEmpty']>().toEqualTypeOf<(value: string, scope?: neutral.AnonymizerScope) => string | undefined>();
  expectTypeOf<neutral.AnonymizerOptions>().toEqualTypeOf<{ readonly keyId?: string; readonly cacheSize?: number; readonly scheme?: 'hmac-anon/1' | 'hmac-anon/2' }>();
  expectTypeOf<neutral.AnonymizerScope>().toEqualTypeOf<{ readonly kind: string; readonly epoch: string }>();
  expectTypeOf(loadOrCreateKey).toEqualTypeOf<(path: string) => neutral.AnonymizationKey>();
  expectTypeOf(raw.hmacSha256).toEqualTypeOf<(key: Uint8Array, message: Uint8Array) => Uint8Array>();
  expectTypeOf(raw.pseudonym2).toEqualTypeOf<(key: string, value: string, kind: string, epoch: string) => string>();
  expectTypeOf(raw.pseudonym).toEqualTypeOf<(key: string, value: string) => string>();
});

// Never run: these lines are for the compiler alone.
export function mustNotCompile(anonymizer: neutral.Anonymizer, key: neutral.AnonymizationKey): void {
  // @ts-expect-error a value that may be absent is the caller's decision, not a pseudonym
  anonymizer.anonymize(undefined);
  // @ts-expect-error numbers are not converted
  anonymizer.anonymize(42);
  // @ts-expect-error the id names the key for as long as the anonymizer lives
  anonymizer.keyId = '';
  // @ts-expect-error an anonymizer has no key to read
  void anonymizer.key;
  // @ts-expect-error an opaque key is not its text
  void (key satisfies string);
  // @ts-expect-error a key's text is not an opaque key
  void ('text' satisfies neutral.AnonymizationKey);
  // @ts-expect-error bytes are not a key text
  neutral.createAnonymizer(new Uint8Array(32));
  // @ts-expect-error an unknown option is a mistake
  neutral.createAnonymizer(key, { keyID: '' });
  // @ts-expect-error there is no third scheme
  neutral.createAnonymizer(key, { scheme: 'hmac-anon/3' });
  // @ts-expect-error a month without a kind is no scope
  anonymizer.anonymize('alice', { epoch: '2026-11' });
  // @ts-expect-error the bare function takes bytes
  raw.hmacSha256('key', 'message');
}
