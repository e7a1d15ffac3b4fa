import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, it } from 'vitest';

import { systemLiveness } from '../../src/journal/liveness.js';

it('knows itself', () => {
  const self = systemLiveness.self();
  expect(self.pid).toBe(process.pid);
  expect(systemLiveness.isRunning(self)).not.toBe(false);
});

it('knows that a process has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  const owner = { ...systemLiveness.self(), pid: child.pid ?? 0, start: '' };
  await once(child, 'spawn');
  // Alive, but nothing says that it is the same one: the lease decides.
  expect(systemLiveness.isRunning(owner)).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(systemLiveness.isRunning(owner)).toBe(false);
});

it('takes a process that began at another moment for another one', () => {
  expect(systemLiveness.isRunning({ ...systemLiveness.self(), start: 'another' })).toBe(false);
});

it('cannot tell what runs elsewhere', () => {
  expect(systemLiveness.isRunning({ ...systemLiveness.self(), place: 'elsewhere' })).toBeUndefined();
});
