import { existsSync, readFileSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';

import { beforeEach, describe, expect, it } from 'vitest';

import { defaultCliLimits } from '../../src/cli/cli-limits.js';
import { launchSender } from '../../src/cli/sender-launch.js';
import type { LaunchOptions } from '../../src/cli/sender-launch.js';
import { takeSenderLock } from '../../src/cli/sender-lock.js';
import { pauseSenders } from '../../src/cli/sender-pause.js';
import { temporaryFolder } from './cli-fixtures.js';

const folder = temporaryFolder();

const senderFile = (): string => join(folder(), 'sender.mjs');

/** A stand-in for the sender's program that tells what it was given. */
beforeEach(() =>
  writeFileSync(
    senderFile(),
    `import { writeFileSync, renameSync } from 'node:fs';
     const [mark, folder, url] = process.argv.slice(2);
     const told = { arguments: [mark, folder, url], cwd: process.cwd(), environment: process.env, isTTY: process.stdout.isTTY === true };
     writeFileSync(folder + '/draft', JSON.stringify(told));
     renameSync(folder + '/draft', folder + '/told');`,
  ),
);

function launch(more: Partial<LaunchOptions> = {}) {
  const failures = { count: 0 };
  const started = launchSender({
    folder: folder(),
    senderFolder: join(folder(), 'sender'),
    url: 'https://collector.example.com',
    senderFile: senderFile(),
    environment: {},
    limits: defaultCliLimits,
    nowMs: Date.now(),
    onFailure: () => (failures.count += 1),
    ...more,
  });
  return { started, failures };
}

/** What the child told, once it did. */
async function told(): Promise<Record<string, unknown>> {
  const path = join(folder(), 'told');
  const watcher = watch(folder());
  try {
    if (!existsSync(path)) await new Promise<void>((resolve) => watcher.on('change', () => existsSync(path) && resolve()));
  } finally {
    watcher.close();
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

describe('a launch', () => {
  it('gives the child its arguments and the way to the network, and nothing else of its parent', async () => {
    const environment = { HOME: '/home/mira', SECRET_TOKEN: 'token', NODE_OPTIONS: '--require ./user-code.js', HTTPS_PROXY: 'http://proxy.example.com:3128', no_proxy: 'localhost', PATH: undefined };
    expect(launch({ environment })).toEqual({ started: true, failures: { count: 0 } });
    expect(await told()).toEqual({
      arguments: ['--candor-sender', folder(), 'https://collector.example.com'],
      cwd: parse(process.execPath).root,
      environment: { HTTPS_PROXY: 'http://proxy.example.com:3128', no_proxy: 'localhost' },
      isTTY: false,
    });
  });

  it('happens once per interval, whoever asks', async () => {
    const nowMs = Math.ceil(Date.now() / defaultCliLimits.senderIntervalMs) * defaultCliLimits.senderIntervalMs;
    const started = Array.from({ length: 100 }, (_, index) => launch({ nowMs: nowMs + index }).started);
    expect(started.filter(Boolean)).toHaveLength(1);
    await told();
    expect(launch({ nowMs: nowMs + defaultCliLimits.senderIntervalMs }).started).toBe(true);
    expect(readdirSync(join(folder(), 'sender'))).toEqual([`turn.${nowMs / defaultCliLimits.senderIntervalMs + 1}`]);
  });

  it('does not happen while a sender is at work, or a collector asked for a pause', () => {
    const release = takeSenderLock(join(folder(), 'sender'), { nowMs: Date.now(), maxAgeMs: defaultCliLimits.senderLockMs });
    expect(launch()).toEqual({ started: false, failures: { count: 0 } });
    release?.();
    pauseSenders(join(folder(), 'sender'), 60_000, Date.now());
    expect(launch()).toEqual({ started: false, failures: { count: 0 } });
    pauseSenders(join(folder(), 'sender'), 0, Date.now());
    expect(launch().started).toBe(true);
  });

  it.each<[string, () => Partial<LaunchOptions>]>([
    ['there is no sender to start', () => ({ senderFile: undefined })],
    ['its file is gone', () => ({ senderFile: join(folder(), 'gone.js') })],
    ['the folder cannot be written', () => ({ senderFolder: join(folder(), 'sender.mjs', 'sender') })],
    ['the system refuses', () => ({ url: 'https://collector.example.com/\0' })],
  ])('is counted as failed, never thrown, where %s', (_name, options) => {
    expect(launch(options())).toEqual({ started: false, failures: { count: 1 } });
  });
});
