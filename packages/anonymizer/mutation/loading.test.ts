/** Modules loaded anew while a change is on: what runs once, when a module is loaded, is changed too. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { pseudonym as Pseudonym } from '../src/raw.js';

beforeAll(() => void vi.resetModules());

test.each(['raw.ts', 'raw.node.ts'])('%s', async (file) => {
  const { pseudonym } = (await import(`../src/${file}`)) as { pseudonym: typeof Pseudonym };
  expect(pseudonym('0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4', 'alice')).toBe('JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=');
});
