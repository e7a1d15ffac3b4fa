/** The auditor's own arithmetic, against the anchors that the specification gives. */
import { expect, test } from 'vitest';
import { expectedPseudonym } from '../../src/detectors/expected-pseudonym.js';

const key = '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4';

test('scheme 1', () => {
  expect(expectedPseudonym({ scheme: 'hmac-anon/1', key }, 'alice', 'user', '2026-11')).toBe('JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=');
});
test('scheme 2', () => {
  expect(expectedPseudonym({ scheme: 'hmac-anon/2', key }, 'alice', 'user', '2026-11')).toBe('a2.Zq7zF0EyrDTvz841SFdLCno1hCX_34jDjVHgeGK7Yk8');
});
