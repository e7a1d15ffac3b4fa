import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

import { isSenderAtWork, takeSenderLock } from '../../src/cli/sender-lock.js';
import { systemLiveness } from '../../src/journal/liveness.js';
import { temporaryFolder } from './cli-fixtures.js';

const folder = temporaryFolder();
const maxAgeMs = 120_000;
const now = () => ({ nowMs: Date.now(), maxAgeMs });
const self = systemLiveness.self();
const living = JSON.stringify(self);
/** Above any pid of this machine. */
const gone = JSON.stringify({ ...self, pid: 2 ** 22 + 1 });

function leaveLock(number: number, content: string, agedMs = 0): void {
  const path = join(folder(), `lock.${number}`);
  mkdirSync(folder(), { recursive: true });
  writeFileSync(path, content);
  const time = (Date.now() - agedMs) / 1_000;
  utimesSync(path, time, time);
}

describe('the lock', () => {
  it('has one holder at a time, and leaves nothing behind', () => {
    const release = takeSenderLock(folder(), now());
    expect(release).toBeDefined();
    expect(isSenderAtWork(folder(), now())).toBe(true);
    expect(takeSenderLock(folder(), now())).toBeUndefined();
    release?.();
    expect(isSenderAtWork(folder(), now())).toBe(false);
    expect(readdirSync(folder())).toEqual([]);
    expect(takeSenderLock(folder(), now())).toBeDefined();
  });

  it.each<[string, string, number]>([
    ['whose process is gone', gone, 0],
    ...(self.start === '' ? [] : [['whose pid somebody else has now', JSON.stringify({ ...self, start: '1' }), 0] as [string, string, number]]),
    ['older than any sender', living, maxAgeMs + 1_000],
    ['from a future that the clock has taken back', living, -maxAgeMs - 1_000],
    ['that holds no process', 'nonsense', 0],
    ['that was never written, long ago', '', maxAgeMs + 1_000],
  ])('is not held by one %s', (_name, content, agedMs) => {
    leaveLock(7, content, agedMs);
    expect(isSenderAtWork(folder(), now())).toBe(false);
    expect(takeSenderLock(folder(), now())).toBeDefined();
    expect(readdirSync(folder())).toEqual(['lock.8']);
  });

  it.each<[string, string]>([
    ['of a live process', living],
    ['of a process on another machine or in another container, as far as it can be told', JSON.stringify({ ...self, place: 'elsewhere' })],
    ['that is being written', ''],
  ])('is held by one %s', (_name, content) => {
    leaveLock(7, content);
    expect(isSenderAtWork(folder(), now())).toBe(true);
    expect(takeSenderLock(folder(), now())).toBeUndefined();
    expect(readdirSync(folder())).toEqual(['lock.7']);
  });

  it('makes nothing by looking', () => {
    expect(isSenderAtWork(join(folder(), 'none'), now())).toBe(false);
    expect(readdirSync(folder())).toEqual([]);
  });

  it('is taken by one of many real processes that race for a dead one', async () => {
    const script = join(folder(), 'racer.mjs');
    await build({
      stdin: {
        contents: `
          import { appendFileSync, existsSync } from 'node:fs';
          import { takeSenderLock } from './src/cli/sender-lock.js';
          const [folder, go] = process.argv.slice(2);
          process.stdout.write('ready');
          while (!existsSync(go)) {}
          const release = takeSenderLock(folder, { nowMs: Date.now(), maxAgeMs: ${maxAgeMs} });
          process.stdout.write(release === undefined ? 'refused' : 'taken');
          process.stdin.resume();
        `,
        resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
        loader: 'ts',
      },
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    leaveLock(1, gone);
    const go = join(folder(), 'go');
    const racers = Array.from({ length: 4 }, () => spawn(process.execPath, [script, folder(), go], { stdio: ['pipe', 'pipe', 'inherit'] }));
    const heard = racers.map((racer) => text(racer.stdout));
    await Promise.all(racers.map((racer) => once(racer.stdout, 'data')));
    const answers = racers.map((racer) => once(racer.stdout, 'data'));
    writeFileSync(go, '');
    // Nobody ends, and thereby gives the lock up, before each has been answered.
    await Promise.all(answers);
    for (const racer of racers) racer.stdin.end();
    const words = await Promise.all(heard);
    expect(words.filter((word) => word === 'readytaken')).toHaveLength(1);
    expect(words.filter((word) => word === 'readyrefused')).toHaveLength(3);
  });
});
