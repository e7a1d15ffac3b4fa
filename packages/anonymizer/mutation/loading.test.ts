/**
 * Modules loaded anew while a change is on: what runs once, when a module is loaded, is changed too. Where a change stops the loading, a suite
 * that imports the module is not collected, which Stryker takes for no failure; a test that loads it itself fails.
 */
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.resetModules());

// Named one by one: Stryker runs only the tests that it sees importing what was changed.
test.each([
  ['pages', () => import('../src/raw.js')],
  ['Node', () => import('../src/raw.node.js')],
])('/raw of the build for %s', async (_name, load) => {
  const { pseudonym } = await load();
  expect(pseudonym('0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4', 'alice')).toBe('JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=');
});
